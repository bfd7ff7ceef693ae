import ArgumentParser
import ArticleService
import Foundation

/// `dateline backup`: a consistent copy, also while the service runs.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive, also while a service runs on it.",
    discussion: """
      Copies raw bytes, records, corrections and settings into a new folder, a .tar file, or, with "-", a tar to \
      standard output, and lists their checksums in manifest.sha256 (sha256sum --check reads it). The index is left \
      out: it is built again from the rest.
      """)

  @Argument(
    help: ArgumentHelp("New folder, new .tar file, or - for standard output.", valueName: "path"))
  var destination: String

  @Flag(name: .long, help: "Print nothing but problems.")
  var quiet = false

  @OptionGroup var dataOption: DataOption

  func run() throws {
    var shown = ContinuousClock.now
    do {
      let summary = try ArchiveMaintenance.backup(
        dataFolder: dataOption.folder, to: destination
      ) { done in
        guard !quiet, ContinuousClock.now - shown > .seconds(1) else { return }
        shown = ContinuousClock.now
        Terminal.note("\(done) articles")
      }
      for problem in summary.unreadable { Terminal.note("not copied: \(problem)") }
      if !quiet {
        Terminal.note(
          "\(summary.articles) articles, \(summary.files) files, \(summary.bytes) bytes copied")
      }
      if !summary.unreadable.isEmpty { throw ExitCode(1) }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)")
    }
  }
}
