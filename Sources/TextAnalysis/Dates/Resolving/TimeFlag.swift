/// The words of `TimeExpression.flags`.
enum Flag {
  /// There is no such day: `February 30`.
  static let impossible = "impossible"
  /// Day and month may be the other way round.
  static let ambiguousOrder = "ambiguous-day-month"
  /// It is counted from the day of publication, which is not known.
  static let noPublication = "no-publication-date"
  /// It is counted from an earlier date, and there is none.
  static let noContext = "no-context-date"
  /// It is counted from an event whose day the text does not tell.
  static let noEvent = "no-event-date"
  /// A range that ends before it begins; `from` and `to` hold both ends.
  static let reversed = "reversed-range"
  /// The weekday is not that of the date.
  static let weekdayMismatch = "weekday-mismatch"
  /// How far away it is was not told: `a few years ago`.
  static let vague = "vague"
  /// It lies outside the years 1 to 9999.
  static let outOfRange = "out-of-range"
  /// The days are those of the calendar year; when the fiscal year begins was not told.
  static let fiscalYear = "fiscal-year"
  /// The day depends on the sight of the moon and may be the one before or after.
  static let moonSighting = "moon-sighting"
  /// Neither a.m. nor p.m. was told.
  static let twelveHour = "am-or-pm"
}
