import ArticleModel

/// `in two weeks`: a point ahead when the clause speaks of what will be, else a length of time;
/// `in two weeks' time`: a point ahead.
enum AheadRule: TimeRule {
  static let id: RuleID = "date.ahead"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    // `for the first time in 25 years` looks back.
    guard line.is(index - 1, .in), line[index - 1].end - line[index - 1].start == 2,
      !line.is(index - 2, .time), let quantity = NumberReader.read(line, index),
      let count = quantity.whole, line.is(quantity.end, .unit),
      let unit = TimeUnit(rawValue: line[quantity.end].value), unit >= .day, unit <= .year,
      unit != .weekend
    else { return nil }
    var fields = CalendarFields()
    fields.shift = TimeShift(unit: unit, count: count, origin: .publication, isDistance: true)
    if let end = timeEnd(line, quantity.end + 1) { return TimeReading(index, end, fields, id) }
    guard unit < .year || count <= 5, isClosed(line, quantity.end + 1) else { return nil }
    fields.elseDuration = true
    return TimeReading(index, quantity.end + 1, fields, id)
  }

  /// The end of `' time` or `'s time`.
  private static func timeEnd(_ line: TimeLexemeLine, _ index: Int) -> Int? {
    guard line.is(index, .possessive) || line.is(index, .apostrophe), line.is(index + 1, .time)
    else { return nil }
    return index + 2
  }

  private static func isClosed(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .mark, .comma: return true
    default: return index >= line.count
    }
  }
}
