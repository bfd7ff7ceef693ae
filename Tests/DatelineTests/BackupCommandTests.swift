import ArticleModel
import Foundation
import TestSupport
import Testing

@Suite struct BackupCommandTests {
  @Test func aBackupTakenBesideAServiceIsRestoredAndServed() throws {
    let folder = try TemporaryFolder()
    let data = folder.url.appendingPathComponent("data")
    let copy = folder.url.appendingPathComponent("copy.tar").path
    let restored = folder.url.appendingPathComponent("restored").path
    let sample = ProjectFolder.root.appendingPathComponent("Scripts/examples/harbour.txt").path
    let service = try RunningService(data: data)
    let posted = try service.curl(
      "-H", "Content-Type: text/plain", "--data-binary", "@\(sample)", path: "/v1/articles")
    let id = try ArticleRecord(storedBytes: Array(posted.utf8)).id
    let backup = try CommandRunner.run(["backup", copy, "--data", data.path])
    #expect(backup.exitCode == 0)
    #expect(backup.errors.contains("1 articles"))
    #expect(try CommandRunner.run(["backup", copy, "--data", data.path]).exitCode == 1)
    // A folder in use is never restored into.
    let refused = try CommandRunner.run(["restore", copy, "--force", "--data", data.path])
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("has this data folder open"))
    let repair = try CommandRunner.run(["verify", "--repair", "--data", data.path])
    #expect(repair.exitCode == 1)
    service.end(SIGTERM)
    #expect(try CommandRunner.run(["restore", copy, "--data", restored]).exitCode == 0)
    let again = try CommandRunner.run(["restore", copy, "--data", restored])
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("--force"))
    let forced = try CommandRunner.run(["restore", copy, "--force", "--data", restored])
    #expect(forced.exitCode == 0)
    #expect(forced.errors.contains("before-restore-"))
    let repaired = try CommandRunner.run(["verify", "--repair", "--data", restored])
    #expect(repaired.exitCode == 0, "\(repaired.output)")
    let query = try CommandRunner.run(["query", "--person", "Aldana", "--data", restored])
    #expect(query.output.contains(id.description))
  }
}
