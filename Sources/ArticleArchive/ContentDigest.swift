import ArticleModel
import Crypto

/// The SHA-256 of some bytes.
public struct ContentDigest: Hashable, Sendable {
  /// Sixty-four hexadecimal digits.
  public let sha256: String

  /// Reads the bytes once.
  public init(of bytes: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    sha256 = String(decoding: hex, as: UTF8.self)
  }

  /// The id that an article of these bytes has; nil never happens for a digest made here.
  public var articleID: ArticleID? { ArticleID(sha256.prefix(16)) }
}
