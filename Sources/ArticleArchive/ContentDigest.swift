import ArticleModel
import Crypto

/// The SHA-256 of some bytes.
public struct ContentDigest: Hashable, Sendable {
  /// Sixty-four hexadecimal digits.
  public let sha256: String

  /// Reads the bytes once.
  public init(of bytes: [UInt8]) {
    sha256 = Hexadecimal.text(of: SHA256.hash(data: bytes))
  }

  /// The id that an article of these bytes has; nil never happens for a digest made here.
  public var articleID: ArticleID? { ArticleID(sha256.prefix(16)) }
}
