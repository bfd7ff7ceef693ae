import ArticleModel

/// `half past six`, `a quarter to nine`, `quarter past 4 p.m.`.
enum SpokenClockRule: TimeRule {
  static let id: RuleID = "time.spoken"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let part = line.is(index, .a) ? index + 1 : index
    let minutes: Int
    switch line.category(part) {
    case .half where part == index && line.is(part + 1, .past): minutes = 30
    case .unit where DeicticRule.isUnit(line, part, .quarter, isPlural: false):
      guard line.is(part + 1, .past) || line.is(part + 1, .to) else { return nil }
      minutes = line.is(part + 1, .past) ? 15 : -15
    default: return nil
    }
    let hour = line[part + 2]
    guard hour.category == .number || (hour.category == .digits && hour.parts.0 <= 2),
      (1...12).contains(hour.value)
    else { return nil }
    var fields = CalendarFields()
    var end = part + 3
    (fields.clock, fields.hasMinutes) = (hour.value % 12 * 60 + minutes, true)
    if let clock = fields.clock, clock < 0 { fields.clock = clock + 12 * 60 }
    if line.is(end, .oclock) { end += 1 }
    if line.is(end, .meridian) {
      fields.clock = (fields.clock ?? 0) % (12 * 60) + line[end].value * 60
      return TimeReading(index, end + 1, fields, id)
    }
    guard SeasonRule.isClosed(line, end) else { return nil }
    fields.isTwelveHour = true
    return TimeReading(index, end, fields, id)
  }
}
