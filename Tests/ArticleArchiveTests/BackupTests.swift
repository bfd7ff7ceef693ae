import ArticleArchive
import ArticleModel
import Foundation
import Synchronization
import Testing

@Suite struct BackupTests {
  let folder: TemporaryFolder
  private var data: String { folder.path + "/data" }

  init() throws { folder = try TemporaryFolder() }

  private static func rename(_ number: Int, _ id: ArticleID) -> Correction {
    Correction(
      id: Correction.ID(number: number), article: id, change: .rename(person: "a", name: "B"),
      by: "Ann", at: "2026-11-22T10:48:00Z")
  }

  private func fill(_ count: Int) throws -> [SampleArticle] {
    let articles = (0..<count).map { SampleArticle("Article number \($0).") }
    let archive = try ArticleArchive.open(data)
    _ = try archive.store(articles.map(\.entry))
    try archive.append(Self.rename(1, articles[0].id))
    try Data("{}".utf8).write(to: URL(fileURLWithPath: data + "/feeds.json"))
    return articles
  }

  @Test(arguments: ["copy", "copy.tar"])
  func whatIsRestoredIsWhatWasCopied(name: String) throws {
    let articles = try fill(20)
    let copy = "\(folder.path)/\(name)"
    let summary = try ArchiveBackup.run(data, to: copy)
    #expect(summary.articles == 20)
    #expect(summary.files == 42)
    let restored = folder.path + "/restored"
    let result = try ArchiveRestore.run(copy, to: restored, isForced: false, now: "now")
    #expect(result.articles == 20)
    #expect(result.movedTo == nil)
    let archive = try ArticleArchive.open(restored)
    for article in articles {
      #expect(try archive.rawBytes(of: article.id) == article.raw)
      #expect(try archive.recordBytes(of: article.id) == article.record.storedBytes)
    }
    #expect(try archive.corrections().corrections == [Self.rename(1, articles[0].id)])
    #expect(FileManager.default.fileExists(atPath: restored + "/feeds.json"))
    let verification = try archive.verify { Issue.record("\($0)") }
    #expect(verification.recordsWithoutChecksum == 0)
    #expect(!FileManager.default.fileExists(atPath: restored + "/restoring"))
  }

  @Test func theTarAndTheManifestAreReadByOtherTools() throws {
    _ = try fill(3)
    let copy = "\(folder.path)/copy.tar"
    _ = try ArchiveBackup.run(data, to: copy)
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/bin/sh")
    check.arguments = [
      "-c", "cd '\(folder.path)' && tar -xf copy.tar && sha256sum --quiet --check manifest.sha256",
    ]
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }

