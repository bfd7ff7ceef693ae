import ArticleModel

/// `2024-02-10`, `2024-02`, `10/02/2024`, `10.02.2024`, `7/8/07`.
enum NumericDateRule: TimeRule {
  static let id: RuleID = "date.numeric"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let lexeme = line[index]
    guard lexeme.category == .numericDate else { return nil }
    let (first, second, third) = lexeme.parts
    var fields = CalendarFields()
    if lexeme.value == 1 {
      (fields.year, fields.month, fields.day) = (first, second, third)
      return TimeReading(index, index + 1, fields, "date.iso")
    }
    if lexeme.value == 4 {
      guard !line.is(index - 1, .label), !line.is(index - 1, .currency) else { return nil }
      (fields.year, fields.month) = (first, second)
      return TimeReading(index, index + 1, fields, "date.iso-month")
    }
    fields.year = third
    fields.isShortYear = lexeme.value == 2
    // The American order unless only the other one is possible; where both are, the record says so.
    let isDayFirst = lexeme.value == 3 || (first > 12 && second <= 12)
    (fields.month, fields.day) = isDayFirst ? (second, first) : (first, second)
    fields.isAmbiguousOrder =
      lexeme.value != 3 && first <= 12 && second <= 12 && first != second
    return TimeReading(index, index + 1, fields, id)
  }
}
