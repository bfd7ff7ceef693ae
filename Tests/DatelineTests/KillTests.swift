import ArticleArchive
import ArticleModel
import Foundation
import Synchronization
import TestSupport
import Testing

/// Kills the running service at random moments while eight writers post, again and again on one data folder.
/// `Scripts/faults.sh` runs 200 cycles; here a few.
@Suite struct KillTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let cycles = environment["FAULT_CYCLES"].flatMap { Int($0) } ?? 4

  private struct Tally {
    var answered: [ArticleID: String] = [:]
    var posted = 0
  }

  @Test func everyArticleThatWasAnsweredIsThereByteForByte() throws {
    let folder = try TemporaryFolder()
    let data = folder.url.appendingPathComponent("data")
    let tally = Mutex(Tally())
    var generator = SystemRandomNumberGenerator()
    var finished = (removed: 0, interrupted: 0)
    for cycle in 0..<Self.cycles {
      let service = try RunningService(data: data)
      let writers = DispatchGroup()
      for writer in 0..<8 {
        writers.enter()
        let base = service.base
        Thread.detachNewThread {
          Self.post(to: base, "cycle \(cycle) writer \(writer)", tally)
          writers.leave()
        }
      }
      Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.6, using: &generator))
      service.end(SIGKILL)
      writers.wait()
      let leftovers = try FileManager.default.contentsOfDirectory(atPath: data.path + "/tmp")
      finished.removed += leftovers.count
      finished.interrupted += try Self.check(data, tally.withLock { $0 }, cycle)
    }
    // The service comes up once more and serves them all, and nothing else.
    let service = try RunningService(data: data)
    let client = try #require(PostingClient(service.base))
    let (answered, posted) = tally.withLock { ($0.answered, $0.posted) }
    for (id, text) in answered {
      let raw = try #require(client.send("GET", "/v1/articles/\(id)/raw"))
      #expect(raw.status == 200 && raw.body == Array(text.utf8), "\(id)")
      let record = try #require(client.send("GET", "/v1/articles/\(id)"))
      #expect(try ArticleRecord(storedBytes: record.body).id == id)
    }
    service.end(SIGTERM)
    let verify = try CommandRunner.run(["verify", "--data", data.path])
    let isSound = verify.output.split(separator: "\n").allSatisfy {
      $0.hasPrefix("missing-record: ")
    }
    #expect(isSound, "\(verify.output.prefix(2_000))")
    print(
      "faults: \(Self.cycles) kills, \(posted) articles posted, \(answered.count) answered 201, all there; "
        + "\(finished.removed) unfinished files, \(finished.interrupted) raw files without record")
  }

  /// Posts until the connection breaks.
  private static func post(to base: String, _ name: String, _ tally: borrowing Mutex<Tally>) {
    guard let client = PostingClient(base) else { return }
    var number = 0
    while true {
      number += 1
      let text =
        "Pier report \(number), \(name)\n\nRafael Aldana closed pier \(number) on May 3, 2024. \"It is old,\" he said."
      tally.withLock { $0.posted += 1 }
      guard let answer = client.send("POST", "/v1/articles", text) else { return }
      guard answer.status == 201, let record = try? ArticleRecord(storedBytes: answer.body) else {
        Issue.record("\(name): \(answer.status)")
        return
      }
      tally.withLock { $0.answered[record.id] = text }
    }
  }

  /// What the disk holds right after the kill; gives the number of raw files without a record.
  private static func check(_ data: URL, _ tally: Tally, _ cycle: Int) throws -> Int {
    let archive = try ArticleArchive.open(data.path, access: .readOnly)
    for (id, text) in tally.answered {
      #expect(try archive.rawBytes(of: id) == Array(text.utf8), "cycle \(cycle): \(id)")
    }
    var interrupted = 0
    _ = try archive.verify { problem in
      if problem.kind == .missingRecord { interrupted += 1 }
      // Nothing is half-written under its final name.
      #expect(
        [.missingRecord, .temporaryFile].contains(problem.kind), "cycle \(cycle): \(problem)")
    }
    return interrupted
  }
}
