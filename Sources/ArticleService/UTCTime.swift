import Glibc

/// The clock, as the service and the command read it.
public enum UTCTime {
  /// The time now, RFC 3339 in UTC, to the second: `2026-11-22T10:48:00Z`.
  @Sendable public static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Milliseconds since `start`, to two decimals.
  static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let parts = (ContinuousClock.now - start).components
    let value = Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1_000_000_000_000_000
    return (value * 100).rounded() / 100
  }
}
