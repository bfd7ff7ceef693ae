import ArticleModel
import Foundation

/// Copies a data folder while a service may be writing to it, without its lock.
///
/// The copy is consistent because the archive never changes a file under its final name:
/// 1. Each record is read before its raw bytes. Raw bytes come before their record, so they are there,
///    unless the article was removed meanwhile: then it is in the backup not at all.
/// 2. A record that is replaced while it is read is read whole, as it was or as it is.
/// 3. Files to which lines are added (`corrections.jsonl`) are read after the records and up to their last
///    whole line: the backup has every correction that a record of it shows. A record that lacks a later one
///    gets it at the first start.
/// 4. What is derived (the index, the list of checksums) and what belongs to one process (lock, unfinished
///    files) is left out. The manifest has the checksums.
public struct ArchiveBackup {
  /// What was copied.
  public struct Summary: Hashable, Sendable {
    /// Articles.
    public var articles = 0
    /// Files, the manifest not counted.
    public var files = 0
    /// Bytes of these files.
    public var bytes = 0
    /// Articles that were removed while they were copied.
    public var removedMeanwhile = 0
    /// Raw bytes without a record: a store or removal that is not finished. They are copied.
    public var withoutRecord = 0
    /// Files that could not be read, with the reason; the others are copied.
    public var unreadable: [String] = []
  }

  private let layout: ArchiveLayout
  private let files: any FileSystem
  private var sink: any BackupSink
  private var manifest = BackupManifest()
  private var summary = Summary()

  /// Copies the data folder into a folder, which must be new or empty, or, when `destination` ends in `.tar`
  /// or is `-`, into a tar file or to standard output. `progress` gets the number of articles copied.
  ///
  /// - Throws: `.noFolder`, `.destinationInUse`, `.diskFull`, ….
  public static func run(
    _ dataFolder: String, to destination: String,
    fileSystem files: any FileSystem = POSIXFileSystem(), progress: (Int) -> Void = { _ in }
  ) throws(ArchiveError) -> Summary {
    let layout = ArchiveLayout(root: dataFolder)
    guard (try? files.status(of: layout.folder(.raw))?.kind) == .folder else {
      throw ArchiveError(
        code: .noFolder, message: "there is no archive", path: layout.root,
        remedy: "Give the right data folder with --data.")
    }
    try refuse(destination, inside: layout.root, files)
    do throws(FileSystemError) {
      var backup = ArchiveBackup(
        layout: layout, files: files, sink: try sink(for: destination, files))
      try backup.copy(progress)
      return backup.summary
    } catch {
      throw ArchiveError(error)
    }
  }

  private init(layout: ArchiveLayout, files: any FileSystem, sink: any BackupSink) {
    self.layout = layout
    self.files = files
    self.sink = sink
  }

  private static func refuse(
    _ destination: String, inside root: String, _ files: any FileSystem
  ) throws(ArchiveError) {
    guard destination != "-" else { return }
    let inner = URL(fileURLWithPath: destination).standardizedFileURL.path + "/"
    let outer = URL(fileURLWithPath: root).standardizedFileURL.path + "/"
    let names = (try? files.names(in: destination)) ?? nil
    let isThere = ((try? files.status(of: destination)) ?? nil) != nil
    guard !inner.hasPrefix(outer), !isThere || names == [] else {
      throw ArchiveError(
        code: .destinationInUse, message: "the backup would write over what is there",
        path: destination, remedy: "Name a new file or an empty folder outside the data folder.")
    }
  }

  private static func sink(
    for destination: String, _ files: any FileSystem
  ) throws(FileSystemError) -> any BackupSink {
    if destination == "-" {
      return TarSink(STDOUT_FILENO, path: "standard output", isPipe: true, files)
    }
    guard destination.hasSuffix(".tar") else { return try FolderSink(destination, files) }
    return TarSink(try files.createFile(destination), path: destination, isPipe: false, files)
  }

  /// What of the data folder's own entries is not copied.
  private static let leftOut: Set<String> = [
    "raw", "articles", "tmp", "lock", "jobs", "idempotency", "checksums.sha256", "index.sqlite",
    "index.sqlite-wal", "index.sqlite-shm",
  ]

  private mutating func copy(_ progress: (Int) -> Void) throws(FileSystemError) {
    var shards: Set<String> = []
    for tree in ArchiveLayout.Tree.allCases {
      shards.formUnion(
        (try files.names(in: layout.folder(tree)) ?? []).filter(ArchiveLayout.isShard))
    }
    for shard in shards.sorted() {
      var ids: Set<ArticleID> = []
      for tree in ArchiveLayout.Tree.allCases {
        ids.formUnion(
          (try files.names(in: layout.shard(tree, shard)) ?? []).compactMap {
            ArchiveLayout.id(ofFile: $0, in: shard, tree)
          })
      }
      for id in ids.sorted() {
        try copyArticle(id)
        progress(summary.articles)
      }
    }
    for name in try files.names(in: layout.root) ?? [] where !Self.leftOut.contains(name) {
      try copyOther(name, depth: 0)
    }
    try sink.add(BackupManifest.fileName, manifest.bytes)
    try sink.finish()
  }

  private mutating func copyArticle(_ id: ArticleID) throws(FileSystemError) {
    let record = read(layout.file(.articles, id))
    guard let raw = read(layout.file(.raw, id)) else {
      // Removed meanwhile; or lost before, and then what is left of it is worth keeping.
      if let record = read(layout.file(.articles, id)) {
        summary.unreadable.append("\(layout.file(.raw, id)): there are no raw bytes")
        try add(path(.articles, id), record)
      } else if record != nil {
        summary.removedMeanwhile += 1
      }
      return
    }
    try add(path(.raw, id), raw)
    if let record {
      try add(path(.articles, id), record)
      summary.articles += 1
    } else {
      summary.withoutRecord += 1
    }
  }

  private func path(_ tree: ArchiveLayout.Tree, _ id: ArticleID) -> String {
    String(layout.file(tree, id).dropFirst(layout.root.utf8.count + 1))
  }

  /// The bytes of a file; nil when there is none, and when it can't be read, which is told.
  private mutating func read(_ path: String) -> [UInt8]? {
    do throws(FileSystemError) {
      guard try files.status(of: path)?.kind == .file else { return nil }
      return try files.readFile(path, limitBytes: ArticleArchive.fileLimitBytes)
    } catch {
      summary.unreadable.append(error.description)
      return nil
    }
  }

  private mutating func copyOther(_ name: String, depth: Int) throws(FileSystemError) {
    let path = "\(layout.root)/\(name)"
    switch try files.status(of: path)?.kind {
    case .folder? where depth < 4:
      for entry in try files.names(in: path) ?? [] {
        try copyOther("\(name)/\(entry)", depth: depth + 1)
      }
    case .file? where !name.hasSuffix(".part"):
      guard var bytes = read(path) else { return }
      if name.hasSuffix(".jsonl"), let end = bytes.lastIndex(of: 0x0A) {
        bytes.removeSubrange((end + 1)...)
      }
      try add(name, bytes)
    default: return
    }
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    try sink.add(path, bytes)
    manifest.items.append(
      BackupManifest.Item(path: path, sha256: ContentDigest(of: bytes).sha256))
    summary.files += 1
    summary.bytes += bytes.count
  }
}
