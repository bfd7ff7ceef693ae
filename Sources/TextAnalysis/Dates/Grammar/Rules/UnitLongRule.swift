import ArticleModel

/// `week-long`, `decades-long`: one unit, or nobody knows how many.
enum UnitLongRule: TimeRule {
  static let id: RuleID = "duration.unit-long"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard line.is(index, .unit), let unit = TimeUnit(rawValue: line[index].value),
      unit != .weekend, line.is(index + 1, .dash), line[index + 1].isGlued,
      line.is(index + 2, .long), !line.is(index - 1, .dash)
    else { return nil }
    let isMany = line[index].word.isPlural
    let value = DurationRule.period(isMany ? "X" : "1", unit, isVague: isMany)
    return TimeReading(index, index + 3, .duration("P" + value), id)
  }
}
