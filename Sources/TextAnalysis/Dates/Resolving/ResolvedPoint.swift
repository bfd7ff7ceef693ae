import ArticleModel

/// A point of time on the calendar.
struct ResolvedPoint: Hashable, Sendable {
  /// How long it is.
  var grain: TimeGrain
  /// As TIMEX3 writes it.
  var value: String
  /// First day; nil before year 1 and after 9999.
  var from: CalendarDate?
  /// Last day.
  var to: CalendarDate?
  /// The year meant; negative before Christ; nil for decades and centuries.
  var year: Int?
  /// The month meant.
  var month: Int?

  init(
    grain: TimeGrain, value: String, from: CalendarDate?, to: CalendarDate?, year: Int? = nil,
    month: Int? = nil
  ) {
    self.grain = grain
    self.value = value
    self.from = from
    self.to = to
    self.year = year
    self.month = month
  }

  /// A day.
  init(day: CalendarDate) {
    self.init(
      grain: .day, value: day.description, from: day, to: day, year: day.year, month: day.month)
  }

  /// The ISO 8601 week of a day.
  init(weekOf day: CalendarDate) {
    let (year, week) = day.isoWeek
    let monday = day.adding(days: 1 - day.weekday)
    self.init(
      grain: .week, value: "\(Self.year(year))-W\(Self.two(week))", from: monday,
      to: monday?.adding(days: 6), year: day.year, month: day.month)
  }

  /// The weekend of the week of a day.
  init(weekendOf day: CalendarDate) {
    let week = ResolvedPoint(weekOf: day)
    let saturday = week.from?.adding(days: 5)
    self.init(
      grain: .weekend, value: week.value + "-WE", from: saturday, to: saturday?.adding(days: 1),
      year: day.year, month: day.month)
  }

  /// A month.
  init(year: Int, month: Int) {
    let first = CalendarDate(year: year, month: month, day: 1)
    let last = CalendarDate(
      year: year, month: month, day: CalendarDate.daysInMonth(month, year: max(year, 1)))
    self.init(
      grain: .month, value: "\(Self.year(year))-\(Self.two(month))", from: first, to: last,
      year: year, month: month)
  }

  /// A year; negative before Christ.
  init(year: Int) {
    self.init(
      grain: .year, value: Self.year(year), from: CalendarDate(year: year, month: 1, day: 1),
      to: CalendarDate(year: year, month: 12, day: 31), year: year)
  }

  /// A season; winter is the one that begins in December of `year`.
  init(year: Int, season: Season) {
    let first = CalendarDate(year: year, month: season.firstMonth, day: 1)
    self.init(
      grain: .season, value: "\(Self.year(year))-\(season.rawValue)", from: first,
      to: first?.adding(months: 3)?.adding(days: -1), year: year)
  }

  /// A quarter of a year, 1 to 4.
  init(year: Int, quarter: Int) {
    let first = CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    self.init(
      grain: .quarter, value: "\(Self.year(year))-Q\(quarter)", from: first,
      to: first?.adding(months: 3)?.adding(days: -1), year: year)
  }

  /// A half of a year, 1 or 2.
  init(year: Int, half: Int) {
    let first = CalendarDate(year: year, month: half * 6 - 5, day: 1)
    self.init(
      grain: .half, value: "\(Self.year(year))-H\(half)", from: first,
      to: first?.adding(months: 6)?.adding(days: -1), year: year)
  }

  /// A decade by the first digits of its years: 201 is 2010 to 2019; negative before Christ.
  init(decade: Int) {
    let digits = Self.padded(abs(decade), 3)
    let first = decade * 10
    self.init(
      grain: .decade, value: decade < 0 ? "BC" + digits : digits,
      from: decade < 0 ? nil : CalendarDate(year: max(first, 1), month: 1, day: 1),
      to: decade < 0 ? nil : CalendarDate(year: first + 9, month: 12, day: 31))
  }

  /// A century by its number: 19 is the nineteenth, whose years begin with 18; negative before
  /// Christ.
  init(century: Int) {
    let digits = Self.two(abs(century) - 1)
    let first = (century - 1) * 100
    self.init(
      grain: .century, value: century < 0 ? "BC" + digits : digits,
      from: century < 0 ? nil : CalendarDate(year: max(first, 1), month: 1, day: 1),
      to: century < 0 ? nil : CalendarDate(year: first + 99, month: 12, day: 31))
  }

  /// Four digits, `BC0490` before Christ.
  static func year(_ year: Int) -> String {
    year < 0 ? "BC" + padded(-year, 4) : padded(year, 4)
  }

  /// Two digits.
  static func two(_ number: Int) -> String { padded(number, 2) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
