import ArticleModel

/// What an expression says of a point of time, field by field; what it leaves out is found from the
/// context when it is resolved.
struct CalendarFields: Hashable, Sendable {
  /// The year; BC years are negative.
  var year: Int?
  /// True when the year was written with two digits.
  var isShortYear = false
  /// Month, 1 to 12.
  var month: Int?
  /// Day of the month as written, not yet checked.
  var day: Int?
  /// Day of the week, 1 to 7.
  var weekday: Int?
  /// `last`, `this`, `next` before a weekday, month or season.
  var nameShift: NameShift?
  /// Weeks further back: 1 for `two Fridays ago`.
  var weeksBack = 0
  /// Season, 1 to 4.
  var season: Int?
  /// Quarter, 1 to 4.
  var quarter: Int?
  /// Half, 1 or 2.
  var half: Int?
  /// First three digits of the decade's years, or the last two digits when `isShortYear`.
  var decade: Int?
  /// Number of the century, 19 for the nineteenth; negative before Christ.
  var century: Int?
  /// A holiday of the lexicon.
  var holiday: Int?
  /// `last year`, `two weeks ago`, `that day`, `today`.
  var shift: TimeShift?
  /// `of last year` beside a month or day.
  var yearShift: TimeShift?
  /// True for `in two weeks`, which is a length of time unless the clause looks ahead.
  var elseDuration = false
  /// True for a fiscal year, whose first month nobody told.
  var isFiscal = false
  /// True for `today's` before a word that names no event: it may be the present in general.
  var isGeneral = false
  /// True for the `today` of `two days from today`, which is a day whatever the tense.
  var isExact = false
  /// True for the week that holds the day: `the week of April 12`.
  var isWeek = false
  /// `the first week of` beside a month or year.
  var ordinalPart: OrdinalPart?
  /// Part of the day, 1 to 5.
  var dayPart: Int?
  /// Minutes since midnight.
  var clock: Int?
  /// False when only the hour was named.
  var hasMinutes = false
  /// A zone of the lexicon.
  var zone: Int?
  /// True for a clock time without a.m. or p.m. that may be either.
  var isTwelveHour = false
  /// True for `9:30`, which takes the a.m. or p.m. of the range's other end.
  var lacksMeridian = false
  /// True for 5.6.2020: day and month may be the other way round.
  var isAmbiguousOrder = false

  /// What stands before the name of a weekday, month or season.
  enum NameShift: Int, Hashable, Sendable {
    case last, past, this, that, next, coming, following, preceding
  }

  /// One of the days, weeks, weekdays or months of a longer time.
  struct OrdinalPart: Hashable, Sendable {
    /// What is counted.
    enum Kind: Hashable, Sendable {
      case unit(TimeUnit)
      case weekday(Int)
    }

    /// Which one, from 1; -1 is the last.
    var number: Int
    /// What is counted.
    var kind: Kind
  }

  /// True when a day is told, by whatever means.
  var hasDay: Bool {
    day != nil || weekday != nil || holiday != nil || shift.map { $0.unit == .day } ?? false
  }

  /// True when a time of day is told.
  var hasTime: Bool { clock != nil || dayPart != nil }

  /// True when nothing but a time of day is told.
  var isOnlyTime: Bool {
    hasTime && !hasDay && year == nil && month == nil && shift == nil && season == nil
      && yearShift == nil && decade == nil
  }

  /// The same day at another time.
  func replacingTime(with other: CalendarFields) -> CalendarFields {
    var fields = self
    (fields.clock, fields.dayPart, fields.zone) = (other.clock, other.dayPart, other.zone)
    (fields.hasMinutes, fields.isTwelveHour) = (other.hasMinutes, other.isTwelveHour)
    fields.lacksMeridian = other.lacksMeridian
    return fields
  }

  /// The same time of day on `day`.
  func moved(to day: CalendarDate) -> CalendarFields {
    var fields = CalendarFields().replacingTime(with: self)
    (fields.year, fields.month, fields.day) = (day.year, day.month, day.day)
    return fields
  }

  /// Both together; nil when both tell the same thing.
  func merging(_ other: CalendarFields) -> CalendarFields? {
    var both = self
    guard Self.merge(&both.year, other.year), Self.merge(&both.month, other.month),
      Self.merge(&both.day, other.day), Self.merge(&both.weekday, other.weekday),
      Self.merge(&both.nameShift, other.nameShift), Self.merge(&both.season, other.season),
      Self.merge(&both.quarter, other.quarter), Self.merge(&both.half, other.half),
      Self.merge(&both.decade, other.decade), Self.merge(&both.century, other.century),
      Self.merge(&both.holiday, other.holiday), Self.merge(&both.shift, other.shift),
      Self.merge(&both.yearShift, other.yearShift), Self.merge(&both.dayPart, other.dayPart),
      Self.merge(&both.clock, other.clock), Self.merge(&both.zone, other.zone)
    else { return nil }
    both.weeksBack = max(weeksBack, other.weeksBack)
    both.isShortYear = isShortYear || other.isShortYear
    both.hasMinutes = hasMinutes || other.hasMinutes
    both.lacksMeridian = lacksMeridian || other.lacksMeridian
    both.isTwelveHour = isTwelveHour || other.isTwelveHour
    both.isAmbiguousOrder = isAmbiguousOrder || other.isAmbiguousOrder
    return both
  }

  private static func merge<Value>(_ mine: inout Value?, _ theirs: Value?) -> Bool {
    guard let theirs else { return true }
    guard mine == nil else { return false }
    mine = theirs
    return true
  }
}
