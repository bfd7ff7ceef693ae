import ArticleModel
import Crypto
import Foundation

/// Proof of who sent an announcement: `t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256 (RFC 2104) of
/// `SECONDS.BODY` under the alert's secret. The time is signed too, so that an old announcement cannot be sent
/// again as a new one.
enum WebhookSignature {
  static func of(_ body: [UInt8], secret: String, at seconds: Int) -> String {
    let message = Array("\(seconds).".utf8) + body
    let key = SymmetricKey(data: Array(secret.utf8))
    let code = HMAC<SHA256>.authenticationCode(for: message, using: key)
    return "t=\(seconds),v1=" + Hexadecimal.text(of: code)
  }
}
