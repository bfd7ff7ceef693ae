import Foundation

/// Where a backup goes, file by file.
protocol BackupSink {
  /// Adds a file. `path` is that from the data folder.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(FileSystemError)
  /// Ends the backup; durable on return.
  mutating func finish() throws(FileSystemError)
}

/// A backup as a folder.
struct FolderSink: BackupSink {
  private let root: String
  private let files: any FileSystem
  private var folders: [String] = []

  init(_ root: String, _ files: any FileSystem) throws(FileSystemError) {
    self.root = root
    self.files = files
    if try files.makeFolder(root) { folders.append(root) }
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if try files.makeFolder(folder) { folders.append(folder) }
    }
    let descriptor = try files.createFile("\(root)/\(path)")
    defer { files.close(descriptor) }
    // Tokens and the like are nobody else's business.
    if !path.hasPrefix("raw/"), !path.hasPrefix("articles/") { fchmod(descriptor, 0o600) }
    try files.writeAll(bytes, to: descriptor, path: "\(root)/\(path)")
    try files.sync(descriptor, path: "\(root)/\(path)")
  }

  func finish() throws(FileSystemError) {
    for folder in folders + [root] { try files.syncFolder(folder) }
  }
}

/// A backup as one tar file (POSIX.1-1988 "ustar"): 512-byte blocks, a header before each file, two empty
/// blocks at the end. Written from front to back, so that it may be a pipe.
struct TarSink: BackupSink {
  private let descriptor: Int32
  private let path: String
  private let files: any FileSystem
  private let isPipe: Bool

  init(_ descriptor: Int32, path: String, isPipe: Bool, _ files: any FileSystem) {
    self.descriptor = descriptor
    self.path = path
    self.isPipe = isPipe
    self.files = files
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) throws(FileSystemError) {
    var block = TarHeader.block(name: name, bytes: bytes.count)
    block += bytes
    block += [UInt8](repeating: 0, count: TarHeader.padding(bytes.count))
    try files.writeAll(block, to: descriptor, path: path)
  }

  func finish() throws(FileSystemError) {
    try files.writeAll([UInt8](repeating: 0, count: 1_024), to: descriptor, path: path)
    if !isPipe { try files.sync(descriptor, path: path) }
  }
}
