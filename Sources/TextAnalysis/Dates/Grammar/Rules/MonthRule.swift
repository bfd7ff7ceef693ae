import ArticleModel

/// `February`, `February 2024`, `March of 2019`, `last May`, `this coming June`.
enum MonthRule: TimeRule {
  static let id: RuleID = "date.month"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let (position, shift) = NameShiftReader.read(line, index)
    let month = line[position]
    guard month.category == .month else { return nil }
    guard month.isCapitalized || (!month.word.isWeak && !month.word.isShort) else { return nil }
    var fields = CalendarFields()
    fields.month = month.value
    fields.nameShift = shift
    var next = position + 1
    if line.is(next, .mark), line[next].isGlued, month.word.isShort { next += 1 }
    let afterOf = line.is(next, .of) ? next + 1 : line.is(next, .dash) ? next + 1 : next
    if let year = YearRule.trailing(line, afterOf, allowsComma: true) {
      fields.year = year.value
      fields.isShortYear = year.isShort
      return TimeReading(index, year.end, fields, "date.month-year")
    }
    let isSure = shift != nil || !isDoubtful(line, index, month)
    return TimeReading(index, next, fields, id, isWeak: !isSure)
  }

  /// True for `May`, `March`, `August`, `April`, `June` and short names without evidence that a
  /// month is meant.
  private static func isDoubtful(
    _ line: TimeLexemeLine, _ index: Int, _ month: TimeLexeme
  ) -> Bool {
    let isBeforeName =
      line[index + 1].isCapitalized && line.is(index + 1, .other) && !line[index + 1].isGlued
    guard month.word.isWeak || month.word.isShort else {
      // `a January report`, but not the person `January Jones`.
      return isBeforeName && !hasEvidenceBefore(line, index) && !line.is(index - 1, .the)
    }
    // `the August campaign`
    let next = line[index + 1]
    if line.is(index - 1, .the), !next.isCapitalized, [.other, .event].contains(next.category) {
      return false
    }
    return !hasEvidenceBefore(line, index) || (isBeforeName && !line.is(index - 1, .in))
  }

  private static func hasEvidenceBefore(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .in, .of, .since, .until, .between, .part, .through, .from, .before, .after, .every, .by:
      return true
    case .to, .and, .or, .dash: return [.month, .digits].contains(line.category(index - 2))
    default: return false
    }
  }
}
