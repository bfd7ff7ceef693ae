import ArgumentParser
import ArticleModel
import ArticleService
import Foundation
import Synchronization

/// `dateline ingest`: stores files, folders or standard input.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Store files, folders or standard input in the archive.",
    discussion: """
      Reads .txt, .md, .html, .json and .jsonl or .ndjson (one JSON article a line, as POST /v1/articles takes it); \
      folders are searched to the bottom; "-" is standard input: one article, or with \
      --content-type application/x-ndjson one a line, however many. An article that is here already is not stored twice. \
      A file that cannot be read as an article is named at the end and stops nothing; the exit code is then 1.
      """)

  @Argument(help: ArgumentHelp("Files and folders to read.", valueName: "path"))
  var paths: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("What the files are, whatever their names.", valueName: "type"))
  var contentType: String?

  @Flag(name: .long, help: "Print nothing but failures.")
  var quiet = false

  @OptionGroup var configOption: ConfigOption
  @OptionGroup var dataOption: DataOption

  func validate() throws {
    if let contentType, ContentType(rawValue: contentType) == nil,
      contentType != IngestSource.linesType
    {
      throw ValidationError(
        "\(contentType) is not read; use one of "
          + (ContentType.allCases.map(\.rawValue) + [IngestSource.linesType]).joined(
            separator: ", "))
    }
  }

  func run() throws {
    let (files, missing) = ArticleFiles.sources(of: paths)
    let service = try CommandService.openUpToDate(
      dataOption.folder, pipeline: configOption.pipeline())
    let progress = IngestProgress(total: files.count, isQuiet: quiet)
    for path in missing { progress.fail("\(path): there is no such file or folder") }
    let source = Mutex(IngestSource(files: files, contentType: contentType))
    let bulk = BulkIngest<String>(into: service) {
      source.withLock { $0.take { progress.fileIsDone() } }
    } tell: { outcomes in
      for outcome in outcomes {
        switch outcome.result {
        case .success(let stored): progress.succeed(isNew: stored.isNew)
        case .failure(let error):
          let message = "\(error)"
          progress.fail(
            message.hasPrefix(outcome.label) ? message : "\(outcome.label): \(message)")
        }
      }
    }
    try bulk.run()
    try service.close()
    progress.finish()
    if progress.hasFailures { throw ExitCode(1) }
  }
}
