/// The name of an article: the first 16 hexadecimal digits of the SHA-256 of the bytes received, so that the
/// same input always has the same id.
public struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Sixteen digits `0`–`9`, `a`–`f`.
  public let description: String

  /// Takes an id as written; nil unless it is 16 lower-case hexadecimal digits.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 16,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    description = String(text)
  }

  /// The folder the article's files stand in: its first two digits.
  public var shard: String { String(description.prefix(2)) }

  /// Orders as text.
  public static func < (lhs: ArticleID, rhs: ArticleID) -> Bool {
    lhs.description < rhs.description
  }
}
