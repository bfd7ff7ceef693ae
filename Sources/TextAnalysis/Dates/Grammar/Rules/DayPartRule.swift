import ArticleModel

/// `last night`, `that evening`, `this morning`, `the next morning`, `the same night`; `the night`
/// and `night` only beside a day.
enum DayPartRule: TimeRule {
  static let id: RuleID = "time.day-part"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let hasArticle = line.is(index, .the)
    let position = hasArticle ? index + 1 : index
    var fields = CalendarFields()
    if line.is(position, .dayPart), !line[position].word.isPlural {
      fields.dayPart = line[position].value
      if DeicticRule.isUnit(line, position + 1, .hour, isPlural: true), line.is(position + 2, .of) {
        return TimeReading(index, position + 2, fields, id, isWeak: true)
      }
      return TimeReading(index, position + 1, fields, id, isWeak: true)
    }
    var next = position + 1
    if line.is(position, .that), line.is(next, .same) { next += 1 }
    guard line.is(next, .dayPart), !line[next].word.isPlural else { return nil }
    fields.dayPart = line[next].value
    let count: Int
    let origin: TimeShift.Origin
    switch line.category(position) {
    case .previous where !hasArticle && !line.is(index - 1, .the):
      (count, origin) = (-1, .publication)
    case .this: (count, origin) = (0, .publication)
    case .that, .same: (count, origin) = (0, .context)
    case .next, .following: (count, origin) = (1, .context)
    case .preceding: (count, origin) = (-1, .context)
    default: return nil
    }
    fields.shift = TimeShift(unit: .day, count: count, origin: origin)
    return TimeReading(index, next + 1, fields, id)
  }
}
