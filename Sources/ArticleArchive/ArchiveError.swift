import Foundation

/// Why the archive could not do what it was asked: what happened, where, and what to do.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is; machines branch on it.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// Lower case, words joined by hyphens.
    public let rawValue: String
    /// Makes a code of its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no such data folder.
    public static let noFolder = Code(rawValue: "no-data-folder")
    /// Another process has the data folder open.
    public static let locked = Code(rawValue: "data-folder-in-use")
    /// The disk or the quota is full. Nothing of the batch was stored; the API answers 507.
    public static let diskFull = Code(rawValue: "disk-full")
    /// The folder may not be written. The API answers 503.
    public static let notWritable = Code(rawValue: "data-folder-not-writable")
    /// The folder or a file may not be read.
    public static let notReadable = Code(rawValue: "data-folder-not-readable")
    /// The process has no free file descriptor.
    public static let tooManyFiles = Code(rawValue: "too-many-open-files")
    /// A file is longer than anything the archive writes.
    public static let fileTooLarge = Code(rawValue: "file-too-large")
    /// The disk itself failed, or something else the system reports.
    public static let inputOutput = Code(rawValue: "input-output")
    /// The id is not the one that the bytes have.
    public static let wrongID = Code(rawValue: "wrong-id")
    /// Other bytes with the same id are stored already.
    public static let idCollision = Code(rawValue: "id-collision")
    /// The stored record can't be read.
    public static let unreadableRecord = Code(rawValue: "unreadable-record")
    /// A later version wrote the stored record.
    public static let newerSchema = Code(rawValue: "newer-schema")
    /// Something is there already that would be written over.
    public static let destinationInUse = Code(rawValue: "destination-in-use")
    /// A backup is cut off, damaged or none.
    public static let damagedBackup = Code(rawValue: "damaged-backup")
    /// The archive was opened for reading only, or is closed.
    public static let readOnly = Code(rawValue: "opened-for-reading")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// What happened.
  public var message: String
  /// The file or folder.
  public var path: String
  /// What to do about it.
  public var remedy: String

  /// Makes an error.
  public init(code: Code, message: String, path: String, remedy: String) {
    self.code = code
    self.message = message
    self.path = path
    self.remedy = remedy
  }

  /// Message, place and remedy.
  public var description: String { "\(message) (\(path)). \(remedy)" }
}

extension ArchiveError {
  init(_ error: FileSystemError) {
    let (code, remedy) = Self.meaning(of: error.number)
    self.init(code: code, message: error.description, path: error.path, remedy: remedy)
  }

  private static func meaning(of number: Int32) -> (Code, String) {
    switch number {
    case ENOSPC, EDQUOT:
      return (.diskFull, "Free some space or move the data folder, then send it again.")
    case EROFS:
      return (.notWritable, "The file system is mounted read-only: mount it writable.")
    case EACCES, EPERM:
      return (.notWritable, "Give the user who runs Dateline the right to the data folder.")
    case EMFILE, ENFILE:
      return (.tooManyFiles, "Raise the limit of open files (ulimit -n).")
    case EFBIG:
      return (.fileTooLarge, "Dateline did not write this file: look at it by hand.")
    case EXDEV:
      return (.inputOutput, "raw, articles and tmp must be on one file system.")
    default:
      return (.inputOutput, "Look at the disk and the system's log, then run `dateline verify`.")
    }
  }
}
