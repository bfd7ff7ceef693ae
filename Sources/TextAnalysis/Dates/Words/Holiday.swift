import ArticleModel

/// A holiday and the rule that finds its day in a year.
struct Holiday: Sendable {
  /// How the day is found.
  enum Rule: Sendable, Equatable {
    /// The same day each year.
    case fixed(month: Int, day: Int)
    /// Days after Western Easter.
    case easter(days: Int)
    /// Days after Orthodox Easter.
    case orthodoxEaster(days: Int)
    /// The `number`th weekday of a month (-1: the last), and `days` after it.
    case weekday(month: Int, weekday: Int, number: Int, days: Int)
    /// A day of the tabular Islamic calendar; where the moon is looked for it may be a day off.
    case islamic(month: Int, day: Int)

    /// True when the day is not sure.
    var isComputed: Bool {
      if case .islamic = self { return true }
      return false
    }
  }

  /// Letters and digits of the name in lower case, nothing between them.
  var letters: [UInt8]
  /// The rule.
  var rule: Rule

  /// Reads a line of `date-holidays.tsv`; nil when the rule is not understood.
  init?(name: String, rule text: String) {
    letters = Array(
      name.lowercased().utf8.filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) })
    let words = text.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard let kind = words.first, numbers.count == words.count - 1 else { return nil }
    switch (kind, numbers.count) {
    case ("fixed", 2): rule = .fixed(month: numbers[0], day: numbers[1])
    case ("easter", 1): rule = .easter(days: numbers[0])
    case ("orthodox-easter", 1): rule = .orthodoxEaster(days: numbers[0])
    case ("islamic", 2) where (1...12).contains(numbers[0]) && (1...30).contains(numbers[1]):
      rule = .islamic(month: numbers[0], day: numbers[1])
    case ("nth", 3), ("nth", 4):
      rule = .weekday(
        month: numbers[0], weekday: numbers[1], number: numbers[2],
        days: numbers.count > 3 ? numbers[3] : 0)
    default: return nil
    }
  }

  /// The day of the holiday in `year`; nil where there is none.
  func day(in year: Int) -> CalendarDate? {
    switch rule {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .easter(let days): return Self.easter(year)?.adding(days: days)
    case .orthodoxEaster(let days): return Self.orthodoxEaster(year)?.adding(days: days)
    case .islamic(let month, let day): return Self.islamic(month, day, in: year)
    case .weekday(let month, let weekday, let number, let days):
      return Self.weekday(weekday, number, month: month, year: year)?.adding(days: days)
    }
  }

  /// The `number`th `weekday` of a month; -1 is the last.
  static func weekday(_ weekday: Int, _ number: Int, month: Int, year: Int) -> CalendarDate? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let offset = (weekday - first.weekday + 7) % 7
    if number > 0 {
      return CalendarDate(year: year, month: month, day: 1 + offset + 7 * (min(number, 6) - 1))
    }
    let length = CalendarDate.daysInMonth(month, year: year)
    return CalendarDate(year: year, month: month, day: 1 + offset + 7 * ((length - 1 - offset) / 7))
  }

  /// Western Easter by the anonymous Gregorian computus (J. Meeus, "Astronomical Algorithms", ch.
  /// 8).
  static func easter(_ year: Int) -> CalendarDate? {
    guard year >= 1583 else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The first such day of the tabular Islamic calendar in the Gregorian `year` (the civil epoch,
  /// 16 July 622; E. Reingold and N. Dershowitz, "Calendrical Calculations", ch. 7).
  static func islamic(_ month: Int, _ day: Int, in year: Int) -> CalendarDate? {
    guard (622...9999).contains(year) else { return nil }
    let guess = (year - 622) * 33 / 32
    for islamicYear in max(1, guess - 1)...(guess + 2) {
      let before = 354 * (islamicYear - 1) + (11 * islamicYear + 3) / 30
      let days = before + 30 * (month - 1) - (month - 1) / 2 + day
      // Day 1 of the calendar is 492,148 days before 1970-01-01.
      if let found = CalendarDate(daysSinceEpoch: days - 492_149), found.year == year {
        return found
      }
    }
    return nil
  }

  /// Orthodox Easter (Meeus' Julian algorithm) as a Gregorian day.
  static func orthodoxEaster(_ year: Int) -> CalendarDate? {
    guard year >= 1583 else { return nil }
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let sum = d + e + 114
    let shift = year / 100 - year / 400 - 2
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: shift)
  }
}
