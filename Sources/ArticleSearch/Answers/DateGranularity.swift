import ArticleModel

/// How exactly an expression names its time, told by its TIMEX3 value.
public enum DateGranularity: String, Hashable, Sendable, CaseIterable {
  case day, weekend, week, month, quarter, season, half, year, decade, century
  /// Two ends that were named: `May 5 to June 2`.
  case interval

  /// The granularity of a value with its first and last day.
  public init(value: String?, from: CalendarDate, to: CalendarDate) {
    let text = value ?? ""
    let days = to.daysSinceEpoch - from.daysSinceEpoch + 1
    if text.contains("/") {
      self = .interval
    } else if text.hasSuffix("-WE") {
      self = .weekend
    } else if text.contains("-W"), days == 7 {
      self = .week
    } else if text.contains("-Q") {
      self = .quarter
    } else if text.contains("-H"), days > 150 {
      self = .half
    } else if days == 1 {
      self = .day
    } else if days <= 31 {
      self = days < 28 ? .week : .month
    } else if days < 200 {
      self = .season
    } else if days <= 366 {
      self = .year
    } else {
      self = days < 4_000 ? .decade : .century
    }
  }
}
