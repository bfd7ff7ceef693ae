import ArgumentParser
import ArticlePipeline

/// The command.
@main
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "A self-hosted news archive that reads: who said what, where and when.",
    discussion: """
      POST an article as you found it; Dateline keeps the exact bytes, cleans the text, finds people, \
      organizations, places, dates and quotations, and answers questions about them.

      Exit codes: 0 all went well, 1 something went wrong and standard error says what, 64 the command line \
      cannot be understood.
      """,
    version: "dateline \(ArticlePipeline.version)",
    subcommands: [
      ServeCommand.self, IngestCommand.self, AnalyzeCommand.self, QueryCommand.self,
      ReindexCommand.self, VerifyCommand.self, ReprocessCommand.self, BackupCommand.self,
      RestoreCommand.self, EvaluateCommand.self, TrainCommand.self,
      RulesCommand.self, TokenCommand.self, ConfigCommand.self, BenchCommand.self,
    ])
}
