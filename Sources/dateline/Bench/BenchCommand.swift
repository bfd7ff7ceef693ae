import ArgumentParser

/// `dateline bench`: what `Scripts/bench.sh` calls.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure speed; make a corpus to measure with.",
    shouldDisplay: false,
    subcommands: [
      StageBenchCommand.self, CorpusBenchCommand.self, ArchiveBenchCommand.self,
      DuplicateBenchCommand.self,
    ],
    defaultSubcommand: StageBenchCommand.self)
}
