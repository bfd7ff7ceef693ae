import HTTPServer
import Synchronization

/// The `X-Request-ID` of a request: the client's own, if it has one that is safe to repeat, or a
/// new one.
final class RequestIdentifier: Sendable {
  private let count = Atomic<UInt64>(.random(in: 0 ... .max))

  /// The id of this request.
  func of(_ request: HTTPRequest?) -> String {
    if let given = request?.fields["X-Request-ID"], Self.isSafe(given) { return given }
    // SplitMix64: consecutive counts give ids that look unlike each other, and none comes twice.
    var value = count.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return String(value ^ value >> 31, radix: 36)
  }

  /// Up to 128 letters, digits and `-_.:/+=@`.
  private static func isSafe(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 128
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_.:/+=@".utf8.contains(byte)
        }
      }
  }
}