  @Test func nothingIsWrittenOverUnasked() throws {
    let articles = try fill(3)
    let copy = "\(folder.path)/copy"
    _ = try ArchiveBackup.run(data, to: copy)
    for destination in [copy, data + "/inside", data] {
      let error = #expect(throws: ArchiveError.self) {
        try ArchiveBackup.run(data, to: destination)
      }
      #expect(error?.code == .destinationInUse, "\(destination)")
    }
    // The archive goes on; the backup is older than it.
    let newer = SampleArticle("Stored after the backup.")
    do { _ = try ArticleArchive.open(data).store([newer.entry]) }
    let error = #expect(throws: ArchiveError.self) {
      try ArchiveRestore.run(copy, to: data, isForced: false, now: "now")
    }
    #expect(error?.code == .destinationInUse)
    do { #expect(try ArticleArchive.open(data).rawBytes(of: newer.id) == newer.raw) }
    let result = try ArchiveRestore.run(
      copy, to: data, isForced: true, now: "2026-11-22T10:48:00Z")
    #expect(result.notInBackup == 1)
    let aside = try #require(result.movedTo)
    #expect(aside.hasSuffix("before-restore-20261122T104800Z"))
    do {
      let archive = try ArticleArchive.open(data)
      #expect(try archive.rawBytes(of: newer.id) == nil)
      #expect(try archive.rawBytes(of: articles[0].id) == articles[0].raw)
      _ = try archive.verify { problem in
        Issue.record("\(problem)")
      }
    }
    #expect(try ArticleArchive.open(aside).rawBytes(of: newer.id) == newer.raw)
    let locked = try ArticleArchive.open(data)
    let refused = #expect(throws: ArchiveError.self) {
      try ArchiveRestore.run(copy, to: data, isForced: true, now: "now")
    }
    #expect(refused?.code == .locked)
    withExtendedLifetime(locked) {}
  }

  @Test(arguments: ["flipped", "missing", "extra", "unfinished", "truncated", "escaping"])
  func aDamagedBackupIsRefusedAndChangesNothing(damage: String) throws {
    let articles = try fill(3)
    let isTar = damage == "truncated" || damage == "escaping"
    let copy = "\(folder.path)/copy\(isTar ? ".tar" : "")"
    _ = try ArchiveBackup.run(data, to: copy)
    let raw = "\(copy)/raw/\(articles[1].id.shard)/\(articles[1].id).txt"
    let manager = FileManager.default
    switch damage {
    case "flipped": try Data("Else.".utf8).write(to: URL(fileURLWithPath: raw))
    case "missing": try manager.removeItem(atPath: raw)
    case "extra":
      let list = URL(fileURLWithPath: copy + "/manifest.sha256")
      let line = String(repeating: "0", count: 64) + "  ../../etc/passwd\n"
      try (Data(contentsOf: list) + Data(line.utf8)).write(to: list)
    case "unfinished": try manager.removeItem(atPath: copy + "/manifest.sha256")
    case "truncated":
      let file = URL(fileURLWithPath: copy)
      let bytes = try Data(contentsOf: file)
      try bytes.prefix(bytes.count / 2).write(to: file)
    default:
      // A name in the tar leads out of the folder; its checksum is made good.
      let file = URL(fileURLWithPath: copy)
      var bytes = [UInt8](try Data(contentsOf: file))
      for (index, byte) in "../x\0".utf8.enumerated() { bytes[index] = byte }
      for index in 148..<156 { bytes[index] = 0x20 }
      let sum = String(bytes[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
      for (index, byte) in ("0" + sum + "\0").utf8.enumerated() { bytes[148 + index] = byte }
      try Data(bytes).write(to: file)
    }
    let restored = folder.path + "/restored"
    let error = #expect(throws: ArchiveError.self) {
      try ArchiveRestore.run(copy, to: restored, isForced: false, now: "now")
    }
    #expect(error?.code == .damagedBackup)
    #expect(!manager.fileExists(atPath: folder.path + "/x"))
    #expect(try ArticleArchive.open(restored).allIDs().isEmpty)
  }

  @Test func aCopyTakenWhileOthersWriteIsWhole() throws {
    let kept = try fill(30)
    let archive = try ArticleArchive.open(data)
    let isStopped = Mutex(false)
    let done = DispatchGroup()
    for writer in 0..<4 {
      done.enter()
      Thread.detachNewThread { [archive] in
        var number = 0
        while !isStopped.withLock({ $0 }) {
          number += 1
          let article = SampleArticle("Writer \(writer) article \(number).")
          _ = try? archive.store([article.entry])
          if number % 3 == 0 { _ = try? archive.remove(article.id) }
          var record = kept[writer].record
          record.pipeline = "2.\(number)"
          _ = try? archive.replaceRecord(record.id, with: record.storedBytes)
        }
        done.leave()
      }
    }
    var copies: [String] = []
    for number in 0..<6 {
      let copy = "\(folder.path)/copy\(number)\(number % 2 == 0 ? ".tar" : "")"
      _ = try ArchiveBackup.run(data, to: copy)
      copies.append(copy)
    }
    isStopped.withLock { $0 = true }
    done.wait()
    for (number, copy) in copies.enumerated() {
      let restored = "\(folder.path)/restored\(number)"
      _ = try ArchiveRestore.run(copy, to: restored, isForced: false, now: "now")
      let other = try ArticleArchive.open(restored)
      _ = try other.verify { problem in
        #expect(problem.kind == .missingRecord, "\(problem)")
      }
      for article in kept { #expect(try other.rawBytes(of: article.id) == article.raw) }
    }
  }
}
