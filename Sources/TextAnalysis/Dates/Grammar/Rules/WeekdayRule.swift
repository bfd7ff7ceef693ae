import ArticleModel

/// `Monday`, `last Thursday`, `this coming Friday`, `Mon.`; `Mondays` is a set.
enum WeekdayRule: TimeRule {
  static let id: RuleID = "date.weekday"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let (position, shift) = NameShiftReader.read(line, index)
    let day = line[position]
    guard day.category == .weekday, isNamed(line, position) else { return nil }
    if day.word.isPlural {
      return TimeReading(index, position + 1, .set("XXXX-WXX-\(day.value)"), "set.weekdays")
    }
    if line.is(position + 1, .dayPart), line[position + 1].word.isPlural,
      let part = DayPart(number: line[position + 1].value)
    {
      let value = "XXXX-WXX-\(day.value)T\(part.rawValue)"
      return TimeReading(index, position + 2, .set(value), "set.weekdays")
    }
    var fields = CalendarFields()
    (fields.weekday, fields.nameShift) = (day.value, shift)
    var end = position + 1
    if day.word.isShort, line.is(end, .mark), line[end].isGlued { end += 1 }
    let rule: RuleID = shift == nil ? id : "date.weekday-shifted"
    return TimeReading(index, end, fields, rule)
  }

  /// A capital, and for the abbreviations something beside it: `Sun` alone is a newspaper.
  private static func isNamed(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    let day = line[index]
    if line.is(index - 1, .epithet), line[index - 1].isCapitalized { return false }
    guard day.word.isShort else { return true }
    guard day.isCapitalized else { return false }
    let next = line[index + 1]
    switch next.category {
    case .comma, .mark:
      return next.isGlued && [.month, .digits, .clock].contains(line.category(index + 2))
    case .month, .clock, .ordinalDigits: return true
    case .dash: return line.is(index + 2, .weekday)
    case .digits: return day.value != 7 && day.value != 6
    case .dayPart: return day.value != 7
    default: return false
    }
  }
}
