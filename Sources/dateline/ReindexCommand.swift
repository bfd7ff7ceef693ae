import ArgumentParser
import ArticleService
import Foundation

/// `dateline reindex`: builds the index anew.
struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Build the index anew from the archive.",
    discussion: """
      The index (index.sqlite) holds nothing that is not in the archive. Stop the service first: one process \
      at a time may write to a data folder.
      """)

  @Flag(name: .long, help: "Print nothing but problems.")
  var quiet = false

  @OptionGroup var dataOption: DataOption

  func run() throws {
    let start = ContinuousClock.now
    var shown = start
    do {
      let report = try ArchiveMaintenance.reindex(dataFolder: dataOption.folder) { done, total in
        guard !quiet, ContinuousClock.now - shown > .seconds(1) || done == total else { return }
        shown = ContinuousClock.now
        Terminal.note("\(done) of \(total) articles")
      }
      for line in report.unreadable { Terminal.note("not indexed: \(line)") }
      if !quiet {
        let seconds = (ContinuousClock.now - start).milliseconds / 1_000
        Terminal.note("\(report.indexed) articles indexed in \((seconds * 10).rounded() / 10) s")
      }
      if !report.unreadable.isEmpty { throw ExitCode(1) }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)")
    }
  }
}
