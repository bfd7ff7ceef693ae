import ArgumentParser
import ArticleModel
import ArticlePipeline
import Evaluation
import Foundation
import TextAnalysis
import TextCleaning

/// `dateline evaluate`: accuracy on development sets.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure accuracy on development sets.",
    discussion: """
      Prints every figure with its floor and aim, and what was left out and why. With --check-floors it fails \
      (exit code 1) when a figure sinks under its floor; --raise-floors writes the floors that are reached into the \
      file and never lowers one.
      """)

  @Option(name: .long, help: ArgumentHelp("Folder with the development sets.", valueName: "folder"))
  var data: String

  @Option(name: .long, help: ArgumentHelp("File of floors to compare with.", valueName: "file"))
  var checkFloors: String?

  @Option(
    name: .long,
    help: ArgumentHelp("File of floors to raise to what is reached.", valueName: "file"))
  var raiseFloors: String?

  @Flag(name: .long, help: "Print JSON instead of a table.")
  var json = false

  @Flag(name: .long, help: "Print the tables by style and level, too.")
  var details = false

  @Flag(name: .long, help: "Print everything that is wrong, article by article.")
  var problems = false

  @Option(
    name: .long,
    help: ArgumentHelp("Measure only the sets whose name holds these words.", valueName: "words"))
  var only: String?

  @OptionGroup var configOption: ConfigOption

  func run() throws {
    guard FileManager.default.fileExists(atPath: data) else {
      throw CommandFailure(
        "\(data): there is no such folder; name the one with gold, mess and data")
    }
    var report = try measure()
    let floors = try (checkFloors ?? raiseFloors).map { file in
      try Floors(InputFile.bytes(of: file))
    }
    if let floors { report.setFloors(floors) }
    if json {
      Terminal.write(JSONWriter.bytes(of: report, isPretty: true))
    } else {
      Terminal.say(ReportTable.render(report))
      if details { report.details.forEach { Terminal.say($0) } }
    }
    if problems { report.problems.forEach { Terminal.say($0) } }
    if let raiseFloors, let floors {
      let raised = JSONWriter.bytes(of: floors.raised(to: report), isPretty: true)
      try Data(raised).write(to: URL(fileURLWithPath: raiseFloors), options: .atomic)
    }
    if checkFloors != nil, let floors {
      let check = FloorCheck(report, floors)
      for line in check.lines(floors) { Terminal.note(line) }
      if !check.isPassed { throw ExitCode(1) }
    }
  }

  /// What is wrong with the account of what was removed from `raw`.
  private func audit(_ raw: RawArticle, _ cleaner: Cleaner) throws -> String? {
    LedgerAudit.fault(in: try cleaner.clean(raw), as: raw.contentType)
  }

  private func measure() throws -> EvaluationReport {
    let resources = try PipelineResources(configFolder: configOption.folder())
    let pipeline = try ArticlePipeline(resources: resources)
    let decoder = try Cleaner(lexicons: resources.lexicons)
    let analyzer = ArticleAnalyzer(
      analyze: { try pipeline.process($0) },
      decode: { raw in
        (try? decoder.clean(raw)).map { String(decoding: $0.decoded.bytes, as: UTF8.self) } ?? ""
      })
    let folder = URL(fileURLWithPath: data)
    let names = try NameEvaluation(dataFolder: folder, lexicons: resources.lexicons)
    let tagger = try NameTagger(model: resources.nameModel, lexicons: resources.lexicons)
    let sources =
      try ArticleSetSource.all(analyzer) + [LedgerSource { try audit($0, decoder) }]
      + DateFigures.all(resources.lexicons)
      + NameFigures.all(names, tagger)
    let wanted = only.map { words in
      sources.filter { $0.name.lowercased().contains(words.lowercased()) }
    }
    return EvaluationReport(SharedData(folder), wanted ?? sources)
  }
}
