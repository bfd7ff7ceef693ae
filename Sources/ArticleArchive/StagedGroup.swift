import ArticleModel
import Synchronization

/// Files that are written under temporary names and wait for their final ones.
struct StagedGroup {
  private struct StagedFile {
    var tree: ArchiveLayout.Tree
    var id: ArticleID
    var temporaryPath: String
    var descriptor: Int32?
    var isRenamed = false
  }

  private let files: any FileSystem
  private let layout: ArchiveLayout
  private var staged: [StagedFile] = []
  /// Lines for the list of checksums, one for each staged record.
  private(set) var checksumLines: [UInt8] = []

  init(files: any FileSystem, layout: ArchiveLayout) {
    self.files = files
    self.layout = layout
  }

  var isEmpty: Bool { staged.isEmpty }

  /// Writes `bytes` under a temporary name.
  mutating func stage(
    _ bytes: [UInt8], _ tree: ArchiveLayout.Tree, _ id: ArticleID,
    _ writer: inout ArticleArchive.WriterState
  ) throws(FileSystemError) {
    writer.temporaryNumber += 1
    let path = "\(layout.temporary)/\(id).\(tree.rawValue).\(writer.temporaryNumber).part"
    let descriptor = try files.createFile(path)
    staged.append(
      StagedFile(tree: tree, id: id, temporaryPath: path, descriptor: descriptor))
    try files.writeAll(bytes, to: descriptor, path: path)
    if tree == .articles {
      checksumLines += ChecksumLog.line(ContentDigest(of: bytes).sha256, id)
    }
  }

  /// Returns when all bytes are on the disk, those of the list of checksums too.
  func sync(
    with pool: FlushPool, alsoSyncing log: AppendingFile
  ) throws(FileSystemError) {
    let failures = Mutex<[FileSystemError]>([])
    let open = staged.compactMap { file in file.descriptor.map { ($0, file.temporaryPath) } }
    pool.run(open.count + 1) { [files] index in
      do throws(FileSystemError) {
        if index < open.count {
          try files.sync(open[index].0, path: open[index].1)
        } else {
          try log.sync(files)
        }
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
  }

  /// The stamps of the staged records, in the order of staging. A rename does not change them.
  func stamps() throws(FileSystemError) -> [RecordStamp] {
    var stamps: [RecordStamp] = []
    for file in staged where file.tree == .articles {
      guard let descriptor = file.descriptor else { continue }
      let status = try files.status(ofDescriptor: descriptor, path: file.temporaryPath)
      stamps.append(
        RecordStamp(
          id: file.id, bytes: status.bytes, changedNanoseconds: status.changedNanoseconds))
    }
    return stamps
  }

  /// The folders that the staged files of `tree` go to, sorted.
  func shards(of tree: ArchiveLayout.Tree) -> [String] {
    Set(staged.lazy.filter { $0.tree == tree }.map(\.id.shard)).sorted()
  }

  /// Gives the files of `tree` their final names.
  mutating func rename(_ tree: ArchiveLayout.Tree) throws(FileSystemError) {
    for index in staged.indices where staged[index].tree == tree {
      try files.rename(staged[index].temporaryPath, to: layout.file(tree, staged[index].id))
      staged[index].isRenamed = true
    }
  }

  mutating func closeFiles() {
    for index in staged.indices {
      if let descriptor = staged[index].descriptor { files.close(descriptor) }
      staged[index].descriptor = nil
    }
  }

  /// Removes what has no final name yet. What can't be removed now is removed at the next `open`.
  mutating func discard() {
    closeFiles()
    for file in staged where !file.isRenamed {
      _ = try? files.removeFile(file.temporaryPath)
    }
    staged = []
  }
}

extension FileSystem {
  /// Writes all of `bytes`, however many calls it takes.
  func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileSystemError) {
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, FileSystemError> in
      var start = 0
      do throws(FileSystemError) {
        while start < buffer.count {
          let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
          start += try write(rest, to: descriptor, path: path)
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
