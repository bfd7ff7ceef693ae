import ArticleModel
import Foundation
import TestSupport
import Testing

/// Real faults of real file systems: a small one that fills up, one that is read-only. They need the right to
/// mount in a namespace of their own and are left out where that is missing.
@Suite struct MountedFaultTests {
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canMount))
  func aFullDiskIsAnswered507AndLosesNothing() throws {
    let folder = try TemporaryFolder()
    let disk = folder.url.appendingPathComponent("disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: false)
    let service = try RunningService(
      data: disk.appendingPathComponent("data"),
      launcher: [
        "unshare", "-rm", "sh", "-c",
        "mount -t tmpfs -o size=4m tmpfs '\(disk.path)' && head -c 1000000 /dev/zero > '\(disk.path)/ballast' && exec \"$0\" \"$@\"",
      ])
    let client = try #require(PostingClient(service.base))
    var stored: [(id: ArticleID, text: String)] = []
    var refusal: [UInt8] = []
    for number in 0..<2_000 {
      let text =
        "Report \(number)\n\n" + String(repeating: "The pier is old \(number). ", count: 80)
      let answer = try #require(client.send("POST", "/v1/articles", text))
      guard answer.status == 201 else {
        #expect(answer.status == 507)
        refusal = answer.body
        break
      }
      stored.append((try ArticleRecord(storedBytes: answer.body).id, text))
    }
    #expect(stored.count > 5)
    let problem = try JSONReader(try JSONParser.parse(refusal))
    #expect(try problem.string("code") == "disk-full")
    #expect(try problem.string("remedy").isEmpty == false)
    for (id, text) in stored {
      #expect(client.send("GET", "/v1/articles/\(id)/raw")?.body == Array(text.utf8))
      let record = try #require(client.send("GET", "/v1/articles/\(id)"))
      #expect(try ArticleRecord(storedBytes: record.body).id == id)
    }
    // Once there is room again, the same process stores again.
    try FileManager.default.removeItem(
      atPath: "/proc/\(service.processIdentifier)/root\(disk.path)/ballast")
    #expect(
      client.send("POST", "/v1/articles", "There is room again. The pier is old.")?.status == 201)
    #expect(service.end(SIGTERM) == 0)
  }

  @Test(.enabled(if: canMount))
  func aReadOnlyFolderIsRefusedByNameAndCanBeVerified() throws {
    let folder = try TemporaryFolder()
    let data = folder.url.appendingPathComponent("data")
    let sample = ProjectFolder.root.appendingPathComponent("Scripts/examples/harbour.txt").path
    #expect(try CommandRunner.run(["ingest", sample, "--data", data.path]).exitCode == 0)
    let launcher = [
      "unshare", "-rm", "sh", "-c",
      "mount --bind '\(data.path)' '\(data.path)' && mount -o remount,ro,bind '\(data.path)' && exec \"$0\" \"$@\"",
    ]
    let serve = try CommandRunner.run(
      ["serve", "--port", "0", "--data", data.path], launcher: launcher)
    #expect(serve.exitCode == 1)
    #expect(serve.errors.contains("read-only"), "\(serve.errors)")
    let copy = folder.url.appendingPathComponent("copy").path
    let backup = try CommandRunner.run(
      ["backup", copy, "--data", data.path], launcher: launcher)
    #expect(backup.exitCode == 0, "\(backup.errors)")
  }
}
