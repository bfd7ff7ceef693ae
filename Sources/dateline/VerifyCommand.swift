import ArgumentParser
import ArticleService

/// `dateline verify`: checks everything, repairs what is derived.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every stored file and the index; repair what is derived when asked to.",
    discussion: """
      Compares raw bytes and records with their checksums, records with their schema, and the index with the \
      archive. Each problem is a line on standard output; the exit code is 1 when there is any. It changes \
      nothing and may run beside a service.

      With --repair, records that are missing or broken are made anew from their raw bytes, and the list of \
      checksums and the index where they lack something; a record that is replaced is kept in broken/. Raw bytes \
      are never touched. Stop the service first.
      """)

  @Flag(name: .long, help: "Make anew what is derived and broken.")
  var repair = false

  @OptionGroup var configOption: ConfigOption

  @OptionGroup var dataOption: DataOption

  func run() throws {
    do {
      if repair {
        try ArchiveMaintenance.repair(
          dataFolder: dataOption.folder, pipeline: configOption.pipeline(), now: UTCTime.now()
        ) { Terminal.say($0) }
      }
      let result = try ArchiveMaintenance.verify(dataFolder: dataOption.folder) { line in
        Terminal.say(repair ? "remains: \(line)" : line)
      }
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
