import Glibc

/// The clock, as the service and the command read it.
public enum UTCTime {
  /// The time now, RFC 3339 in UTC, to the second: `2026-11-22T10:48:00Z`.
  @Sendable public static func now() -> String { text(secondsSince1970: seconds()) }

  /// Whole seconds since 1970.
  @Sendable public static func seconds() -> Int { time(nil) }

  /// A time in that form.
  public static func text(secondsSince1970 seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
