import Foundation
import TestSupport
import Testing

/// Runs the clients in `Scripts/examples` against a service that asks for a token.
@Suite struct ExampleTests {
  private static let examples = ProjectFolder.root.appendingPathComponent("Scripts/examples")
  private let folder: TemporaryFolder
  private let service: RunningService
  private let token: String

  init() throws {
    folder = try TemporaryFolder()
    let data = folder.url.appendingPathComponent("data")
    token = try CommandRunner.run(
      ["token", "create", "--name", "example", "--scope", "write", "--data", data.path]
    ).output.trimmingCharacters(in: .newlines)
    service = try RunningService(data: data)
  }

  /// Runs a program to its end; gives its exit code and what it printed.
  private func run(_ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["DATELINE_URL": service.base, "DATELINE_TOKEN": token]) { _, new in new }
    let file = folder.url.appendingPathComponent("output")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: file, encoding: .utf8))
  }

  private func path(_ name: String) -> String {
    Self.examples.appendingPathComponent(name).path
  }

  @Test func theCurlWalkAndTheSpreadsheet() throws {
    for _ in 0..<2 {
      let walk = try run([path("walk.sh")])
      #expect(walk.code == 0, "\(walk.output)")
      #expect(walk.output.contains("stored: /v1/articles/f5ca139559f33ca7"))
      #expect(walk.output.contains("Nadia Okafor"))
      #expect(walk.output.contains("asked again with its entity tag: 304"))
    }
    let out = folder.url.appendingPathComponent("sheets")
    let pull = try run([path("pull-csv.sh"), out.path, "Okafor"])
    #expect(pull.code == 0, "\(pull.output)")
    let csv = try Data(contentsOf: out.appendingPathComponent("quotations.csv"))
    #expect(csv.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    let rows = String(decoding: csv.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(rows.first?.hasPrefix("article,published,kind,speaker,") == true)
    #expect(rows.dropFirst().contains { $0.contains("Nadia Okafor") })
    for name in ["articles.csv", "timeline.csv"] {
      #expect(FileManager.default.fileExists(atPath: out.appendingPathComponent(name).path))
    }
  }

  private static let hasRequests: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import requests"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// `Scripts/check-api.sh` runs it too, where requests is always there.
  @Test(.enabled(if: hasRequests, "needs python3 with requests"))
  func thePythonClient() throws {
    let client = try run(["python3", path("dateline_client.py"), path("harbour.txt")])
    #expect(client.code == 0, "\(client.output)")
    #expect(client.output.contains(": Harbour Chief"))
    #expect(client.output.contains("Nadia Okafor: We did not expect"))
  }
}
