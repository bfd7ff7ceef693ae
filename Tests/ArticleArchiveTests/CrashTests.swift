import ArticleArchive
import ArticleModel
import Foundation
import Testing

/// Kills the archive at each of its steps, with and without a loss of power, and looks at what is left.
@Suite struct CrashTests {
  /// What is in the folder before, and what is done to it.
  private struct Scene {
    let kept = SampleArticle("Stored before and left alone.")
    let replaced = SampleArticle("Stored before and replaced.")
    let removed = SampleArticle("Stored before and removed.")
    let new = (0..<3).map { SampleArticle("New article \($0).") }
    let newRecord: [UInt8]

    init() {
      var record = replaced.record
      record.pipeline = "2.0"
      newRecord = record.storedBytes
    }

    /// Which of the three calls have returned.
    struct Progress {
      var hasStored = false
      var hasReplaced = false
      var hasRemoved = false
    }

    func prepare(_ folder: String) throws {
      let archive = try ArticleArchive.open(folder, fileSystem: FaultyFileSystem())
      _ = try archive.store([kept.entry, replaced.entry, removed.entry])
    }

    func run(_ folder: String, _ files: FaultyFileSystem) -> Progress {
      var progress = Progress()
      do {
        let archive = try ArticleArchive.open(folder, fileSystem: files)
        _ = try archive.store(new.map(\.entry))
        progress.hasStored = true
        _ = try archive.replaceRecord(replaced.id, with: newRecord)
        progress.hasReplaced = true
        _ = try archive.remove(removed.id)
        progress.hasRemoved = true
      } catch {}
      return progress
    }

    func check(_ folder: String, _ progress: Progress, _ name: String) throws {
      let archive = try ArticleArchive.open(folder, fileSystem: FaultyFileSystem())
      #expect(try archive.recordBytes(of: kept.id) == kept.record.storedBytes, "\(name)")
      #expect(try archive.rawBytes(of: kept.id) == kept.raw, "\(name)")
      let record = try archive.recordBytes(of: replaced.id)
      let possible =
        progress.hasReplaced ? [newRecord] : [newRecord, replaced.record.storedBytes]
      #expect(possible.contains(record ?? []), "\(name): replaced record")
      for article in new {
        let record = try archive.recordBytes(of: article.id)
        if progress.hasStored || record != nil {
          #expect(record == article.record.storedBytes, "\(name): stored record")
          #expect(try archive.rawBytes(of: article.id) == article.raw, "\(name): stored raw")
        }
      }
      if progress.hasRemoved {
        #expect(try archive.rawBytes(of: removed.id) == nil, "\(name)")
        #expect(try archive.recordBytes(of: removed.id) == nil, "\(name)")
      }
      // Of what was to go all is there or nothing.
      let isWhole = try archive.recordBytes(of: removed.id) != nil
      #expect(try (archive.rawBytes(of: removed.id) != nil) == isWhole, "\(name): removed")
      // Raw bytes without a record are all that a crash may leave.
      _ = try archive.verify { problem in
        #expect(problem.kind == .missingRecord, "\(name): \(problem)")
      }
      // Doing it all again ends where it would have ended.
      _ = try archive.store(new.map(\.entry))
      _ = try archive.replaceRecord(replaced.id, with: newRecord)
      _ = try archive.remove(removed.id)
      let verification = try archive.verify { Issue.record("\(name): \($0)") }
      #expect(verification.records == 5, "\(name)")
    }
  }

  @Test func losesNothingWhereverItIsKilled() throws {
    let scene = Scene()
    let steps = try countSteps(scene)
    #expect(steps > 40)
    for step in 0..<steps {
      for losesPower in [false, true] {
        let folder = try TemporaryFolder()
        try scene.prepare(folder.path)
        let files = FaultyFileSystem(.crash(atStep: step))
        let progress = scene.run(folder.path, files)
        #expect(!progress.hasRemoved || step == steps - 1)
        if losesPower { files.losePower() }
        try scene.check(folder.path, progress, "step \(step), power lost: \(losesPower)")
      }
    }
  }

  @Test func losesNothingWhenPowerGoesAtTheEnd() throws {
    let scene = Scene()
    let folder = try TemporaryFolder()
    try scene.prepare(folder.path)
    let files = FaultyFileSystem()
    let progress = scene.run(folder.path, files)
    #expect(progress.hasRemoved)
    files.losePower()
    try scene.check(folder.path, progress, "after the last step")
  }

  @Test(arguments: [ENOSPC, EIO])
  func losesNothingWhenOneStepFails(number: Int32) throws {
    let scene = Scene()
    let steps = try countSteps(scene)
    for step in stride(from: 0, to: steps, by: number == ENOSPC ? 1 : 3) {
      let folder = try TemporaryFolder()
      try scene.prepare(folder.path)
      let files = FaultyFileSystem(.error(atStep: step, number: number))
      let progress = scene.run(folder.path, files)
      try scene.check(folder.path, progress, "step \(step), error \(number)")
    }
  }

  @Test func whatIsStoredAgainAfterAFailedRemovalStays() throws {
    let scene = Scene()
    let folder = try TemporaryFolder()
    try scene.prepare(folder.path)
    // Each step of the removal fails once; then the article is sent again, and the archive opened again.
    for step in 0..<8 {
      let files = FaultyFileSystem()
      do {
        let archive = try ArticleArchive.open(folder.path, fileSystem: files)
        files.set(.error(atStep: step, number: EIO))
        _ = try? archive.remove(scene.removed.id)
        files.set(.none)
        _ = try archive.store([scene.removed.entry])
      }
      let archive = try ArticleArchive.open(folder.path, fileSystem: FaultyFileSystem())
      #expect(archive.finishedRemovals.isEmpty, "step \(step)")
      #expect(try archive.rawBytes(of: scene.removed.id) == scene.removed.raw, "step \(step)")
      #expect(
        try archive.recordBytes(of: scene.removed.id) == scene.removed.record.storedBytes,
        "step \(step)")
    }
  }

  private func countSteps(_ scene: Scene) throws -> Int {
    let folder = try TemporaryFolder()
    try scene.prepare(folder.path)
    let files = FaultyFileSystem()
    #expect(scene.run(folder.path, files).hasRemoved)
    return files.steps
  }
}
