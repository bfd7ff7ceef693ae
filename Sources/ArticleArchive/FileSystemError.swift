import Foundation

/// A call to the operating system that failed.
public struct FileSystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The call: `write`, `fsync`, `rename`, ….
  public var operation: String
  /// The file or folder.
  public var path: String
  /// The system's error number (`ENOSPC`, `EACCES`, …).
  public var number: Int32

  /// Makes an error.
  public init(operation: String, path: String, number: Int32) {
    self.operation = operation
    self.path = path
    self.number = number
  }

  /// Call, file and the system's own words.
  public var description: String {
    "\(operation) of \(path): \(String(cString: strerror(number)))"
  }
}
