/// How long a resolved point is.
enum TimeGrain: Int, Sendable, Comparable {
  case time, day, weekend, week, month, season, quarter, half, year, decade, century

  static func < (lhs: TimeGrain, rhs: TimeGrain) -> Bool { lhs.rawValue < rhs.rawValue }
}
