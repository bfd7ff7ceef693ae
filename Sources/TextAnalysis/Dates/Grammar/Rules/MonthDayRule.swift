import ArticleModel

/// `February 10`, `Feb. 10, 2024`, `March the 5th`, `May 3rd '19`.
enum MonthDayRule: TimeRule {
  static let id: RuleID = "date.month-day"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let month = line[index]
    guard month.category == .month, month.isCapitalized || !month.word.isWeak else { return nil }
    var next = index + 1
    if line.is(next, .mark), line[next].isGlued, month.word.isShort { next += 1 }
    if line.is(next, .comma), line.is(next + 1, .ordinalDigits) { next += 1 }
    let hasArticle = line.is(next, .the)
    if hasArticle { next += 1 }
    guard let day = dayNumber(line, next, isOrdinal: hasArticle) else { return nil }
    var fields = CalendarFields()
    (fields.month, fields.day) = (month.value, day)
    next += 1
    let afterOf = line.is(next, .of) || line.is(next, .in) ? next + 1 : next
    if let year = YearRule.trailing(line, afterOf, allowsComma: true) {
      fields.year = year.value
      fields.isShortYear = year.isShort
      next = year.end
    }
    if fields.year == nil { fields.year = knownYear(line, next, fields) }
    return TimeReading(index, next, fields, id)
  }

  /// The year of `the September 11 attacks`: an event that the lexicon knows by its day.
  private static func knownYear(
    _ line: TimeLexemeLine, _ index: Int, _ fields: CalendarFields
  ) -> Int? {
    let event = line[index]
    guard event.category == .event, event.value > 0,
      event.value / 100 % 100 == fields.month, event.value % 100 == fields.day
    else { return nil }
    return event.value / 10_000
  }

  /// A number that may be a day of a month: up to two digits or an ordinal, 1 to 31.
  static func dayNumber(_ line: TimeLexemeLine, _ index: Int, isOrdinal: Bool = false) -> Int? {
    let lexeme = line[index]
    guard (1...31).contains(lexeme.value) else { return nil }
    switch lexeme.category {
    case .digits:
      guard !isOrdinal, lexeme.parts.0 <= 2 else { return nil }
      return isQuantity(line, index) ? nil : lexeme.value
    // `in May the Second Fleet sailed`
    case .ordinal where isOrdinal && lexeme.isCapitalized: return nil
    case .ordinalDigits, .ordinal: return lexeme.value
    default: return nil
    }
  }

  /// True when a unit or a share follows: `March 20 minutes`, `10 percent`.
  private static func isQuantity(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    let next = line[index + 1]
    if next.category == .magnitude || next.category == .multiplier { return true }
    return next.category == .unit && !next.isGlued && next.word.isPlural
  }
}
