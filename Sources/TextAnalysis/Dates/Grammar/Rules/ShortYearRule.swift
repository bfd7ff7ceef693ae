import ArticleModel

/// `'82`, `'98–'99`: a year of two digits behind an apostrophe, where a preposition says that it is
/// one.
enum ShortYearRule: TimeRule {
  static let id: RuleID = "date.short-year"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let digits = line[index + 1]
    guard line.is(index, .apostrophe), digits.category == .digits, digits.parts.0 == 2,
      digits.isGlued
    else { return nil }
    switch line.category(index - 1) {
    case .in, .since, .of, .by, .until, .from, .before, .after, .part, .season: break
    default: return nil
    }
    var fields = CalendarFields()
    (fields.year, fields.isShortYear) = (digits.value, true)
    return TimeReading(index, index + 2, fields, id)
  }
}
