import ArticleModel
import Foundation
import TestSupport
import Testing

@Suite struct ReprocessCommandTests {
  @Test func processesAgainAndTellsWhatChanged() throws {
    let folder = try TemporaryFolder()
    let data = folder.url.appendingPathComponent("data").path
    let sample = ProjectFolder.root.appendingPathComponent("Scripts/examples/harbour.txt").path
    #expect(try CommandRunner.run(["ingest", sample, "--data", data]).exitCode == 0)
    let dry = try CommandRunner.run(["reprocess", "--data", data, "--dry-run"])
    #expect(dry.exitCode == 0)
    #expect(dry.errors.contains("1 articles (dry run): 0 with other facts, 1 with the same"))
    let older = try CommandRunner.run(["reprocess", "--data", data, "--older-than", "0.0.1"])
    #expect(older.errors.contains("1 skipped"))
    let wrong = try CommandRunner.run(["reprocess", "--data", data, "--older-than", "soon"])
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.contains("older_than"))
    #expect(try CommandRunner.run(["reprocess", "--article", "xyz"]).exitCode == 64)
    let missing = try CommandRunner.run(["reprocess", "--data", data + "-none"])
    #expect(missing.exitCode == 1)
    #expect(!FileManager.default.fileExists(atPath: data + "-none"))
  }
}
