import ArticleModel

/// `two weeks before Christmas`, `three days after March 5`: a distance from a date that follows.
enum OffsetReader {
  static let id: RuleID = "date.offset"

  static func read(_ grammar: TimeGrammar, _ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard let quantity = NumberReader.read(line, index), let count = quantity.whole,
      line.is(quantity.end, .unit), let unit = TimeUnit(rawValue: line[quantity.end].value),
      unit >= .day, unit != .weekend, unit != .quarter
    else { return nil }
    let sign: Int
    switch line.category(quantity.end + 1) {
    case .before: sign = -1
    case .after: sign = 1
    // `for two weeks from June 5` is a length of time.
    case .from where !line.is(index - 1, .for): sign = 1
    default: return nil
    }
    // `a week after Sunday's vote` is a week after the vote: two expressions.
    guard let base = grammar.whole(line, quantity.end + 2), !base.isWeak, let fields = base.fields,
      !fields.hasTime, !line.is(base.end, .possessive), isClosed(line, base.end),
      !(sign > 0 && line.is(quantity.end + 1, .from) && opensRange(line, base.end)),
      fields.hasDay || (unit >= .year && fields.year != nil && fields.month == nil)
    else { return nil }
    let shift = TimeShift(unit: unit, count: sign * count, origin: .context, isDistance: true)
    var exact = fields
    exact.isExact = true
    return TimeReading(index, base.end, .offset(shift, exact), id)
  }

  /// `three days from Monday to Wednesday`.
  private static func opensRange(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .to, .through, .until, .dash: return true
    default: return false
    }
  }

  private static func isClosed(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .other, .event, .measure: return false
    default: return true
    }
  }
}
