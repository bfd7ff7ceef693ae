import ArticleModel

/// `the 15th of every month`: the same day each month.
enum OrdinalSetRule: TimeRule {
  static let id: RuleID = "set.day-of-month"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let number = line.is(index, .the) ? index + 1 : index
    guard line.is(number, .ordinalDigits) || line.is(number, .ordinal),
      (1...31).contains(line[number].value), line.is(number + 1, .of), line.is(number + 2, .every),
      DeicticRule.isUnit(line, number + 3, .month, isPlural: false)
    else { return nil }
    let day = ResolvedPoint.two(line[number].value)
    return TimeReading(index, number + 4, .set("XXXX-XX-" + day), id)
  }
}
