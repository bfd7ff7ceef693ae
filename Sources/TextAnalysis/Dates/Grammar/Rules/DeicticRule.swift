import ArticleModel

/// `today`, `yesterday`, `tomorrow`, `tonight`, `the day before yesterday`, `these days`,
/// `nowadays`.
enum DeicticRule: TimeRule {
  static let id: RuleID = "date.deictic"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let lexeme = line[index]
    var fields = CalendarFields()
    switch lexeme.category {
    case .deictic:
      // `USA Today`, `the Today programme`
      if lexeme.isCapitalized, index > 0, !line.is(index - 1, .mark) { return nil }
      fields.shift = TimeShift(unit: .day, count: lexeme.value, origin: .publication)
      fields.isGeneral =
        lexeme.value == 0 && line.is(index + 1, .possessive) && isGeneral(line, index + 2)
      if lexeme.word.isPlural { fields.dayPart = DayPart.night.number }
      return TimeReading(index, index + 1, fields, id)
    case .present: return TimeReading(index, index + 1, .reference("PRESENT_REF"), "date.present")
    case .this where isUnit(line, index + 1, .day, isPlural: true):
      return TimeReading(index, index + 2, .reference("PRESENT_REF"), "date.present")
    case .the where isUnit(line, index + 1, .day, isPlural: false):
      guard line.is(index + 3, .deictic), line[index + 3].value != 0 else { return nil }
      let count = line[index + 3].value
      guard line.is(index + 2, count < 0 ? .before : .after) else { return nil }
      fields.shift = TimeShift(unit: .day, count: 2 * count, origin: .publication)
      return TimeReading(index, index + 4, fields, "date.deictic-twice")
    default: return nil
    }
  }

  /// `today's cars`, `today's combat positions`, `today's world`: no event of the day.
  private static func isGeneral(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    if line.is(index, .event) || line.is(index + 1, .event) { return false }
    if line.is(index, .general) { return true }
    return line[index].endsInS || (line.is(index, .other) && line[index + 1].endsInS)
  }

  /// True when the lexeme is that unit.
  static func isUnit(
    _ line: TimeLexemeLine, _ index: Int, _ unit: TimeUnit, isPlural: Bool
  ) -> Bool {
    line.is(index, .unit) && line[index].value == unit.rawValue
      && line[index].word.isPlural == isPlural
  }
}
