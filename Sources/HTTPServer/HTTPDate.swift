import Glibc

/// The time as `Date` writes it (RFC 9110 section 5.6.7), made anew once a second.
struct HTTPDate {
  private var second = -1
  private var bytes: [UInt8] = []

  /// The present time.
  mutating func current() -> [UInt8] {
    let now = time(nil)
    if now != second {
      second = now
      bytes = Array(Self.text(secondsSince1970: now).utf8)
    }
    return bytes
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`
  static func text(secondsSince1970 seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits(Int($0)) }
    return "\(days[Int(parts.tm_wday)]), \(twoDigits(Int(parts.tm_mday))) "
      + "\(months[Int(parts.tm_mon)]) \(Int(parts.tm_year) + 1900) "
      + "\(clock.joined(separator: ":")) GMT"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
