import ArticleModel

/// Ranges whose first part is a bare number: `1 to 5 May`, `24–26 May 2019`, `9 to 11 a.m.`.
enum LeadingNumberRange {
  static let id: RuleID = "date.range"

  static func read(_ grammar: TimeGrammar, _ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard let number = MonthDayRule.dayNumber(line, index) else { return nil }
    switch line.category(index + 1) {
    case .to, .through, .dash, .until: break
    case .and where line.is(index - 1, .between): break
    default: return nil
    }
    guard let second = grammar.whole(line, index + 2), let other = second.fields else { return nil }
    var first = CalendarFields()
    if other.day != nil, other.month != nil,
      line.is(index + 2, .digits) || line.is(index + 2, .ordinalDigits)
    {
      first.day = number
      first.month = other.month
      first.year = other.year
      // `30–1 April` began the month before.
      if let day = other.day, number > day, let month = other.month {
        first.month = month == 1 ? 12 : month - 1
        if month == 1, let year = first.year { first.year = year - 1 }
      }
      first.isShortYear = other.isShortYear
    } else if let clock = other.clock, !other.isTwelveHour, number <= 12, !second.isWeak {
      let noon = 12 * 60
      first.clock = number * 60 + (clock >= noon && number * 60 + noon <= clock ? noon : 0)
    } else {
      return nil
    }
    var range = second
    range.start = index
    range.meaning = .range(first, other)
    range.isWeak = false
    range.rule = id
    return range
  }
}
