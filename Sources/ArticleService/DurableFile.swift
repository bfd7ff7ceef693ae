import Glibc

/// Small files that must survive a loss of power: written under another name, fsynced, renamed,
/// and the folder
/// fsynced. A reader sees the old file or the new one, never a part.
public enum DurableFile {
  /// Why a file could not be written or read.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was attempted, on which file, and the system's reason.
    public var description: String
    /// The system's error number.
    public var number: Int32

    init(_ what: String, _ path: String) {
      number = errno
      description = "cannot \(what) \(path): \(String(cString: strerror(number)))"
    }
  }

  /// Writes `bytes` as the file `path`, which no one but its owner may read with the standard
  /// `mode`.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o600
  ) throws(Failure) {
    let temporary = "\(path).\(getpid()).\(UInt64.random(in: 0 ... .max)).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure("write", path) }
    do throws(Failure) {
      defer { close(descriptor) }
      try writeAll(bytes, descriptor, path)
      guard fsync(descriptor) == 0 else { throw Failure("write", path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = Failure("write", path)
      unlink(temporary)
      throw failure
    }
    try syncFolder(of: path)
  }

  /// The bytes of a file, at most `limitBytes` of them; nil when there is none.
  public static func read(_ path: String, limitBytes: Int = 64 << 20) throws(Failure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw Failure("read", path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < limitBytes {
      let count = Glibc.read(descriptor, &buffer, min(buffer.count, limitBytes - bytes.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure("read", path)
      }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Returns when the bytes of a file are on the disk.
  public static func sync(_ path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure("write", path) }
  }

  /// Makes a folder that only its owner may look into, unless it is there.
  public static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw Failure("make", path) }
  }

  private static func writeAll(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure("write", path)
      }
      done += count
    }
  }

  private static func syncFolder(of path: String) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("open", folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure("write", folder) }
  }
}
