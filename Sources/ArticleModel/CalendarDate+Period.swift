extension CalendarDate {
  /// First and last day of a period as ISO 8601 writes it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for
  /// anything else and for days that are none.
  public static func period(_ text: some StringProtocol) -> ClosedRange<CalendarDate>? {
    switch text.utf8.count {
    case 10: return CalendarDate(iso: text).map { $0...$0 }
    case 7:
      guard let first = CalendarDate(iso: "\(text)-01"),
        let last = CalendarDate(
          year: first.year, month: first.month,
          day: daysInMonth(first.month, year: first.year))
      else { return nil }
      return first...last
    case 4:
      guard let first = CalendarDate(iso: "\(text)-01-01"),
        let last = CalendarDate(iso: "\(text)-12-31")
      else { return nil }
      return first...last
    default: return nil
    }
  }

  /// First and last day of a period, or of two with a solidus between them, whose ends both count:
  /// `2024-02/2024-03-15`. Nil for anything else and for what ends before it begins.
  public static func interval(_ text: some StringProtocol) -> ClosedRange<CalendarDate>? {
    guard text.utf8.count <= 21 else { return nil }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = sides.first.flatMap({ period($0) }) else { return nil }
    guard sides.count > 1 else { return first }
    guard sides.count == 2, let second = period(sides[1]), first.lowerBound <= second.upperBound
    else { return nil }
    return first.lowerBound...second.upperBound
  }
}
