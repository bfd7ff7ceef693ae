/// Which state of a stored record something was made from: its id and what the file system says of its
/// file. A later start compares stamps and reads only the records whose stamp changed.
public struct RecordStamp: Hashable, Sendable {
  /// The article.
  public var id: ArticleID
  /// Size of the stored record in bytes.
  public var bytes: Int
  /// When the stored record was written, in nanoseconds since 1970-01-01 UTC.
  public var changedNanoseconds: Int64

  /// Makes a stamp.
  public init(id: ArticleID, bytes: Int, changedNanoseconds: Int64) {
    self.id = id
    self.bytes = bytes
    self.changedNanoseconds = changedNanoseconds
  }
}
