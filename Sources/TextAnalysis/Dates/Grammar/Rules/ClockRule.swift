import ArticleModel

/// `5 p.m.`, `8.30 p.m.`, `4:00 A.M. local time`, `17:30`, `0100 UTC`, `noon`, `midnight`, `five o'clock`.
enum ClockRule: TimeRule {
  static let id: RuleID = "time.clock"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var fields = CalendarFields()
    var end = index + 1
    var isSure = false
    let lexeme = line[index]
    switch lexeme.category {
    case .clock:
      (fields.clock, fields.hasMinutes) = (lexeme.value, true)
      guard place(line, &end, &fields, &isSure) else { return nil }
      if line.is(end, .unit), line[end].isGlued { (isSure, end) = (true, end + 1) }
      if !isSure { isSure = isIntroduced(line, index) }
    case .decimal:
      // `8.30 p.m.`, `17.30 GMT`
      let (_, minute, count) = lexeme.parts
      guard count == 2, minute < 60, lexeme.value <= 24 else { return nil }
      (fields.clock, fields.hasMinutes) = (lexeme.value * 60 + minute, true)
      guard place(line, &end, &fields, &isSure) else { return nil }
      if line.is(end, .zone), !line[end].isGlued { isSure = true }
      guard isSure else { return nil }
    case .digits, .number:
      guard (0...24).contains(lexeme.value) || isMilitary(line, index) else { return nil }
      if isMilitary(line, index) {
        let (hour, minute) = (lexeme.value / 100, lexeme.value % 100)
        guard hour <= 24, minute < 60 else { return nil }
        (fields.clock, fields.hasMinutes, isSure) = (hour * 60 + minute, true, true)
        if line.is(end, .zone) { (fields.zone, end) = (line[end].value, end + 1) }
        if line.is(end, .unit) { end += 1 }
        break
      }
      fields.clock = lexeme.value * 60
      if line.is(end, .oclock) { (isSure, fields.isTwelveHour, end) = (true, true, end + 1) }
      guard place(line, &end, &fields, &isSure), isSure else { return nil }
      // `five AM radio stations`
      if lexeme.category == .number, !SeasonRule.isClosed(line, end) { return nil }
    case .clockWord:
      fields.clock = (lexeme.value % 24) * 60
      if lexeme.value == 24 { fields.clock = 24 * 60 }
      isSure = true
    default: return nil
    }
    end = localTime(line, end, &fields)
    return TimeReading(index, end, fields, id, isWeak: !isSure)
  }

  /// `0100 UTC`, `1730 hours`.
  private static func isMilitary(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    line.is(index, .digits) && line[index].parts.0 == 4 && !line[index].isGrouped
      && (line.is(index + 1, .zone)
        || (DeicticRule.isUnit(line, index + 1, .hour, isPlural: true) && line.is(index - 1, .at)))
  }

  /// Takes `a.m.` or `p.m.`; false when the hour does not fit.
  private static func place(
    _ line: TimeLexemeLine, _ end: inout Int, _ fields: inout CalendarFields, _ isSure: inout Bool
  ) -> Bool {
    guard let clock = fields.clock else { return false }
    let position = line.is(end, .dash) && line[end].isGlued ? end + 1 : end
    guard line.is(position, .meridian) else {
      if clock >= 13 * 60 || clock < 60 { fields.isTwelveHour = false }
      fields.lacksMeridian = clock >= 60 && clock < 13 * 60
      return true
    }
    // `5 am` may be the verb; a number before it and no capital I decide.
    guard clock < 13 * 60, clock >= 60 || line[position].value == 0 else { return false }
    fields.clock = clock % (12 * 60) + line[position].value * 60
    fields.isTwelveHour = false
    isSure = true
    end = position + 1
    return true
  }

  private static func isIntroduced(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .at, .by, .until, .from, .before, .after, .approximate: return true
    default: return line.is(index + 1, .zone) || line.is(index + 1, .local)
    }
  }

  /// `local time`, `EDT`, `Eastern time`.
  private static func localTime(
    _ line: TimeLexemeLine, _ index: Int, _ fields: inout CalendarFields
  ) -> Int {
    if line.is(index, .zone) {
      fields.zone = line[index].value
      return index + 1
    }
    if line.is(index, .local), line.is(index + 1, .time) { return index + 2 }
    if line.is(index, .zoneName) {
      return line.is(index + 1, .time) ? index + 2 : index
    }
    return index
  }
}
