import ArticleModel
import Foundation

/// Measures a tagger on the development sets of EVALUATION.md. The sets are read and segmented once.
public struct NameEvaluation: Sendable {
  /// The figures of one set.
  public struct SetScore: Sendable {
    /// The set's name: `wikinews-dev`, `gold-a`, ….
    public var name: String
    /// By type.
    public var types: [NameType: NameScore]
    /// All types together.
    public var overall: NameScore
    /// How names were compared.
    public var match: NameScorer.Match
    /// Expected names that do not begin and end at tokens of ours; they can be missed for that alone.
    public var misaligned: Int
    /// What is wrong, by kind.
    public var errors: NameErrors
  }

  /// A set that could not be read.
  public struct Missing: Hashable, Sendable {
    /// The set's name.
    public var name: String
    /// Why.
    public var reason: String
  }

  private struct Example: Sendable {
    var segmented: SegmentedText
    var names: [LabelledDocument.Name]
  }

  private struct DevelopmentSet: Sendable {
    var name: String
    var examples: [Example]
    var match: NameScorer.Match
    var misaligned: Int
  }

  private var sets: [DevelopmentSet] = []
  /// Sets that were left out, and why.
  public private(set) var missing: [Missing] = []

  /// Reads the sets under `dataFolder`, the folder that holds `data` and `gold`.
  public init(dataFolder: URL, lexicons: LexiconSet) throws {
    let segmenter = try Segmenter(lexicons: lexicons)
    for source in Self.sources {
      do {
        let documents = try source.read(dataFolder)
        sets.append(Self.prepare(source.name, documents, source.match, segmenter))
      } catch {
        missing.append(Missing(name: source.name, reason: "\(error)"))
      }
    }
  }

  private struct Source {
    var name: String
    var match: NameScorer.Match
    var read: @Sendable (URL) throws -> [LabelledDocument]
  }

  private static func conll(
    _ name: String, _ path: String, hyphens: Bool = false, match: NameScorer.Match = .exact
  ) -> Source {
    Source(name: name, match: match) { folder in
      let url = folder.appendingPathComponent("data/ner/" + path)
      let reader = ConllReader(joinsHyphens: hyphens)
      return reader.documents(try String(contentsOf: url, encoding: .utf8))
    }
  }

  private static func wikinews(_ name: String, _ variant: CaseVariant? = nil) -> Source {
    Source(name: name, match: .exact) { folder in
      let url = folder.appendingPathComponent("data/ner/wikinews/dev.jsonl")
      let documents = try SpanLinesReader().documents(Data(contentsOf: url))
      return variant.map { documents.map($0.applied(to:)) } ?? documents
    }
  }

  private static let sources: [Source] = [
    wikinews("wikinews-dev"),
    wikinews("wikinews-dev-capitals", .capitals),
    wikinews("wikinews-dev-small", .small),
    wikinews("wikinews-dev-title", .title),
    conll("newswire-dev", "newswire/dev.conll"),
    Source(name: "gold-a", match: .exact) { folder in
      let gold = folder.appendingPathComponent("gold/A")
      let files = try FileManager.default.contentsOfDirectory(
        at: gold, includingPropertiesForKeys: nil)
      return try files.filter { $0.lastPathComponent.hasSuffix(".gold.json") }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { try GoldArticleReader().document(Data(contentsOf: $0)) }
    },
    conll("gum-news", "dev/gum-news-nontest.conll", hyphens: true),
    conll("ewt-test", "dev/uner-ewt-test.conll", hyphens: true),
    conll("ewt-dev", "dev/uner-ewt-dev.conll", hyphens: true),
    conll("crossner-politics-dev", "dev/crossner-politics-dev.conll"),
    conll("meantime", "dev/meantime.conll", match: .overlap),
  ]

  private static func prepare(
    _ name: String, _ documents: [LabelledDocument], _ match: NameScorer.Match,
    _ segmenter: Segmenter
  ) -> DevelopmentSet {
    var misaligned = 0
    let examples = documents.map { document in
      let segmented = segmenter.segment(document.text, paragraphs: document.paragraphs)
      let names = document.text.withUnsafeBufferPointer { text in
        document.names.map { name in
          // The same rule for both sides: some corpora leave `U.S.-led` whole.
          LabelledDocument.Name(span: NameSpanTrimmer.trimmed(name.span, in: text), type: name.type)
        }
      }
      _ = document.tokenNames(segmented, misaligned: &misaligned)
      return Example(segmented: segmented, names: names)
    }
    return DevelopmentSet(name: name, examples: examples, match: match, misaligned: misaligned)
  }

  /// Tags every set and counts; `only` picks sets by name.
  public func score(_ tagger: NameTagger, only: Set<String>? = nil) -> [SetScore] {
    sets.filter { only?.contains($0.name) ?? true }.map { set in
      let scorer = NameScorer(match: set.match)
      var types: [NameType: NameScore] = [:]
      var errors = NameErrors()
      for example in set.examples {
        let found = tagger.tag(example.segmented).map { (span: $0.span, type: $0.type) }
        let expected = example.names.map { (span: $0.span, type: $0.type) }
        types.merge(scorer.score(found: found, expected: expected)) { $0 + $1 }
        errors.add(found: found, expected: expected, types: scorer.types)
      }
      let overall = scorer.types.reduce(NameScore()) { $0 + (types[$1] ?? NameScore()) }
      return SetScore(
        name: set.name, types: types, overall: overall, match: set.match,
        misaligned: set.misaligned, errors: errors)
    }
  }

  /// The wrong and the missed names of a set, each with the words around it: for people who improve the
  /// tagger.
  public func errors(_ tagger: NameTagger, in name: String) -> [String] {
    guard let set = sets.first(where: { $0.name == name }) else { return [] }
    var lines: [String] = []
    for example in set.examples {
      let text = example.segmented
      let found = tagger.tag(text).filter { $0.type != .nationality && $0.type != .other }
      let foundKeys = Set(found.map { LabelledDocument.Name(span: $0.span, type: $0.type) })
      let expected = example.names.filter { $0.type != .nationality && $0.type != .other }
      let expectedKeys = Set(expected)
      func line(_ mark: String, _ span: TextSpan, _ type: NameType) -> String {
        let before = TextSpan(start: max(0, span.start - 40), end: span.start)
        let after = TextSpan(start: span.end, end: min(text.text.count, span.end + 40))
        let around = text.string(of: before) + "[[" + text.string(of: span) + "]]"
        return (mark + " " + type.rawValue + "\t" + around + text.string(of: after))
          .replacingOccurrences(of: "\n", with: " ")
      }
      for name in found where !expectedKeys.contains(.init(span: name.span, type: name.type)) {
        lines.append(line("+", name.span, name.type) + "\t\(name.probability) \(name.rule)")
      }
      for name in expected where !foundKeys.contains(name) {
        lines.append(line("-", name.span, name.type))
      }
    }
    return lines
  }
}
