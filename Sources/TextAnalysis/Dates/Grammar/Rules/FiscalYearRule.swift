import ArticleModel

/// `fiscal year 2019`, `fiscal 2019`, `FY2020`, `the 2019 financial year`.
enum FiscalYearRule: TimeRule {
  static let id: RuleID = "date.fiscal-year"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = line.is(index, .the) ? index + 1 : index
    var fields = CalendarFields()
    fields.isFiscal = true
    if line.is(position, .fiscal) {
      position += 1
      if DeicticRule.isUnit(line, position, .year, isPlural: false) { position += 1 }
      guard let year = YearRule.trailing(line, position) else { return nil }
      fields.year = year.value
      return TimeReading(index, year.end, fields, id)
    }
    guard let year = YearRule.trailing(line, position), line.is(year.end, .fiscal),
      DeicticRule.isUnit(line, year.end + 1, .year, isPlural: false)
    else { return nil }
    fields.year = year.value
    return TimeReading(index, year.end + 2, fields, id)
  }
}
