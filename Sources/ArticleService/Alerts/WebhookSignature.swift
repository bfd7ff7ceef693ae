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
    let digits = code.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    return "t=\(seconds),v1=" + digits.joined()
  }
}
