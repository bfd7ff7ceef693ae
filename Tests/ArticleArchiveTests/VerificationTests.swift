import ArticleArchive
import ArticleModel
import Foundation
import Testing

@Suite struct VerificationTests {
  let folder: TemporaryFolder
  let archive: ArticleArchive
  let article = SampleArticle("The article that is damaged.")
  let other = SampleArticle("The article that is not.")

  init() throws {
    folder = try TemporaryFolder()
    archive = try ArticleArchive.open(folder.path)
    _ = try archive.store([article.entry, other.entry])
  }

  private var rawPath: String { "\(folder.path)/raw/\(article.id.shard)/\(article.id).txt" }
  private var recordPath: String {
    "\(folder.path)/articles/\(article.id.shard)/\(article.id).json"
  }

  private func change(_ path: String, _ body: (inout Data) -> Void) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    body(&data)
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// Verifies, expects exactly this problem, and that nothing was touched and the others are served.
  private func expect(_ kind: ArchiveProblem.Kind, _ path: String, id: ArticleID? = nil) throws {
    var problems: [ArchiveProblem] = []
    let verification = try archive.verify { problems.append($0) }
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.first?.path == path)
    #expect(problems.first?.id == id)
    #expect(verification.problems == [kind: 1])
    #expect(!verification.isSound)
    #expect(try archive.record(of: other.id) == other.record)
  }

  @Test func findsNothingWrong() throws {
    let verification = try archive.verify { Issue.record("\($0)") }
    #expect(verification.isSound)
    #expect(verification.raws == 2)
    #expect(verification.records == 2)
    #expect(verification.recordsWithoutChecksum == 0)
  }

  @Test func findsAFlippedByteInRaw() throws {
    try change(rawPath) { $0[3] ^= 1 }
    try expect(.wrongRawChecksum, rawPath, id: article.id)
    #expect(try archive.rawBytes(of: article.id) != nil)
    // The same article posted again puts the good bytes in place.
    let outcomes = try archive.store([article.entry])
    guard case .stored = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(try archive.verify { Issue.record("\($0)") }.isSound)
  }

  @Test func findsAFlippedByteInARecord() throws {
    let text = Data("damaged".utf8)
    try change(recordPath) { data in
      if let range = data.range(of: text) { data[range.lowerBound] ^= 1 }
    }
    try expect(.wrongRecordChecksum, recordPath, id: article.id)
  }

  @Test(arguments: [0, 1, 100, 400])
  func findsATruncatedRecord(length: Int) throws {
    try change(recordPath) { $0 = $0.prefix(length) }
    try expect(.unreadableRecord, recordPath, id: article.id)
    let error = #expect(throws: ArchiveError.self) { try archive.record(of: article.id) }
    #expect(error?.code == .unreadableRecord)
    #expect(FileManager.default.fileExists(atPath: recordPath))
  }

  @Test func findsAMissingRaw() throws {
    try FileManager.default.removeItem(atPath: rawPath)
    try expect(.missingRaw, rawPath, id: article.id)
    #expect(try archive.record(of: article.id) == article.record)
  }

  @Test func findsAMissingRecord() throws {
    try FileManager.default.removeItem(atPath: recordPath)
    try expect(.missingRecord, recordPath, id: article.id)
    _ = try archive.store([article.entry])
    #expect(try archive.verify { Issue.record("\($0)") }.isSound)
  }

  @Test func findsANewerSchema() throws {
    var record = article.record
    record.schema = 2
    try Data(record.storedBytes).write(to: URL(fileURLWithPath: recordPath))
    try expect(.newerSchema, recordPath, id: article.id)
    let error = #expect(throws: ArchiveError.self) { try archive.record(of: article.id) }
    #expect(error?.code == .newerSchema)
  }

  @Test func findsARecordUnderAnotherName() throws {
    try Data(other.record.storedBytes).write(to: URL(fileURLWithPath: recordPath))
    try expect(.idMismatch, recordPath, id: article.id)
    let error = #expect(throws: ArchiveError.self) { try archive.record(of: article.id) }
    #expect(error?.code == .unreadableRecord)
  }

  @Test(arguments: ["raw/notes.txt", "articles/zz", "raw/\("3f")/readme.md", "tmp/notes.txt"])
  func findsForeignFiles(name: String) throws {
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    try expect(.foreignFile, path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
  }

  @Test func findsAFolderInPlaceOfAFile() throws {
    try FileManager.default.removeItem(atPath: rawPath)
    try FileManager.default.createDirectory(atPath: rawPath, withIntermediateDirectories: false)
    try expect(.foreignFile, rawPath, id: article.id)
  }

  @Test func findsAPipeInPlaceOfAFile() throws {
    try FileManager.default.removeItem(atPath: recordPath)
    #expect(mkfifo(recordPath, 0o600) == 0)
    try expect(.foreignFile, recordPath, id: article.id)
    // Reading it must not wait for a writer that never comes.
    _ = try? archive.recordBytes(of: article.id)
  }

  @Test func findsAndRemovesLeftovers() throws {
    let folder = try TemporaryFolder()
    do { _ = try ArticleArchive.open(folder.path).store([article.entry]) }
    let torn = "\(article.id).articles.7.part"
    let foreign = "mine.txt"
    for name in [torn, foreign] {
      try Data("{".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/tmp/\(name)"))
    }
    var kinds: [ArchiveProblem.Kind] = []
    _ = try ArticleArchive.open(folder.path, access: .readOnly).verify { kinds.append($0.kind) }
    #expect(kinds == [.temporaryFile, .foreignFile])
    let archive = try ArticleArchive.open(folder.path)
    #expect(archive.removedTemporaryFiles == [torn])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")
    #expect(left == [foreign])
    #expect(try archive.record(of: article.id) == article.record)
  }

  @Test func goesOnWithoutTheListOfChecksums() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/checksums.sha256")
    let verification = try archive.verify { Issue.record("\($0)") }
    #expect(verification.recordsWithoutChecksum == 2)
    #expect(verification.isSound)
  }

  @Test func makesTheListOfChecksumsShort() throws {
    var record = article.record
    for version in 0..<3 {
      record.pipeline = "\(version)"
      _ = try archive.replaceRecord(article.id, with: record.storedBytes)
    }
    let gone = SampleArticle("Here for a moment.")
    _ = try archive.store([gone.entry])
    _ = try archive.remove(gone.id)
    func lines() throws -> Int {
      let path = URL(fileURLWithPath: folder.path + "/checksums.sha256")
      return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").count
    }
    #expect(try lines() == 6)
    #expect(try archive.compactChecksums() == 4)
    #expect(try lines() == 2)
    #expect(try archive.compactChecksums() == 0)
    // New lines go to the new list.
    _ = try archive.store([gone.entry])
    #expect(try lines() == 3)
    let verification = try archive.verify { Issue.record("\($0)") }
    #expect(verification.records == 3)
    #expect(verification.recordsWithoutChecksum == 0)
    // What proves damage is kept.
    _ = try archive.replaceRecord(article.id, with: article.record.storedBytes)
    try change(recordPath) { $0 = $0.dropLast() }
    #expect(try archive.compactChecksums() == 0)
    var kinds: [ArchiveProblem.Kind] = []
    _ = try archive.verify { kinds.append($0.kind) }
    #expect(kinds == [.wrongRecordChecksum])
  }

  @Test func passesOverATornLine() throws {
    let path = folder.path + "/checksums.sha256"
    let torn = try TemporaryFolder()
    do { _ = try ArticleArchive.open(torn.path).store([article.entry]) }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try (whole.prefix(150)).write(to: URL(fileURLWithPath: torn.path + "/checksums.sha256"))
    let archive = try ArticleArchive.open(torn.path)
    _ = try archive.store([other.entry])
    let verification = try archive.verify { Issue.record("\($0)") }
    #expect(verification.records == 2)
    #expect(verification.recordsWithoutChecksum <= 1)
  }
}
