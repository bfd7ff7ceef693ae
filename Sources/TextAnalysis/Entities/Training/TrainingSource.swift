import ArticleModel
import Foundation

/// A corpus that the tagger learns from, and how much it counts.
struct TrainingSource: Sendable {
  /// How names are written down.
  enum Form: Sendable {
    case conll(joinsHyphens: Bool)
    case spanLines
  }

  var name: String
  /// Under the data folder.
  var path: String
  var form: Form
  /// True when nationalities and other names are marked too.
  var marksAllTypes: Bool
  /// What a sentence counts against one of the Wikinews set.
  var weight: Float
  /// True when its labels are only trusted where a model of the other corpora agrees.
  var isSilver = false

  /// All corpora. Weights were chosen on the development sets, see `Config/models/README.md`.
  static let all: [TrainingSource] = [
    TrainingSource(
      name: "wikinews", path: "data/ner/wikinews/train.jsonl", form: .spanLines,
      marksAllTypes: true, weight: 1),
    TrainingSource(
      name: "newswire", path: "data/ner/newswire/train.conll", form: .conll(joinsHyphens: false),
      marksAllTypes: true, weight: 1),
    TrainingSource(
      name: "ewt", path: "data/ner/train/uner-ewt-train.conll", form: .conll(joinsHyphens: true),
      marksAllTypes: false, weight: 0.5),
    TrainingSource(
      name: "gum", path: "data/ner/train/gum-ccby-bysa-train.conll",
      form: .conll(joinsHyphens: true), marksAllTypes: false, weight: 0.5),
    TrainingSource(
      name: "wikigold", path: "data/ner/train/wikigold.conll", form: .conll(joinsHyphens: false),
      marksAllTypes: false, weight: 0.3),
    TrainingSource(
      name: "redocred-dev", path: "data/ner/train/redocred-dev.conll",
      form: .conll(joinsHyphens: false), marksAllTypes: false, weight: 0.3),
    TrainingSource(
      name: "redocred-test", path: "data/ner/train/redocred-test.conll",
      form: .conll(joinsHyphens: false), marksAllTypes: false, weight: 0.3),
    TrainingSource(
      name: "crossner-politics", path: "data/ner/train/crossner-politics-train.conll",
      form: .conll(joinsHyphens: false), marksAllTypes: false, weight: 0.3),
    TrainingSource(
      name: "gmb", path: "data/ner/train/gmb-silver.conll", form: .conll(joinsHyphens: false),
      marksAllTypes: false, weight: 0.2, isSilver: true),
  ]

  /// The documents of the corpus.
  func documents(_ folder: URL) throws -> [LabelledDocument] {
    let url = folder.appendingPathComponent(path)
    switch form {
    case .conll(let joinsHyphens):
      let reader = ConllReader(joinsHyphens: joinsHyphens)
      return reader.documents(try String(contentsOf: url, encoding: .utf8))
    case .spanLines:
      return try SpanLinesReader().documents(Data(contentsOf: url))
    }
  }
}
