import ArticleModel

/// `by year's end`, `at month end`, `year-end`.
enum UnitEndRule: TimeRule {
  static let id: RuleID = "date.unit-end"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard line.is(index, .unit), !line[index].word.isPlural,
      let unit = TimeUnit(rawValue: line[index].value), unit > .day
    else { return nil }
    let hasMark = line.is(index + 1, .possessive) || line.is(index + 1, .dash)
    let end = hasMark ? index + 2 : index + 1
    guard line.is(end, .partOf), line[end].value == TimeModifier.end.number else { return nil }
    switch line.category(index - 1) {
    case .by, .at, .before, .until, .to, .from: break
    default: return nil
    }
    var fields = CalendarFields()
    fields.shift = TimeShift(unit: unit, count: 0, origin: .here)
    return TimeReading(index, end + 1, fields, id, modifier: .end)
  }
}
