import ArticleModel

/// `Q3 2019`, `the third quarter of 2019`, `first half of this year`, `third-quarter`.
enum QuarterRule: TimeRule {
  static let id: RuleID = "date.quarter"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard let part = part(line, index) else { return nil }
    var fields = part.fields
    let position = line.is(part.end, .fiscal) ? part.end + 1 : part.end
    let hasOf = line.is(position, .of)
    let afterOf = hasOf ? position + 1 : position
    let afterFiscal = line.is(afterOf, .fiscal) ? afterOf + 1 : afterOf
    if let year = YearRule.trailing(line, afterFiscal, allowsComma: true) {
      (fields.year, fields.isShortYear) = (year.value, year.isShort)
      return TimeReading(index, year.end, fields, id)
    }
    if hasOf, let (shift, end) = shiftedYear(line, afterOf) {
      fields.yearShift = shift
      return TimeReading(index, end, fields, id)
    }
    let isSure =
      part.isSure || (fields.quarter != nil && line.is(index, .the) && !hasOf && isAboutMoney(line))
    return TimeReading(index, position, fields, id, isWeak: !isSure)
  }

  /// `Q3`, `the third quarter`, `first half`.
  private static func part(
    _ line: TimeLexemeLine, _ index: Int
  ) -> (fields: CalendarFields, isSure: Bool, end: Int)? {
    var position = line.is(index, .the) ? index + 1 : index
    var fields = CalendarFields()
    if line.is(position, .quarterName) {
      let value = line[position].value
      if value > 4 { fields.half = value - 4 } else { fields.quarter = value }
      return (fields, value <= 4 && isIntroduced(line, index), position + 1)
    }
    guard let number = ordinal(line, position) else { return nil }
    position += 1
    let isGlued = line.is(position, .dash) && line[position].isGlued
    if isGlued { position += 1 }
    guard place(line[position], number, &fields) else { return nil }
    return (fields, isGlued && fields.quarter != nil, position + 1)
  }

  /// `the year`, `last year`, `this year`.
  private static func shiftedYear(
    _ line: TimeLexemeLine, _ index: Int
  ) -> (shift: TimeShift, end: Int)? {
    if line.is(index, .the), DeicticRule.isUnit(line, index + 1, .year, isPlural: false) {
      return (TimeShift(unit: .year, count: 0, origin: .here), index + 2)
    }
    guard let year = UnitShiftRule.read(line, index), let shift = year.fields?.shift,
      shift.unit == .year
    else { return nil }
    return (shift, year.end)
  }

  private static func isIntroduced(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .in, .for, .of, .by, .since, .until, .from, .part, .every: return true
    default: return false
    }
  }

  /// A quarter of a year, not of a match: the sentence speaks of money.
  private static func isAboutMoney(_ line: TimeLexemeLine) -> Bool {
    for index in 0..<min(line.count, 200) {
      switch line.category(index) {
      case .currency, .magnitude: return true
      default: continue
      }
    }
    return false
  }

  private static func ordinal(_ line: TimeLexemeLine, _ index: Int) -> Int? {
    let lexeme = line[index]
    switch lexeme.category {
    case .ordinal, .ordinalDigits: return (1...4).contains(lexeme.value) ? lexeme.value : nil
    case .latter: return 2
    case .final: return 4
    default: return nil
    }
  }

  private static func place(
    _ lexeme: TimeLexeme, _ number: Int, _ fields: inout CalendarFields
  ) -> Bool {
    if lexeme.category == .unit, lexeme.value == TimeUnit.quarter.rawValue {
      fields.quarter = number
      return true
    }
    guard lexeme.category == .half, number <= 2 || number == 4 else { return false }
    fields.half = min(number, 2)
    return true
  }
}
