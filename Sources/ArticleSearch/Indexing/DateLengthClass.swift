/// Intervals sorted by length, so that "which overlap these days" is a narrow range of an index for each
/// class, whatever centuries are mentioned elsewhere.
enum DateLengthClass {
  /// Longest length in days of each class; the last class has no bound.
  static let longestDays = [1, 7, 31, 92, 366, 3_660]

  /// How many classes there are.
  static let count = longestDays.count + 1

  static func of(days: Int) -> Int {
    longestDays.firstIndex { days <= $0 } ?? longestDays.count
  }

  /// The earliest first day that an interval of the class may have to reach day `day`.
  static func earliestStart(_ lengthClass: Int, reaching day: Int) -> Int {
    guard lengthClass < longestDays.count else { return .min }
    return day.subtractingReportingOverflow(longestDays[lengthClass] - 1).partialValue
  }
}
