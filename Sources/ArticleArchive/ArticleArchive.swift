import ArticleModel
import Foundation
import Synchronization

/// The files that hold every article: what was received and what was made of it. They are the truth;
/// everything else can be built from them.
///
/// Invariants, kept by `ArticleArchive+Writing.swift` and proved by its crash tests:
/// 1. A file under its final name is whole: it was written under another name in `tmp`, fsynced, and
///    then renamed.
/// 2. A record never stands on the disk without its raw bytes: raw files are renamed and their folders
///    fsynced before the first record is renamed; a removal goes the other way round.
/// 3. When `store`, `replaceRecord` or `remove` has returned, what it did survives a loss of power: the
///    folders are fsynced too.
/// 4. When one of them throws, each article is as it was or as it was to become, never in between. Of a
///    `store` raw bytes without record may be left: they are reported, kept, and taken over by the next
///    `store`. A removal that was begun is noted and finished by the next `open`.
/// 5. Raw bytes are never changed: the id is made of them.
/// 6. What the archive did not write, or can't read, it reports and leaves alone. Only its own unfinished
///    files in `tmp` are removed, at `open`.
/// 7. A line of `corrections.jsonl` is never changed; it is on the disk when `append` has returned.
/// 8. One process has the data folder (`lock`). Reading needs no lock.
public final class ArticleArchive: Sendable {
  /// Whether a data folder is opened for writing or only looked at.
  public enum Access: Sendable {
    /// Locks the folder, removes what a crash left in `tmp`.
    case readWrite
    /// Changes nothing and needs no lock: for looking into the folder of a running service.
    case readOnly
  }

  /// What only one writer at a time may touch.
  struct WriterState {
    var checksumLog: AppendingFile
    var correctionLog: AppendingFile
    var knownFolders: Set<String> = []
    var temporaryNumber = 0
    /// Articles whose removal failed on the way; the note that they shall go may still be there.
    var unfinishedRemovals: Set<ArticleID> = []
  }

  /// The data folder.
  public var folder: String { layout.root }

  let layout: ArchiveLayout
  let files: any FileSystem
  let flushPool = FlushPool()
  let writer: Mutex<WriterState>
  private let lock: ArchiveLock?
  /// Names of unfinished files that `open` removed from `tmp`, sorted.
  public let removedTemporaryFiles: [String]
  /// Articles whose removal a crash had interrupted and `open` finished, sorted.
  public let finishedRemovals: [ArticleID]

  /// Files longer than this are not read: Dateline wrote none of them.
  static let fileLimitBytes = 512 << 20

  var isWritable: Bool { lock != nil }

  /// Lets another process have the folder. The archive must not be used afterwards.
  public func close() { lock?.release() }

  private init(
    layout: ArchiveLayout, files: any FileSystem, lock: ArchiveLock?,
    removed: [String] = [], finished: [ArticleID] = []
  ) {
    self.layout = layout
    self.files = files
    self.lock = lock
    removedTemporaryFiles = removed
    finishedRemovals = finished
    writer = Mutex(
      WriterState(
        checksumLog: AppendingFile(path: layout.checksums),
        correctionLog: AppendingFile(path: layout.corrections)))
  }

  deinit {
    writer.withLock {
      $0.checksumLog.close(files)
      $0.correctionLog.close(files)
    }
  }

  /// Opens the archive in the data folder `folder`.
  ///
  /// - Throws: `.noFolder`, `.locked` when another process has it, `.notWritable`, `.diskFull`, ….
  public static func open(
    _ folder: String, createIfMissing: Bool = true, access: Access = .readWrite,
    fileSystem: any FileSystem = POSIXFileSystem()
  ) throws(ArchiveError) -> ArticleArchive {
    let layout = ArchiveLayout(root: folder)
    do {
      let isThere = try fileSystem.status(of: layout.root)?.kind == .folder
      guard isThere || (createIfMissing && access == .readWrite) else {
        throw ArchiveError(
          code: .noFolder, message: "there is no data folder", path: layout.root,
          remedy: "Give the right one with --data; `dateline serve` makes a new one.")
      }
      guard access == .readWrite else {
        return ArticleArchive(layout: layout, files: fileSystem, lock: nil)
      }
      if !isThere { try makeRoot(layout, fileSystem) }
      let lock = try ArchiveLock(path: layout.lock)
      for path in [layout.temporary, layout.folder(.raw), layout.folder(.articles)] {
        _ = try fileSystem.makeFolder(path)
      }
      let removed = try removeTemporaryFiles(layout, fileSystem)
      let finished = try finishRemovals(layout, fileSystem)
      try fileSystem.syncFolder(layout.root)
      return ArticleArchive(
        layout: layout, files: fileSystem, lock: lock, removed: removed, finished: finished)
    } catch let error as FileSystemError {
      throw ArchiveError(error)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(
        code: .inputOutput, message: "\(error)", path: layout.root, remedy: "Look at the disk.")
    }
  }

  /// Makes the data folder and, like `mkdir -p`, those above it that are missing.
  private static func makeRoot(_ layout: ArchiveLayout, _ files: any FileSystem) throws {
    var missing: [String] = []
    var path = Substring(layout.root)
    while !path.isEmpty, path != ".", try files.status(of: String(path)) == nil {
      missing.append(String(path))
      guard let slash = path.lastIndex(of: "/") else { break }
      path = path[..<slash]
    }
    for folder in missing.reversed() { _ = try files.makeFolder(folder) }
    for folder in missing {
      let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? "."
      try files.syncFolder(parent.isEmpty ? "/" : parent)
    }
  }

  private static func removeTemporaryFiles(
    _ layout: ArchiveLayout, _ files: any FileSystem
  ) throws -> [String] {
    var removed: [String] = []
    for name in try files.names(in: layout.temporary) ?? [] where isTemporaryName(name) {
      if try files.removeFile("\(layout.temporary)/\(name)") { removed.append(name) }
    }
    return removed
  }

  /// True for names that the archive gives to its unfinished files.
  static func isTemporaryName(_ name: String) -> Bool { name.hasSuffix(".part") }

  /// True for names that `open` takes away: unfinished files, and notes of removals, which it finishes.
  static func isLeftover(_ name: String) -> Bool {
    isTemporaryName(name) || ArchiveLayout.articleToRemove(name) != nil
  }
}
