import ArgumentParser
import ArticleService

/// `dateline verify`: checks everything, changes nothing.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every stored file and the index; change nothing.",
    discussion: """
      Compares raw bytes and records with their checksums, records with their schema, and the index with the \
      archive. Each problem is a line on standard output; the exit code is 1 when there is any.
      """)

  @OptionGroup var dataOption: DataOption

  func run() throws {
    do {
      let result = try ArchiveMaintenance.verify(dataFolder: dataOption.folder) { Terminal.say($0) }
      let problems =
        result.archive.problems.values.reduce(0, +) + result.notIndexed + result.onlyIndexed
        + (result.hasIndex ? 0 : 1)
      Terminal.note(
        "\(result.archive.raws) raw files and \(result.archive.records) records "
          + "(\(result.archive.bytes) bytes) checked, \(problems) problems")
      if !result.isSound { throw ExitCode(1) }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)")
    }
  }
}
