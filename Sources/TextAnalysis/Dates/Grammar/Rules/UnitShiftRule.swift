import ArticleModel

/// `last week`, `this year`, `next month`, `the following day`, `that year`, `the same day`,
/// `the previous decade`.
enum UnitShiftRule: TimeRule {
  static let id: RuleID = "date.unit-shift"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let hasArticle = line.is(index, .the)
    var position = hasArticle ? index + 1 : index
    guard let (count, origin) = direction(line, position, hasArticle) else {
      return hasArticle ? weekend(line, index) : nil
    }
    let isPointing = line.is(position, .that) || line.is(position, .this)
    position += 1
    if isPointing,
      line.is(position, .same) || line.is(position, .coming) || line.is(position, .past)
    {
      position += 1
    }
    let isFiscal = line.is(position, .fiscal)
    if isFiscal { position += 1 }
    guard line.is(position, .unit), !line[position].word.isPlural,
      let unit = TimeUnit(rawValue: line[position].value), !unit.isClock,
      unit == .quarter || !isLength(line, index)
    else { return nil }
    var fields = CalendarFields()
    fields.shift = TimeShift(unit: unit, count: count, origin: origin)
    fields.shift?.isPointed = origin == .here
    fields.isFiscal = isFiscal && unit == .year
    return TimeReading(index, position + 1, fields, origin == .context ? "date.context-unit" : id)
  }

  /// `the last week` is a length of time, `the last day` the last of several.
  private static func isLength(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    (line.is(index, .the) && line.is(index + 1, .previous))
      || (line.is(index, .previous) && line.is(index - 1, .the))
  }

  /// How far, and from where.
  private static func direction(
    _ line: TimeLexemeLine, _ index: Int, _ hasArticle: Bool
  ) -> (Int, TimeShift.Origin)? {
    switch line.category(index) {
    case .previous: return (-1, .publication)
    case .past: return nil
    case .this: return (0, .here)
    case .next: return (1, hasArticle ? .context : .publication)
    case .coming: return (1, .publication)
    case .following: return hasArticle ? (1, .context) : nil
    case .preceding: return (-1, .context)
    case .that: return (0, .context)
    case .same: return hasArticle ? (0, .context) : nil
    default: return nil
    }
  }

  /// `the weekend`.
  private static func weekend(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard DeicticRule.isUnit(line, index + 1, .weekend, isPlural: false),
      SeasonRule.isClosed(line, index + 2), !line.is(index + 2, .of)
    else { return nil }
    var fields = CalendarFields()
    fields.shift = TimeShift(unit: .weekend, count: 0, origin: .here)
    return TimeReading(index, index + 2, fields, "date.weekend")
  }
}
