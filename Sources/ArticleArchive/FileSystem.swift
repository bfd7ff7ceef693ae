/// The few calls to the operating system that the archive is made of, one method for each step that may
/// fail or be the last before a crash. Tests put a layer of their own here.
public protocol FileSystem: Sendable {
  /// Makes a folder; false when it is there already.
  func makeFolder(_ path: String) throws(FileSystemError) -> Bool
  /// Makes a new file for writing, fails when there is one; the caller closes the descriptor.
  func createFile(_ path: String) throws(FileSystemError) -> Int32
  /// Opens a file for adding at its end, made when missing; the caller closes the descriptor.
  func openForAppending(_ path: String) throws(FileSystemError) -> Int32
  /// Writes some of `bytes`, at least one; says how many.
  func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileSystemError) -> Int
  /// Cuts an open file off after `bytes`.
  func truncate(_ descriptor: Int32, toBytes bytes: Int, path: String) throws(FileSystemError)
  /// Returns when the file's bytes are on the disk (fsync).
  func sync(_ descriptor: Int32, path: String) throws(FileSystemError)
  /// Size and time of change of an open file.
  func status(ofDescriptor descriptor: Int32, path: String) throws(FileSystemError) -> FileStatus
  /// Gives the descriptor back.
  func close(_ descriptor: Int32)
  /// Gives a file its final name, in place of any file of that name (atomic).
  func rename(_ path: String, to newPath: String) throws(FileSystemError)
  /// Returns when the folder's entries are on the disk (fsync of the folder).
  func syncFolder(_ path: String) throws(FileSystemError)
  /// Removes a file; false when there is none.
  func removeFile(_ path: String) throws(FileSystemError) -> Bool
  /// What stands at `path`; nil when nothing does.
  func status(of path: String) throws(FileSystemError) -> FileStatus?
  /// All bytes of a file, at most `limitBytes`; nil when there is none.
  func readFile(_ path: String, limitBytes: Int) throws(FileSystemError) -> [UInt8]?
  /// The bytes of a file at these offsets, fewer where it ends; nil when there is none.
  func readPart(_ path: String, bytes: Range<Int>) throws(FileSystemError) -> [UInt8]?
  /// Names of the entries of a folder, sorted; nil when there is no folder.
  func names(in folder: String) throws(FileSystemError) -> [String]?
}

/// What the file system says of a file or folder.
public struct FileStatus: Hashable, Sendable {
  /// What stands there.
  public enum Kind: Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A device, socket, pipe.
    case other
  }

  /// What stands there.
  public var kind: Kind
  /// Size in bytes.
  public var bytes: Int
  /// When its content last changed, in nanoseconds since 1970-01-01 UTC.
  public var changedNanoseconds: Int64

  /// Makes a status.
  public init(kind: Kind, bytes: Int, changedNanoseconds: Int64) {
    self.kind = kind
    self.bytes = bytes
    self.changedNanoseconds = changedNanoseconds
  }
}
