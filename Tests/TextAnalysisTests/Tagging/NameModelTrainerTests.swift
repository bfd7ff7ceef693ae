import ArticleModel
import Foundation
import Testing

@testable import TextAnalysis

@Suite struct NameModelTrainerTests {
  /// A folder of the shape of the shared data, with a few made-up sentences in every file.
  static func makeDataFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-train-\(UUID().uuidString)")
    let people = ["Ann Gray", "Ed Stone", "Mia Wood", "Tom Hill", "Eva Brook", "Max Field"]
    let places = ["Leeds", "York", "Bath", "Ely", "Wells", "Ripon"]
    var conll = ""
    var lines = ""
    for number in 0..<60 {
      let person = people[number % 6].split(separator: " ").map(String.init)
      let place = places[(number / 2) % 6]
      conll += "\(person[0])\tB-PER\n\(person[1])\tI-PER\nlives\tO\nin\tO\n"
      conll += "\(place)\tB-LOC\n.\tO\n\n"
      let text = "\(person[0]) \(person[1]) went to \(place)."
      let end = person[0].count + 1 + person[1].count
      let spans = "[[0,\(end),\"PER\"],[\(end + 9),\(end + 9 + place.count),\"LOC\"]]"
      lines += "{\"paragraphs\":[{\"text\":\"\(text)\",\"spans\":\(spans)}]}\n"
    }
    for source in TrainingSource.all {
      let file = folder.appendingPathComponent(source.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let isLines = if case .spanLines = source.form { true } else { false }
      try Data((isLines ? lines : conll).utf8).write(to: file)
    }
    return folder
  }

  @Test(arguments: NameModelTrainer.Method.allCases)
  func trainsTheSameBytesTwiceAndLearns(method: NameModelTrainer.Method) throws {
    let folder = try Self.makeDataFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = NameModelTrainer.Options()
    options.method = method
    options.runs = 2
    options.epochs = 2
    options.foldEpochs = 1
    options.folds = 2
    let lexicons = try TaggerFixture.lexicons.get()
    let trainer = NameModelTrainer(lexicons: lexicons, options: options)
    var stages: [String] = []
    let first = try trainer.train(dataFolder: folder) { stages.append($0.stage) }
    let second = try trainer.train(dataFolder: folder) { _ in }
    #expect(first == second)
    for stage in ["reading", "clusters", "fold 2 of 2", "final, run 2 of 2", "average"] {
      #expect(stages.contains(stage))
    }

    let tagger = try NameTagger(model: NameModel(bytes: first), lexicons: lexicons)
    let text = try TaggerFixture.segment("Ann Hill lives in York.")
    let names = tagger.tag(text).map { "\($0.type.rawValue) \(text.string(of: $0.span))" }
    #expect(names == ["PER Ann Hill", "LOC York"])
  }

  @Test(arguments: [
    (NameModelTrainer.Silver.agreed, "weight 0.2"), (.all, "weight 0.2"), (.none, "weight 0.0"),
  ])
  func silverCorpusIsUsedAsAsked(silver: NameModelTrainer.Silver, said: String) throws {
    let folder = try Self.makeDataFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = NameModelTrainer.Options()
    options.silver = silver
    options.runs = 1
    options.epochs = 1
    options.foldEpochs = 1
    options.folds = 2
    let trainer = NameModelTrainer(lexicons: try TaggerFixture.lexicons.get(), options: options)
    var notes: [String] = []
    _ = try trainer.train(dataFolder: folder) { notes.append($0.note) }
    #expect(notes.contains { $0.hasPrefix("gmb:") && $0.hasSuffix(said) })
  }

  @Test func missingCorpusIsAnErrorThatNamesIt() throws {
    let folder = try Self.makeDataFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("data/ner/newswire/train.conll")
    try FileManager.default.removeItem(at: file)
    let trainer = NameModelTrainer(lexicons: try TaggerFixture.lexicons.get())
    let error = #expect(throws: (any Error).self) {
      _ = try trainer.train(dataFolder: folder) { _ in }
    }
    #expect("\(error as Any)".contains("train.conll"))
  }

  @Test func silverLabelsAreTrustedWhereAModelAgrees() throws {
    var document = LabelledDocument(text: Array("Ann saw a Dane in Ely".utf8))
    document.paragraphs = [TextSpan(start: 0, end: document.text.count)]
    document.names = [
      .init(span: TextSpan(start: 0, end: 3), type: .person),
      .init(span: TextSpan(start: 18, end: 21), type: .organization),
    ]
    var misaligned = 0
    let ready = TrainingDocument(
      document, try TaggerFixture.segmenter.get(), marksAllTypes: false, weight: 1,
      misaligned: &misaligned)
    let person = UInt8(NameLabel.label(.person, .unit))
    let nationality = UInt8(NameLabel.label(.nationality, .unit))
    let place = UInt8(NameLabel.label(.place, .unit))
    #expect(misaligned == 0)
    #expect(ready.agreed(0, with: person) == 1 << UInt16(person))
    #expect(ready.agreed(3, with: nationality) == 1 << UInt16(nationality))
    #expect(ready.agreed(5, with: place) == 0x7FFF)
    #expect(ready.agreed(1, with: 0) == 1)
  }
}
