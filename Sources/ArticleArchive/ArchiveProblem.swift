import ArticleModel

/// Something in the data folder that is not as the archive left it.
public struct ArchiveProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// A record has no raw bytes.
    case missingRaw = "missing-raw"
    /// Raw bytes have no record: an unfinished store or removal.
    case missingRecord = "missing-record"
    /// The raw bytes are not those whose SHA-256 gave the id.
    case wrongRawChecksum = "wrong-raw-checksum"
    /// The record is not the one that was written.
    case wrongRecordChecksum = "wrong-record-checksum"
    /// The record is no JSON of the right shape, or cut off.
    case unreadableRecord = "unreadable-record"
    /// A later version wrote the record.
    case newerSchema = "newer-schema"
    /// The record says another id, size or SHA-256 than its name and the raw bytes.
    case idMismatch = "id-mismatch"
    /// The file can't be read.
    case unreadableFile = "unreadable-file"
    /// A line of `corrections.jsonl` can't be read, such as one that a crash cut off.
    case unreadableCorrection = "unreadable-correction"
    /// Left over from a write that was not finished.
    case temporaryFile = "temporary-file"
    /// Dateline did not put it there.
    case foreignFile = "foreign-file"
  }

  /// What is wrong.
  public var kind: Kind
  /// The article; nil for what belongs to none.
  public var id: ArticleID?
  /// The file.
  public var path: String
  /// What was seen.
  public var detail: String

  /// Makes a problem.
  public init(kind: Kind, id: ArticleID?, path: String, detail: String) {
    self.kind = kind
    self.id = id
    self.path = path
    self.detail = detail
  }

  /// Kind, file and detail in one line.
  public var description: String { "\(kind.rawValue): \(path): \(detail)" }
}

/// What `ArticleArchive.verify` counted.
public struct ArchiveVerification: Hashable, Sendable {
  /// Raw files read.
  public var raws = 0
  /// Record files read.
  public var records = 0
  /// Records that no line of `checksums.sha256` vouches for, such as after it was deleted.
  public var recordsWithoutChecksum = 0
  /// Bytes read.
  public var bytes = 0
  /// Problems by kind.
  public var problems: [ArchiveProblem.Kind: Int] = [:]

  /// True when nothing is wrong.
  public var isSound: Bool { problems.isEmpty }
}
