import ArticleModel

/// `2019`, `490 BC`, `AD 79`: a year that stands by itself, told from counts by what is beside it.
enum YearRule: TimeRule {
  static let id: RuleID = "date.year"

  /// A year behind a month, day or season.
  struct Trailing {
    var value: Int
    var isShort: Bool
    var end: Int
  }

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var fields = CalendarFields()
    let lexeme = line[index]
    if lexeme.category == .era, line.is(index + 1, .digits), lexeme.value > 0 {
      fields.year = line[index + 1].value
      return TimeReading(index, index + 2, fields, "date.year-era")
    }
    guard lexeme.category == .digits, !lexeme.isGrouped, (1...9999).contains(lexeme.value) else {
      return nil
    }
    if line.is(index + 1, .era) {
      fields.year = line[index + 1].value * lexeme.value
      return TimeReading(index, index + 2, fields, "date.year-era")
    }
    guard lexeme.parts.0 == 4, (1000...2199).contains(lexeme.value) else { return nil }
    fields.year = lexeme.value
    return TimeReading(index, index + 1, fields, id, isWeak: !YearEvidence.holds(line, index))
  }

  /// The year at `index`, behind a comma where allowed: four digits, or two behind an apostrophe.
  static func trailing(
    _ line: TimeLexemeLine, _ index: Int, allowsComma: Bool = false
  ) -> Trailing? {
    let position = allowsComma && line.is(index, .comma) ? index + 1 : index
    let lexeme = line[position]
    if lexeme.category == .apostrophe, line.is(position + 1, .digits),
      line[position + 1].parts.0 == 2, line[position + 1].isGlued
    {
      return Trailing(value: line[position + 1].value, isShort: true, end: position + 2)
    }
    guard lexeme.category == .digits, !lexeme.isGrouped, lexeme.parts.0 <= 4, lexeme.value > 0
    else { return nil }
    if line.is(position + 1, .era) {
      return Trailing(
        value: lexeme.value * line[position + 1].value, isShort: false, end: position + 2)
    }
    guard lexeme.parts.0 == 4, (1000...2999).contains(lexeme.value) else { return nil }
    // `On May 5, 2000 people came`: a year is closed by a mark or a small word.
    if position > index, YearEvidence.isFollowedByMeasure(line, position) { return nil }
    return Trailing(value: lexeme.value, isShort: false, end: position + 1)
  }
}
