import ArticleModel

/// `10 February`, `10 February 2024`, `the 10th of February`, `10th Feb`.
enum DayMonthRule: TimeRule {
  static let id: RuleID = "date.day-month"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let hasArticle = line.is(index, .the)
    let number = hasArticle ? index + 1 : index
    // `for $12 December 27`
    guard !line.is(index - 1, .currency) else { return nil }
    guard let day = MonthDayRule.dayNumber(line, number, isOrdinal: hasArticle) else { return nil }
    var next = number + 1
    if line.is(next, .dash), line[next].isGlued, line.is(next + 1, .month) { next += 1 }
    let hasOf = line.is(next, .of)
    if hasOf { next += 1 }
    let month = line[next]
    guard month.category == .month, month.isCapitalized || !month.word.isWeak else { return nil }
    next += 1
    if line.is(next, .mark), line[next].isGlued, month.word.isShort { next += 1 }
    var fields = CalendarFields()
    (fields.day, fields.month) = (day, month.value)
    let isLinked =
      (line.is(next, .dash) && line[next].isGlued) || line.is(next, .of) || line.is(next, .in)
    let afterDash = isLinked ? next + 1 : next
    if let year = YearRule.trailing(line, afterDash, allowsComma: true) {
      fields.year = year.value
      fields.isShortYear = year.isShort
      next = year.end
    }
    return TimeReading(index, next, fields, id)
  }
}
