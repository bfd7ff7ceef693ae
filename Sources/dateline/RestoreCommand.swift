import ArgumentParser
import ArticleService
import Foundation

/// `dateline restore`: a backup becomes the archive.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a backup the archive.",
    discussion: """
      Every file is compared with the backup's checksums before anything gets its place. A data folder that holds \
      something is refused; with --force what it holds is moved to before-restore-… in it, never removed. The index is \
      built at the next start.
      """)

  @Argument(
    help: ArgumentHelp("Folder, .tar file, or - for standard input.", valueName: "path"))
  var source: String

  @Flag(name: .long, help: "Restore although the data folder holds something; that is moved aside.")
  var force = false

  @OptionGroup var dataOption: DataOption

  func run() throws {
    do throws(ServiceError) {
      let summary = try ArchiveMaintenance.restore(
        source, to: dataOption.folder, isForced: force)
      Terminal.note(
        "\(summary.articles) articles, \(summary.files) files, \(summary.bytes) bytes restored")
      if let folder = summary.movedTo {
        Terminal.note(
          "what was there before is in \(folder); \(summary.notInBackup) of its articles are not in "
            + "the backup")
      }
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
