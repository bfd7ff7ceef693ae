import Foundation

/// The operating system's own file system. Interrupted calls are repeated.
public struct POSIXFileSystem: FileSystem {
  /// Makes it.
  public init() {}

  /// mkdir, readable for owner and group.
  public func makeFolder(_ path: String) throws(FileSystemError) -> Bool {
    if mkdir(path, 0o750) == 0 { return true }
    let number = errno
    if number == EEXIST, try status(of: path)?.kind == .folder { return false }
    throw FileSystemError(operation: "making the folder", path: path, number: number)
  }

  /// open with `O_EXCL`, readable for owner and group.
  public func createFile(_ path: String) throws(FileSystemError) -> Int32 {
    try open(path, O_WRONLY | O_CREAT | O_EXCL, "creating")
  }

  /// open with `O_APPEND`.
  public func openForAppending(_ path: String) throws(FileSystemError) -> Int32 {
    try open(path, O_WRONLY | O_CREAT | O_APPEND, "opening")
  }

  private func open(
    _ path: String, _ flags: Int32, _ operation: String
  ) throws(FileSystemError) -> Int32 {
    while true {
      let descriptor = Foundation.open(path, flags | O_CLOEXEC, 0o640)
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else {
        throw FileSystemError(operation: operation, path: path, number: errno)
      }
    }
  }

  /// write.
  public func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileSystemError) -> Int {
    while true {
      let count = Foundation.write(descriptor, bytes.baseAddress, bytes.count)
      if count > 0 || (count == 0 && bytes.isEmpty) { return count }
      let number = count == 0 ? ENOSPC : errno
      guard number == EINTR else {
        throw FileSystemError(operation: "writing", path: path, number: number)
      }
    }
  }

  /// ftruncate.
  public func truncate(
    _ descriptor: Int32, toBytes bytes: Int, path: String
  ) throws(FileSystemError) {
    while ftruncate(descriptor, off_t(bytes)) != 0 {
      guard errno == EINTR else {
        throw FileSystemError(operation: "cutting", path: path, number: errno)
      }
    }
  }

  /// fsync. It is never repeated after an error: the kernel may have dropped the bytes by then.
  public func sync(_ descriptor: Int32, path: String) throws(FileSystemError) {
    while fsync(descriptor) != 0 {
      guard errno == EINTR else {
        throw FileSystemError(operation: "syncing", path: path, number: errno)
      }
    }
  }

  /// fstat.
  public func status(
    ofDescriptor descriptor: Int32, path: String
  ) throws(FileSystemError) -> FileStatus {
    var result = stat()
    guard fstat(descriptor, &result) == 0 else {
      throw FileSystemError(operation: "asking the state", path: path, number: errno)
    }
    return FileStatus(result)
  }

  /// close.
  public func close(_ descriptor: Int32) { _ = Foundation.close(descriptor) }

  /// rename.
  public func rename(_ path: String, to newPath: String) throws(FileSystemError) {
    guard Foundation.rename(path, newPath) == 0 else {
      throw FileSystemError(operation: "renaming", path: newPath, number: errno)
    }
  }

  /// fsync of the folder.
  public func syncFolder(_ path: String) throws(FileSystemError) {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY, "opening the folder")
    defer { close(descriptor) }
    try sync(descriptor, path: path)
  }

  /// unlink.
  public func removeFile(_ path: String) throws(FileSystemError) -> Bool {
    if unlink(path) == 0 { return true }
    guard errno == ENOENT else {
      throw FileSystemError(operation: "removing", path: path, number: errno)
    }
    return false
  }

  /// stat.
  public func status(of path: String) throws(FileSystemError) -> FileStatus? {
    var result = stat()
    if stat(path, &result) == 0 { return FileStatus(result) }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw FileSystemError(operation: "asking the state", path: path, number: errno)
    }
    return nil
  }

  /// open, read until the end.
  public func readFile(_ path: String, limitBytes: Int) throws(FileSystemError) -> [UInt8]? {
    guard let descriptor = try openForReading(path) else { return nil }
    defer { close(descriptor) }
    let size = try status(ofDescriptor: descriptor, path: path).bytes
    guard size <= limitBytes else {
      throw FileSystemError(operation: "reading", path: path, number: EFBIG)
    }
    return try read(descriptor, 0..<size, path)
  }

  /// open, pread.
  public func readPart(
    _ path: String, bytes: Range<Int>
  ) throws(FileSystemError) -> [UInt8]? {
    guard let descriptor = try openForReading(path) else { return nil }
    defer { close(descriptor) }
    let size = try status(ofDescriptor: descriptor, path: path).bytes
    return try read(descriptor, bytes.clamped(to: 0..<max(0, size)), path)
  }

  private func openForReading(_ path: String) throws(FileSystemError) -> Int32? {
    do {
      // Without O_NONBLOCK a pipe put into the folder would stop the reader for ever.
      return try open(path, O_RDONLY | O_NONBLOCK, "opening")
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
  }

  /// Reads these bytes, fewer where the file ends.
  private func read(
    _ descriptor: Int32, _ range: Range<Int>, _ path: String
  ) throws(FileSystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let part = pread(
          descriptor, buffer.baseAddress?.advanced(by: count), range.count - count,
          off_t(range.lowerBound + count))
        if part > 0 {
          count += part
        } else if part == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else {
      throw FileSystemError(operation: "reading", path: path, number: failure)
    }
    return bytes
  }

  /// opendir, readdir.
  public func names(in folder: String) throws(FileSystemError) -> [String]? {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return nil }
      throw FileSystemError(operation: "listing", path: folder, number: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    self.init(
      kind: kind, bytes: Int(status.st_size),
      changedNanoseconds: Int64(status.st_mtim.tv_sec) &* 1_000_000_000
        &+ Int64(status.st_mtim.tv_nsec))
  }
}
