import Glibc

/// The time as `Date` and `Last-Modified` write it (RFC 9110 section 5.6.7), made anew once a
/// second.
public struct HTTPDate {
  private var second = -1
  private var bytes: [UInt8] = []

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

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
  public static func text(secondsSince1970 seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits(Int($0)) }
    return "\(days[Int(parts.tm_wday)]), \(twoDigits(Int(parts.tm_mday))) "
      + "\(months[Int(parts.tm_mon)]) \(Int(parts.tm_year) + 1900) "
      + "\(clock.joined(separator: ":")) GMT"
  }

  /// Seconds since 1970 of a date in this form, the only one that is sent today; nil for any other.
  public static func seconds(from text: String) -> Int? {
    let words = text.split(separator: " ")
    guard text.utf8.count == 29, words.count == 6, words[5] == "GMT",
      let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    let numbers = ([words[1], words[3]] + words[4].split(separator: ":")).map { Int($0) ?? -1 }
    guard numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }), (1...31).contains(numbers[0]),
      numbers[1] >= 1900, numbers[2] < 24, numbers[3] < 60, numbers[4] < 61
    else { return nil }
    var parts = tm()
    parts.tm_mday = Int32(numbers[0])
    parts.tm_mon = Int32(month)
    parts.tm_year = Int32(numbers[1] - 1900)
    (parts.tm_hour, parts.tm_min) = (Int32(numbers[2]), Int32(numbers[3]))
    parts.tm_sec = Int32(numbers[4])
    return timegm(&parts)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
