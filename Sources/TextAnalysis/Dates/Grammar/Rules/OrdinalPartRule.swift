import ArticleModel

/// `the first Monday of May`, `the last week of March 2020`, `the third day of the month`.
enum OrdinalPartRule: TimeRule {
  static let id: RuleID = "date.ordinal-part"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = line.is(index, .the) ? index + 1 : index
    guard let number = number(line[position]) else { return nil }
    position += 1
    guard let kind = kind(line[position]), line.is(position + 1, .of) || line.is(position + 1, .in)
    else { return nil }
    guard let base = base(line, position + 2), var fields = base.fields, fields.day == nil else {
      return nil
    }
    fields.ordinalPart = CalendarFields.OrdinalPart(number: number, kind: kind)
    return TimeReading(index, base.end, fields, id)
  }

  private static func number(_ lexeme: TimeLexeme) -> Int? {
    switch lexeme.category {
    case .ordinal, .ordinalDigits: return (1...366).contains(lexeme.value) ? lexeme.value : nil
    case .previous, .final: return -1
    default: return nil
    }
  }

  private static func kind(_ lexeme: TimeLexeme) -> CalendarFields.OrdinalPart.Kind? {
    if lexeme.category == .weekday, !lexeme.word.isPlural { return .weekday(lexeme.value) }
    guard lexeme.category == .unit, !lexeme.word.isPlural,
      let unit = TimeUnit(rawValue: lexeme.value)
    else { return nil }
    switch unit {
    case .day, .week, .weekend, .month: return .unit(unit)
    default: return nil
    }
  }

  /// The month or year whose part is meant.
  private static func base(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    if line.is(index, .the), line.is(index + 1, .unit), !line[index + 1].word.isPlural,
      let unit = TimeUnit(rawValue: line[index + 1].value), unit == .month || unit == .year
    {
      var fields = CalendarFields()
      fields.shift = TimeShift(unit: unit, count: 0, origin: .here)
      return TimeReading(index, index + 2, fields, id)
    }
    if let month = MonthRule.read(line, index) { return month }
    if let shift = UnitShiftRule.read(line, index) { return shift }
    guard let year = YearRule.trailing(line, index) else { return nil }
    var fields = CalendarFields()
    (fields.year, fields.isShortYear) = (year.value, year.isShort)
    return TimeReading(index, year.end, fields, id)
  }
}
