import ArticleModel
import Foundation

/// Puts a backup in the place of a data folder.
///
/// Everything is first written beside (`restoring/` in the data folder) and compared with the manifest; only
/// a whole and sound backup gets its place. What stood there before is moved to `before-restore-…`, never
/// removed.
public struct ArchiveRestore {
  /// What was restored.
  public struct Summary: Hashable, Sendable {
    /// Articles.
    public var articles = 0
    /// Files, the manifest not counted.
    public var files = 0
    /// Bytes of these files.
    public var bytes = 0
    /// Where what stood there before is now; nil when nothing did.
    public var movedTo: String?
    /// Articles that stood there before and are not in the backup.
    public var notInBackup = 0
  }

  private static let staging = "restoring"
  private static let aside = "before-restore-"

  private let layout: ArchiveLayout
  private let files: any FileSystem
  private var summary = Summary()
  private var digests: [String: String] = [:]
  private var staged: String { "\(layout.root)/\(Self.staging)" }

  /// Restores `source` (a folder, a tar file, or `-` for standard input) into `dataFolder`. A folder that
  /// holds anything is refused unless `isForced`. `now` names the folder that what stood there is moved to.
  ///
  /// - Throws: `.locked`, `.destinationInUse`, `.damagedBackup`, `.diskFull`, ….
  public static func run(
    _ source: String, to dataFolder: String, isForced: Bool, now: String,
    fileSystem files: any FileSystem = POSIXFileSystem()
  ) throws(ArchiveError) -> Summary {
    // Opening it makes the folder, takes the lock for as long as this runs, and finishes what a crash left.
    let archive = try ArticleArchive.open(dataFolder, fileSystem: files)
    var restore = ArchiveRestore(layout: archive.layout, files: files)
    let before = try restore.doing { () throws(FileSystemError) in try restore.contents() }
    guard before.isEmpty || isForced else {
      throw ArchiveError(
        code: .destinationInUse, message: "there is something in the data folder already",
        path: dataFolder,
        remedy: "Restore into a new folder; or say --force, which moves what is there aside.")
    }
    do throws(ArchiveError) {
      try restore.stage(source)
      try restore.exchange(before, now)
    } catch {
      try? FileManager.default.removeItem(atPath: restore.staged)
      throw error
    }
    withExtendedLifetime(archive) {}
    return restore.summary
  }

  private init(layout: ArchiveLayout, files: any FileSystem) {
    self.layout = layout
    self.files = files
  }

  private func doing<Value>(
    _ body: () throws(FileSystemError) -> Value
  ) throws(ArchiveError) -> Value {
    do throws(FileSystemError) { return try body() } catch { throw ArchiveError(error) }
  }

  /// Names of what the data folder holds, but for what belongs to one process and for empty trees.
  private func contents() throws(FileSystemError) -> [String] {
    var names: [String] = []
    for name in try files.names(in: layout.root) ?? [] {
      guard !["lock", "tmp", Self.staging].contains(name), !name.hasPrefix(Self.aside) else {
        continue
      }
      let isTree = ArchiveLayout.Tree(rawValue: name) != nil
      if isTree, try files.names(in: "\(layout.root)/\(name)") == [] { continue }
      names.append(name)
    }
    return names
  }

  /// Writes the backup beside and compares it with its manifest.
  private mutating func stage(_ source: String) throws(ArchiveError) {
    try? FileManager.default.removeItem(atPath: staged)
    let (files, staged) = (files, staged)
    var sink = try doing { () throws(FileSystemError) in try FolderSink(staged, files) }
    var digests: [String: String] = [:]
    var summary = summary
    let manifest = try BackupReader(source, files).read { path, bytes throws(ArchiveError) in
      guard BackupManifest.isInside(path), path.split(separator: "/").count <= 8 else {
        throw Self.damaged("a file would leave the data folder", path)
      }
      guard digests[path] == nil else { throw Self.damaged("a file is there twice", path) }
      digests[path] = ContentDigest(of: bytes).sha256
      summary.files += 1
      summary.bytes += bytes.count
      do throws(FileSystemError) { try sink.add(path, bytes) } catch { throw ArchiveError(error) }
    }
    (self.digests, self.summary) = (digests, summary)
    try compare(manifest)
    let lines = manifest.items.filter { $0.path.hasPrefix("articles/") }
      .map { "\($0.sha256)  \($0.path)\n" }
    self.summary.articles = lines.count
    do throws(FileSystemError) {
      try sink.add("checksums.sha256", Array(lines.joined().utf8))
      try sink.finish()
    } catch {
      throw ArchiveError(error)
    }
  }

  private func compare(_ manifest: BackupManifest) throws(ArchiveError) {
    for item in manifest.items {
      guard let digest = digests[item.path] else {
        throw Self.damaged("a file is missing", item.path)
      }
      guard digest == item.sha256 else {
        throw Self.damaged("a file has another checksum than the manifest says", item.path)
      }
    }
    guard digests.count == manifest.items.count else {
      let listed = Set(manifest.items.map(\.path))
      let extra = digests.keys.filter { !listed.contains($0) }.sorted().first ?? ""
      throw Self.damaged("a file is not in the manifest", extra)
    }
  }

  private static func damaged(_ message: String, _ path: String) -> ArchiveError {
    ArchiveError(
      code: .damagedBackup, message: "the backup is damaged: \(message)", path: path,
      remedy: "Use another backup: nothing was changed.")
  }

  /// Moves what is there aside and the restored files to their place.
  private mutating func exchange(_ before: [String], _ now: String) throws(ArchiveError) {
    let (layout, files, staged) = (layout, files, staged)
    if !before.isEmpty {
      summary.notInBackup = try countMissing()
      let name = Self.aside + now.filter { $0.isNumber || $0.isLetter }
      let folder = "\(layout.root)/\(name)"
      try doing { () throws(FileSystemError) in
        _ = try files.makeFolder(folder)
        for entry in before {
          try files.rename("\(layout.root)/\(entry)", to: "\(folder)/\(entry)")
        }
        try files.syncFolder(folder)
      }
      summary.movedTo = folder
    }
    try doing { () throws(FileSystemError) in
      for entry in try files.names(in: staged) ?? [] {
        try files.rename("\(staged)/\(entry)", to: "\(layout.root)/\(entry)")
      }
      for tree in ArchiveLayout.Tree.allCases { _ = try files.makeFolder(layout.folder(tree)) }
      try files.syncFolder(layout.root)
    }
    try? FileManager.default.removeItem(atPath: staged)
  }

  private func countMissing() throws(ArchiveError) -> Int {
    let archive = try ArticleArchive.open(
      layout.root, createIfMissing: false, access: .readOnly, fileSystem: files)
    return try archive.allIDs().count {
      digests[ArchiveLayout.relativeRecordPath($0)] == nil
    }
  }
}
