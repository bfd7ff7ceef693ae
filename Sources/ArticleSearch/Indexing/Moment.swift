import ArticleModel

/// Times as the numbers that the index sorts by.
enum Moment {
  /// Stands for "unknown": before every time that is known.
  static let unknown: Int64 = -1 << 40
  static let minutesPerDay: Int64 = 1_440

  /// Minutes since 1970-01-01 of a date of publication, as its own place counts them.
  static func minutes(ofPublished value: String?) -> Int64 {
    guard let value, let day = CalendarDate(iso: value.prefix(10)) else { return unknown }
    var minutes = Int64(day.daysSinceEpoch) * minutesPerDay
    let time = Array(value.utf8.dropFirst(10).prefix(6))
    if time.count == 6, time[0] == UInt8(ascii: "T"), time[3] == UInt8(ascii: ":"),
      let hour = digits(time[1...2]), let minute = digits(time[4...5]), hour < 24, minute < 60
    {
      minutes += hour * 60 + minute
    }
    return minutes
  }

  /// The day of a number of minutes; nil when unknown.
  static func day(ofMinutes minutes: Int64) -> CalendarDate? {
    guard minutes != unknown else { return nil }
    let day = minutes / minutesPerDay - (minutes % minutesPerDay < 0 ? 1 : 0)
    return CalendarDate(daysSinceEpoch: Int(day))
  }

  /// The numbers of minutes that days of `interval` have.
  static func minutes(of interval: DayInterval) -> ClosedRange<Int64> {
    let from = interval.from.map { Int64($0.daysSinceEpoch) * minutesPerDay } ?? unknown + 1
    let to = interval.to.map { Int64($0.daysSinceEpoch) * minutesPerDay + minutesPerDay - 1 }
    return from...max(from, to ?? Int64.max)
  }

  /// Nanoseconds since 1970-01-01 UTC of an RFC 3339 time in UTC (`2026-11-22T10:48:00Z`, with or
  /// without a fraction); nil for anything else.
  static func nanoseconds(ofReceived value: String?) -> Int64? {
    guard let value, value.utf8.count >= 20, value.utf8.last == UInt8(ascii: "Z"),
      let day = CalendarDate(iso: value.prefix(10)), (1_700...2_250).contains(day.year)
    else { return nil }
    let bytes = Array(value.utf8)
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let hour = digits(bytes[11...12]),
      let minute = digits(bytes[14...15]), let second = digits(bytes[17...18]), hour < 24,
      minute < 60, second <= 60
    else { return nil }
    let seconds = Int64(day.daysSinceEpoch) * 86_400 + hour * 3_600 + minute * 60 + second
    var fraction: Int64 = 0
    if bytes.count > 20 {
      let part = bytes[20..<(bytes.count - 1)]
      guard bytes[19] == UInt8(ascii: "."), let number = digits(part.prefix(9)) else { return nil }
      fraction = number
      for _ in min(9, part.count)..<9 { fraction *= 10 }
    }
    return seconds * 1_000_000_000 + fraction
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard !bytes.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  /// The RFC 3339 time of a number of nanoseconds, in UTC with nine digits of a second; nil outside
  /// the calendar.
  static func time(ofNanoseconds nanoseconds: Int64) -> String? {
    let second = Int64(1_000_000_000)
    let rest = ((nanoseconds % second) + second) % second
    let seconds = (nanoseconds - rest) / second
    let inDay = ((seconds % 86_400) + 86_400) % 86_400
    guard let day = CalendarDate(daysSinceEpoch: Int((seconds - inDay) / 86_400)) else {
      return nil
    }
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(day)T\(padded(inDay / 3_600, 2)):\(padded(inDay / 60 % 60, 2)):"
      + "\(padded(inDay % 60, 2)).\(padded(rest, 9))Z"
  }
}
