import ArticleModel
import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  let folder: TemporaryFolder
  private var data: URL { folder.url.appendingPathComponent("data") }
  private let sample = ProjectFolder.root.appendingPathComponent("Scripts/examples/harbour.txt")
    .path

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    [], ["serve"], ["ingest"], ["analyze"], ["query"], ["reindex"], ["verify"], ["evaluate"],
    ["train"], ["rules"], ["token"], ["token", "create"], ["config"], ["config", "check"],
  ])
  func everyCommandHasHelp(_ command: [String]) throws {
    let outcome = try CommandRunner.run(command + ["--help"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("USAGE: dateline"))
  }

  @Test(arguments: [
    ["analyze"], ["analyze", "a.txt", "--published", "yesterday"],
    ["analyze", "a.txt", "--content-type", "image/png"], ["serve", "--port", "70000"],
    ["serve", "--host", "0.0.0.0"], ["query", "--published", "2024-13"],
    ["query", "--limit", "0"], ["nonsense"],
  ])
  func aCommandLineThatCannotBeUnderstoodEndsWith64(_ arguments: [String]) throws {
    let outcome = try CommandRunner.run(arguments)
    #expect(outcome.exitCode == 64)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func analyzePrintsARecordAndStoresNothing() throws {
    let outcome = try CommandRunner.run(["analyze", sample], in: folder.url)
    #expect(outcome.exitCode == 0)
    let record = try ArticleRecord(storedBytes: Array(outcome.output.utf8))
    #expect(record.title?.text.hasPrefix("Harbour Chief") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    let explained = try CommandRunner.run(["analyze", "--explain", sample])
    #expect(explained.output.contains("running-header"))
    #expect(explained.output.contains("tagged PER "))
    #expect(explained.output.contains("person.surname to \"Nadia Okafor\""))
  }

  @Test func analyzeReadsStandardInputAndWritesFiles() throws {
    let outcome = try CommandRunner.run(
      ["analyze", "-", "--published", "2024-03-02"],
      input: "Jane Doe spoke on Friday.", in: folder.url)
    let record = try ArticleRecord(storedBytes: Array(outcome.output.utf8))
    #expect(record.published?.value == "2024-03-02")
    let out = folder.url.appendingPathComponent("records").path
    #expect(try CommandRunner.run(["analyze", sample, "--out", out]).exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: out + "/harbour.record.json"))
  }

  @Test func aFileThatIsMissingIsNamedAndTheOthersAreDone() throws {
    let outcome = try CommandRunner.run(["analyze", "no-such-file.txt", sample])
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("no-such-file.txt"))
    #expect(outcome.output.contains("Harbour Chief"))
  }

  @Test func ingestQueryVerifyReindex() throws {
    let lines = folder.url.appendingPathComponent("more.jsonl")
    let jsonLines = """
      {"text": "Mayor Rosa Lind opened the bridge on June 3, 2024.", "published": "2024-06-04"}
      not JSON

      {"text": "Mayor Rosa Lind closed the bridge.", "published": "2024-07-01"}
      """
    try Data(jsonLines.utf8).write(to: lines)
    let ingested = try CommandRunner.run(["ingest", sample, lines.path, "--data", data.path])
    #expect(ingested.exitCode == 1)
    #expect(ingested.errors.contains("more.jsonl, line 2"))
    #expect(ingested.errors.contains("3 stored, 0 here already, 1 failed"))
    let again = try CommandRunner.run(["ingest", sample, "--data", data.path])
    #expect(again.exitCode == 0)
    #expect(again.errors.contains("0 stored, 1 here already"))

    let query = ["query", "--data", data.path]
    let table = try CommandRunner.run(query + ["--person", "Lind", "--published", "2024-06"])
    #expect(table.output.split(separator: "\n").count == 1)
    #expect(table.output.contains("2024-06-04"))
    let persons = try CommandRunner.run(query + ["--list", "persons", "--q", "lind"])
    #expect(persons.exitCode == 0 && persons.output.contains("Lind"))
    let dossier = try CommandRunner.run(query + ["--dossier", "Lind"])
    #expect(dossier.exitCode == 0 && dossier.output.contains("Lind"))
    let unknown = try CommandRunner.run(query + ["--dossier", "Lindd"])
    #expect(unknown.exitCode == 1 && unknown.errors.contains("Lind"))
    let before = try CommandRunner.run(query + ["--json"]).output
    #expect(before.contains("\"total\": 3"))

    #expect(try CommandRunner.run(["verify", "--data", data.path]).exitCode == 0)
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"] {
      try? FileManager.default.removeItem(at: data.appendingPathComponent(name))
    }
    let noIndex = try CommandRunner.run(query)
    #expect(noIndex.exitCode == 1)
    #expect(noIndex.errors.contains("dateline reindex"))
    #expect(try CommandRunner.run(["reindex", "--data", data.path]).exitCode == 0)
    #expect(try CommandRunner.run(query + ["--json"]).output == before)
  }

  @Test func ingestReadsArticlesALineFromStandardInput() throws {
    let input = (1...70).map { "{\"text\": \"Mayor Rosa Lind opened bridge number \($0).\"}\n" }
      .joined()
    let arguments = [
      "ingest", "-", "--content-type", "application/x-ndjson", "--data", data.path,
    ]
    let outcome = try CommandRunner.run(arguments, input: input + "nonsense\n")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("70 stored, 0 here already, 1 failed"))
    #expect(outcome.errors.contains("-, line 71"))
    let again = try CommandRunner.run(arguments, input: input)
    #expect(again.exitCode == 0)
    #expect(again.errors.contains("0 stored, 70 here already"))
  }

  @Test func whatWasAnsweredIsThereAfterKillNine() throws {
    var service = try RunningService(data: data)
    let posted = try service.curl(
      "--header", "Content-Type: text/plain", "--data-binary", "@\(sample)", path: "/v1/articles")
    let id = try ArticleRecord(storedBytes: Array(posted.utf8)).id
    let asked = "/v1/articles?person=Aldana&published=2024-05"
    let answer = try service.curl(path: asked)
    #expect(answer.contains(id.description))
    service.end(SIGKILL)

    service = try RunningService(data: data)
    #expect(try service.curl(path: "/v1/articles/\(id)") == posted)
    #expect(try service.curl(path: asked) == answer)
    #expect(
      try service.curl(path: "/v1/articles?mentions_date=2024-05-16").contains(id.description))
    #expect(service.end(SIGTERM) == 0)
    #expect(try CommandRunner.run(["verify", "--data", data.path]).exitCode == 0)
  }

  @Test func theReadmeListsEveryRuleAsTheProgramDoes() throws {
    let table = try CommandRunner.run(["rules", "--markdown"]).output
    let readme = try String(
      contentsOf: ProjectFolder.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(table.split(separator: "\n").count > 40)
    #expect(readme.contains(table), "put the output of `dateline rules --markdown` into the README")
  }

  @Test func aSecondServiceOnOneFolderIsRefused() throws {
    let service = try RunningService(data: data)
    let second = try CommandRunner.run(["serve", "--port", "0", "--data", data.path])
    #expect(second.exitCode == 1)
    #expect(!second.errors.isEmpty)
    service.end(SIGTERM)
  }
}
