import Foundation

/// Keeps a second process out of the data folder, for as long as it lives. The kernel lets go of the lock
/// when the process ends, however it ends, so that nobody has to clean up after a crash.
final class ArchiveLock: Sendable {
  private let descriptor: Int32

  init(path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else {
      throw ArchiveError(
        FileSystemError(operation: "opening the lock", path: path, number: errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      let owner = Self.owner(descriptor)
      close(descriptor)
      guard number == EWOULDBLOCK else {
        throw ArchiveError(
          FileSystemError(operation: "locking", path: path, number: number))
      }
      throw ArchiveError(
        code: .locked, message: "another Dateline process\(owner) has this data folder open",
        path: path,
        remedy: "Stop it first, ask it over its API, or give this one another folder with --data.")
    }
    self.descriptor = descriptor
    let text = "\(getpid())\n"
    _ = ftruncate(descriptor, 0)
    _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit { close(descriptor) }

  /// Lets another process have the folder before this goes.
  func release() { flock(descriptor, LOCK_UN) }

  /// True when some process holds the lock at `path`.
  static func isHeld(path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  /// The owner wrote its number into the file; only for the message.
  private static func owner(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0,
      let pid = Int(String(decoding: buffer[..<count], as: UTF8.self).filter(\.isNumber))
    else { return "" }
    return " (pid \(pid))"
  }
}
