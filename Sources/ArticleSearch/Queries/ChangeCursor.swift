import ArticleModel

/// A place in the order in which records were written: after this record. Survives a restart and a rebuilt index,
/// since it is made of what stands in the archive.
public struct ChangeCursor: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// When the record was written, in nanoseconds since 1970-01-01 UTC.
  public let nanoseconds: Int64
  /// The article's id as the index sorts it.
  let key: Int64

  init(nanoseconds: Int64, key: Int64) {
    self.nanoseconds = nanoseconds
    self.key = key
  }

  /// The place before everything that is written at or after this time.
  public init(before nanoseconds: Int64) {
    self.init(nanoseconds: nanoseconds, key: .min)
  }

  /// Reads what ``description`` wrote; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count <= 64, parts.count == 2, let time = Int64(parts[0]), time >= 0 else {
      return nil
    }
    if parts[1] == "0" {
      self.init(before: time)
    } else if let id = ArticleID(parts[1]) {
      self.init(nanoseconds: time, key: ArticleKey.number(of: id))
    } else {
      return nil
    }
  }

  /// The time, a hyphen and the article's id, or 0 for none.
  public var description: String {
    "\(nanoseconds)-\(key == .min ? "0" : ArticleKey.id(of: key)?.description ?? "0")"
  }

  /// The order of writing.
  public static func < (first: ChangeCursor, second: ChangeCursor) -> Bool {
    (first.nanoseconds, first.key) < (second.nanoseconds, second.key)
  }
}
