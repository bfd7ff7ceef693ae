import ArticleArchive
import ArticleModel
import Foundation
import Testing

@Suite struct ArticleArchiveTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func keepsExactBytes() throws {
    let archive = try ArticleArchive.open(folder.path + "/new/data")
    let article = SampleArticle("Text \u{0} with\r\n odd bytes é")
    let outcomes = try archive.store([article.entry])
    guard case .stored(let stamp) = outcomes.first else {
      Issue.record("not stored: \(outcomes)")
      return
    }
    #expect(try archive.stamp(of: article.id) == stamp)
    #expect(try archive.contains(article.id))
    #expect(try archive.rawBytes(of: article.id) == article.raw)
    #expect(try archive.recordBytes(of: article.id) == article.record.storedBytes)
    #expect(try archive.record(of: article.id) == article.record)
    let shard = article.id.shard
    for path in ["raw/\(shard)/\(article.id).txt", "articles/\(shard)/\(article.id).json"] {
      #expect(FileManager.default.fileExists(atPath: "\(archive.folder)/\(path)"))
    }
  }

  @Test func answersNothingForWhatIsNotThere() throws {
    let archive = try ArticleArchive.open(folder.path)
    let id = try #require(ArticleID("0123456789abcdef"))
    #expect(try !archive.contains(id))
    #expect(try archive.rawBytes(of: id) == nil)
    #expect(try archive.recordBytes(of: id) == nil)
    #expect(try archive.record(of: id) == nil)
    #expect(try !archive.remove(id))
    #expect(try archive.allIDs() == [])
  }

  @Test func storesTheSameBytesOnce() throws {
    let archive = try ArticleArchive.open(folder.path)
    let article = SampleArticle("The same text.")
    let first = try archive.store([article.entry, article.entry])
    #expect(first.last == .alreadyStored)
    var later = article
    later.record.pipeline = "later"
    #expect(try archive.store([later.entry]) == [.alreadyStored])
    #expect(try archive.record(of: article.id)?.pipeline == "test")
  }

  @Test func refusesAnIDThatIsNotTheBytes() throws {
    let archive = try ArticleArchive.open(folder.path)
    var entry = SampleArticle("One.").entry
    entry.raw.append(0x21)
    let error = #expect(throws: ArchiveError.self) { try archive.store([entry]) }
    #expect(error?.code == .wrongID)
    #expect(try archive.allIDs() == [])
  }

  @Test func replacesAndRemoves() throws {
    let archive = try ArticleArchive.open(folder.path)
    var article = SampleArticle("To be changed.")
    _ = try archive.store([article.entry])
    article.record.pipeline = "2.0"
    let stamp = try archive.replaceRecord(article.id, with: article.record.storedBytes)
    #expect(try archive.stamp(of: article.id) == stamp)
    #expect(try archive.record(of: article.id)?.pipeline == "2.0")
    #expect(try archive.verify { Issue.record("\($0)") }.isSound)
    #expect(try archive.remove(article.id))
    #expect(try archive.rawBytes(of: article.id) == nil)
    #expect(try !archive.contains(article.id))
    let absent = #expect(throws: ArchiveError.self) {
      try archive.replaceRecord(article.id, with: article.record.storedBytes)
    }
    #expect(absent?.code == .wrongID)
  }

  @Test func listsIDsAndStampsInOrder() throws {
    let archive = try ArticleArchive.open(folder.path)
    let articles = (0..<300).map { SampleArticle("Article number \($0).") }
    _ = try archive.store(articles.map(\.entry))
    let ids = articles.map(\.id).sorted()
    #expect(try archive.allIDs() == ids)
    var stamps: [RecordStamp] = []
    for shard in try archive.shards() { stamps += try archive.stamps(inShard: shard.name) }
    #expect(stamps.map(\.id) == ids)
    #expect(try archive.verify { Issue.record("\($0)") }.records == 300)
  }

  @Test func letsOneProcessIn() throws {
    let archive = try ArticleArchive.open(folder.path)
    let error = #expect(throws: ArchiveError.self) { try ArticleArchive.open(folder.path) }
    #expect(error?.code == .locked)
    #expect(error?.message.contains("\(ProcessInfo.processInfo.processIdentifier)") == true)
    let reader = try ArticleArchive.open(folder.path, access: .readOnly)
    let article = SampleArticle("Read by another.")
    _ = try archive.store([article.entry])
    #expect(try reader.rawBytes(of: article.id) == article.raw)
    let refused = #expect(throws: ArchiveError.self) { try reader.store([article.entry]) }
    #expect(refused?.code == .readOnly)
  }

  @Test func opensAgainAfterItsOwnerIsGone() throws {
    let article = SampleArticle("Kept.")
    do {
      let archive = try ArticleArchive.open(folder.path)
      _ = try archive.store([article.entry])
    }
    #expect(try ArticleArchive.open(folder.path).record(of: article.id) == article.record)
  }

  @Test func saysThatThereIsNoFolder() throws {
    let error = #expect(throws: ArchiveError.self) {
      try ArticleArchive.open(folder.path + "/absent", createIfMissing: false)
    }
    #expect(error?.code == .noFolder)
  }

  @Test func servesManyThreads() throws {
    let archive = try ArticleArchive.open(folder.path)
    let articles = (0..<64).map { SampleArticle("Written by many threads: \($0).") }
    DispatchQueue.concurrentPerform(iterations: 16) { thread in
      for index in 0..<8 {
        // Each article is written by two threads.
        let article = articles[(thread / 2) * 8 + index]
        _ = try? archive.store([article.entry])
      }
    }
    #expect(try archive.allIDs().count == 64)
    #expect(try archive.verify { Issue.record("\($0)") }.records == 64)
  }
}
