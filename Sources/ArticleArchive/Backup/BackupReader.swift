import ArticleModel
import Foundation

/// Reads the files of a backup one after the other, from a folder, a tar file or standard input.
struct BackupReader {
  private let source: String
  private let files: any FileSystem

  init(_ source: String, _ files: any FileSystem) {
    self.source = source
    self.files = files
  }

  /// Gives each file but the manifest to `body`, and the manifest at the end.
  func read(
    _ body: (_ path: String, _ bytes: [UInt8]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> BackupManifest {
    let kind: FileStatus.Kind?
    do throws(FileSystemError) {
      kind = source == "-" ? nil : try files.status(of: source)?.kind
    } catch {
      throw ArchiveError(error)
    }
    if kind == .folder { return try readFolder(body) }
    return try readTar(body)
  }

  private func damaged(_ message: String, _ path: String? = nil) -> ArchiveError {
    ArchiveError(
      code: .damagedBackup, message: message, path: path ?? source,
      remedy: "Use another backup: nothing was restored from this one.")
  }

  private func manifest(_ bytes: [UInt8]?) throws(ArchiveError) -> BackupManifest {
    guard let bytes, let manifest = BackupManifest(bytes) else {
      throw damaged("it has no whole \(BackupManifest.fileName), so that it was not finished")
    }
    return manifest
  }

  private func readFolder(
    _ body: (_ path: String, _ bytes: [UInt8]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> BackupManifest {
    func bytes(_ path: String) throws(ArchiveError) -> [UInt8]? {
      do throws(FileSystemError) {
        return try files.readFile("\(source)/\(path)", limitBytes: 2 << 30)
      } catch {
        throw ArchiveError(error)
      }
    }
    let manifest = try manifest(try bytes(BackupManifest.fileName))
    for item in manifest.items {
      guard let bytes = try bytes(item.path) else {
        throw damaged("a file is missing", "\(source)/\(item.path)")
      }
      try body(item.path, bytes)
    }
    return manifest
  }

  private func readTar(
    _ body: (_ path: String, _ bytes: [UInt8]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> BackupManifest {
    let descriptor = source == "-" ? STDIN_FILENO : open(source, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ArchiveError(
        FileSystemError(operation: "opening", path: source, number: errno))
    }
    defer { if source != "-" { close(descriptor) } }
    while true {
      let block = try next(TarHeader.blockBytes, descriptor)
      guard let entry = TarHeader.entry(block) else {
        throw damaged("it is cut off, or no tar file of dateline backup")
      }
      guard entry.bytes <= 2 << 30 else { throw damaged("a file in it is too long") }
      let bytes = try next(entry.bytes + TarHeader.padding(entry.bytes), descriptor)
        .prefix(entry.bytes)
      if entry.name == BackupManifest.fileName { return try manifest(Array(bytes)) }
      if entry.isFile { try body(entry.name, Array(bytes)) }
    }
  }

  /// The next bytes; fewer when there are no more.
  private func next(_ count: Int, _ descriptor: Int32) throws(ArchiveError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let part = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if part > 0 {
          filled += part
        } else if part == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else {
      throw ArchiveError(FileSystemError(operation: "reading", path: source, number: failure))
    }
    return bytes
  }
}
