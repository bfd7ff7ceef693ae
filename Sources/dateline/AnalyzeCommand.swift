import ArgumentParser
import ArticleModel
import ArticlePipeline
import ArticleService
import Foundation

/// `dateline analyze`: the record of each file, stored nowhere.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Print the record of each file without storing it.",
    discussion: """
      The record goes to standard output, or with --out to NAME.record.json in a folder. \
      "-" is standard input. With --explain a table of what was found, by which rule, is printed instead; under each name stand the \
      features that decided what it is (in natural logarithms, for its type against the next best) and how it came \
      to whom it stands for.
      """)

  @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
  var files: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What the files are: text/plain, text/markdown, text/html or application/json.",
      discussion: "Without it the name decides: .md, .html, .json, anything else is plain text.",
      valueName: "type"))
  var contentType: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Day of publication, YYYY-MM-DD; wins over what the text says.", valueName: "day"))
  var published: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write NAME.record.json for each file into this folder.", valueName: "folder"))
  var out: String?

  @Flag(name: .long, help: "Print what was found and which rule found it.")
  var explain = false

  @OptionGroup var configOption: ConfigOption

  func validate() throws {
    if let contentType, ContentType(rawValue: contentType) == nil {
      throw ValidationError(
        "\(contentType) is not read; use one of "
          + ContentType.allCases.map(\.rawValue).joined(separator: ", "))
    }
    if let published, CalendarDate(iso: published) == nil {
      throw ValidationError("\(published) is no calendar day; write it as YYYY-MM-DD")
    }
  }

  func run() throws {
    let pipeline = try configOption.pipeline()
    if let out {
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    }
    var failures = 0
    for file in files {
      do {
        try analyze(file, with: pipeline)
      } catch {
        failures += 1
        let message = "\(error)"
        Terminal.note(message.hasPrefix(file) ? message : "\(file): \(message)")
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }

  private func analyze(_ file: String, with pipeline: ArticlePipeline) throws {
    let raw = RawArticle(
      bytes: try InputFile.bytes(of: file),
      contentType: contentType.flatMap(ContentType.init(rawValue:))
        ?? InputFile.contentType(ofName: file),
      submitted: SubmittedMetadata(published: published.flatMap { CalendarDate(iso: $0) }))
    let clock = ContinuousClock()
    var result: (trace: ArticlePipeline.Trace, record: ArticleRecord)?
    let elapsed = try clock.measure {
      let trace = try pipeline.trace(raw)
      result = (trace, ArticlePipeline.record(of: trace))
    }
    guard let result else { return }
    var record = result.record
    record.stats.pipelineMilliseconds = elapsed.milliseconds
    if explain {
      let explanation = pipeline.explain(result.trace)
      Terminal.say(RecordExplanation(record, explanation, fileName: file).text)
    } else if let out {
      let base = file == "-" ? "standard-input" : URL(fileURLWithPath: file).lastPathComponent
      let name = (base as NSString).deletingPathExtension + ".record.json"
      try Data(record.storedBytes).write(to: URL(fileURLWithPath: out).appendingPathComponent(name))
    } else {
      Terminal.write(record.storedBytes)
    }
  }
}
