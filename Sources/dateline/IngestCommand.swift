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
      Reads .txt, .md, .html, .json and .jsonl (one JSON article a line, as POST /v1/articles takes it); folders are \
      searched to the bottom; "-" is standard input. An article that is here already is not stored twice. \
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
    if let contentType, ContentType(rawValue: contentType) == nil {
      throw ValidationError(
        "\(contentType) is not read; use one of "
          + ContentType.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run() throws {
    let (files, missing) = ArticleFiles.sources(of: paths)
    let service = try CommandService.openUpToDate(
      dataOption.folder, pipeline: configOption.pipeline())
    let progress = IngestProgress(total: files.count, isQuiet: quiet)
    for path in missing { progress.fail("\(path): there is no such file or folder") }
    let type = contentType.flatMap(ContentType.init(rawValue:))
    Workers.run(over: files) { file in
      Self.ingest(file, type, into: service, progress)
    }
    try service.close()
    progress.finish()
    if progress.hasFailures { throw ExitCode(1) }
  }

  private static func ingest(
    _ file: String, _ type: ContentType?, into service: ArticleService, _ progress: IngestProgress
  ) {
    do {
      if file.lowercased().hasSuffix(".jsonl") {
        try ingestLines(file, into: service, progress)
      } else {
        let raw = RawArticle(
          bytes: try InputFile.bytes(of: file),
          contentType: type ?? InputFile.contentType(ofName: file))
        progress.succeed(isNew: try service.ingest(raw).isNew)
      }
    } catch {
      let message = "\(error)"
      progress.fail(message.hasPrefix(file) ? message : "\(file): \(message)")
    }
    progress.fileIsDone()
  }

  private static func ingestLines(
    _ file: String, into service: ArticleService, _ progress: IngestProgress
  ) throws {
    guard let reader = LineReader(path: file, limitBytes: InputFile.limitBytes) else {
      throw CommandFailure("\(file): the file cannot be read; check its permissions")
    }
    var number = 0
    while let line = reader.next() {
      number += 1
      switch line {
      case .tooLong:
        progress.fail("\(file), line \(number): longer than \(InputFile.limitBytes) bytes")
      case .line(let bytes):
        guard !bytes.allSatisfy({ $0 <= 0x20 }) else { continue }
        do throws(ServiceError) {
          let outcome = try service.ingest(RawArticle(bytes: bytes, contentType: .json))
          progress.succeed(isNew: outcome.isNew)
        } catch {
          progress.fail("\(file), line \(number): \(error)")
        }
      }
    }
  }
}
