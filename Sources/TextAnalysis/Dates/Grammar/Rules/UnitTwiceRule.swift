import ArticleModel

/// `the week after next`, `the year before last`, `the night before last`: two units away.
enum UnitTwiceRule: TimeRule {
  static let id: RuleID = "date.unit-twice"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let name = line[index + 1]
    let isNight = name.category == .dayPart && !name.word.isPlural
    guard line.is(index, .the), isNight || (name.category == .unit && !name.word.isPlural) else {
      return nil
    }
    let count: Int
    switch (line.category(index + 2), line.category(index + 3)) {
    case (.before, .previous): count = -2
    case (.after, .next): count = 2
    default: return nil
    }
    // `the week before last Monday`, `the day after next Friday`
    switch line.category(index + 4) {
    case .weekday, .month, .season, .unit, .ordinal, .ordinalDigits, .dayPart: return nil
    default: break
    }
    let unit = isNight ? .day : TimeUnit(rawValue: name.value) ?? .day
    guard unit >= .day else { return nil }
    var fields = CalendarFields()
    fields.shift = TimeShift(unit: unit, count: count, origin: .publication)
    if isNight { fields.dayPart = name.value }
    return TimeReading(index, index + 4, fields, id)
  }
}
