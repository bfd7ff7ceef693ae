import ArticleArchive
import ArticleModel
import Foundation
import Testing

@Suite struct DiskFaultTests {
  let folder: TemporaryFolder
  let files = FaultyFileSystem()
  let archive: ArticleArchive
  let before = SampleArticle("Stored while all was well.")

  init() throws {
    folder = try TemporaryFolder()
    archive = try ArticleArchive.open(folder.path, fileSystem: files)
    _ = try archive.store([before.entry])
  }

  @Test(arguments: ["create", "write", "sync", "rename", "makeFolder"])
  func saysThatTheDiskIsFull(operation: String) throws {
    let articles = (0..<5).map { SampleArticle("Too much: \($0).") }
    files.set(.always(operation: operation, number: ENOSPC))
    let error = #expect(throws: ArchiveError.self) { try archive.store(articles.map(\.entry)) }
    #expect(error?.code == .diskFull)
    #expect(try archive.rawBytes(of: before.id) == before.raw)
    // There is room again, in the same process.
    files.set(.none)
    let outcomes = try archive.store(articles.map(\.entry))
    #expect(
      outcomes.allSatisfy {
        if case .stored = $0 { return true }
        return false
      })
    #expect(try archive.verify { Issue.record("\($0)") }.records == 6)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")
    #expect(names.isEmpty)
  }

  @Test(arguments: [
    (EROFS, "data-folder-not-writable"), (EACCES, "data-folder-not-writable"),
    (EDQUOT, "disk-full"), (EMFILE, "too-many-open-files"), (EIO, "input-output"),
  ])
  func tellsTroublesApart(number: Int32, code: String) throws {
    files.set(.always(operation: "create", number: number))
    let error = #expect(throws: ArchiveError.self) {
      try archive.store([SampleArticle("Not to be stored.").entry])
    }
    #expect(error?.code.rawValue == code)
    #expect(error?.remedy.isEmpty == false)
    #expect(error?.path.hasPrefix(folder.path) == true)
  }

  @Test func saysThatTheFolderCannotBeMade() throws {
    let readOnly = FaultyFileSystem(.always(operation: "makeFolder", number: EROFS))
    let error = #expect(throws: ArchiveError.self) {
      try ArticleArchive.open(folder.path + "/sub", fileSystem: readOnly)
    }
    #expect(error?.code == .notWritable)
  }

  @Test func writesInAnyNumberOfCalls() throws {
    let other = try TemporaryFolder()
    let archive = try ArticleArchive.open(
      other.path, fileSystem: FaultyFileSystem(writeLimitBytes: 7))
    let article = SampleArticle(String(repeating: "A long article. ", count: 20))
    _ = try archive.store([article.entry])
    #expect(try archive.rawBytes(of: article.id) == article.raw)
    #expect(try archive.recordBytes(of: article.id) == article.record.storedBytes)
    #expect(try archive.verify { Issue.record("\($0)") }.isSound)
  }

  @Test func closesEveryDescriptor() throws {
    func openDescriptors() -> Int {
      let links = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      return links.count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/\(name)")
        return target?.hasPrefix(folder.path) == true
      }
    }
    let atFirst = openDescriptors()
    for step in 0..<30 {
      files.set(.error(atStep: step, number: EIO))
      _ = try? archive.store((0..<3).map { SampleArticle("Leak \(step) \($0).").entry })
    }
    #expect(openDescriptors() == atFirst)
  }
}
