import ArgumentParser
import ArticleModel
import ArticlePipeline
import Evaluation
import Foundation

/// `dateline bench stages`: speed of each stage and of the whole pipeline on one core.
struct StageBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Measure the speed of each stage and of the whole pipeline on one core.",
    discussion: """
      Reads DATA/data/text/wikinews.jsonl, repeats it to at least the given size, and prints CPU time, words/s and \
      MB/s for each stage as a table, or as JSON; one row is of the pages in DATA/data/cleaning.
      """)

  @Option(name: .long, help: ArgumentHelp("Folder with the development sets.", valueName: "folder"))
  var data = "../shared"

  @Option(name: .long, help: ArgumentHelp("Least size of the input.", valueName: "count"))
  var megabytes = 10

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Instead of all that, serve a handler that does nothing on this port of loopback until a signal comes.",
      valueName: "port"))
  var serveNothing: Int?

  @Flag(name: .long, help: "Measure the cleaning stage alone.")
  var onlyCleaning = false

  @Flag(name: .long, help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup var configOption: ConfigOption

  func validate() throws {
    guard (1...1_000).contains(megabytes) else {
      throw ValidationError("--megabytes must be from 1 to 1000")
    }
  }

  func run() throws {
    if let serveNothing { return try NothingHandler.serve(port: serveNothing) }
    let resources = try PipelineResources(configFolder: configOption.folder())
    let articles = try articles()
    var bench = StageBench(resources: resources)
    if onlyCleaning { try bench.runCleaning(articles) } else { try bench.run(articles) }
    try bench.runPages(WebPageSource.articles(in: SharedData(URL(fileURLWithPath: data))))
    if json {
      Terminal.write(JSONWriter.bytes(of: bench, isPretty: true))
    } else {
      Terminal.say(bench.table)
    }
  }

  private func articles() throws -> [RawArticle] {
    let path = URL(fileURLWithPath: data).appendingPathComponent(ScrapedText.wikinews).path
    guard let reader = LineReader(path: path, limitBytes: InputFile.limitBytes) else {
      throw CommandFailure("\(path): the file cannot be read; name the folder that has data/text")
    }
    var articles: [RawArticle] = []
    while let line = reader.next() {
      guard case .bytes(let bytes) = line.content, let article = ScrapedText.article(ofLine: bytes)
      else { continue }
      articles.append(article)
    }
    guard !articles.isEmpty else { throw CommandFailure("\(path): no articles were found in it") }
    let once = articles
    var size = articles.reduce(0) { $0 + $1.bytes.count }
    while size < megabytes << 20 {
      articles += once
      size += once.reduce(0) { $0 + $1.bytes.count }
    }
    return articles
  }
}
