import ArticleModel

/// `the 19th century`, `nineteenth-century`, `4th century BC`.
enum CenturyRule: TimeRule {
  static let id: RuleID = "date.century"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = index
    if line.is(position, .the) { position += 1 }
    var number = 0
    if line.is(position, .number), line.is(position + 1, .dash) || line.is(position + 1, .ordinal) {
      number = line[position].value
      position += line.is(position + 1, .dash) ? 2 : 1
    }
    guard line.is(position, .ordinalDigits) || line.is(position, .ordinal) else { return nil }
    number += line[position].value
    position += 1
    if line.is(position, .dash) { position += 1 }
    guard line.is(position, .unit), line[position].value == TimeUnit.century.rawValue,
      (1...30).contains(number)
    else { return nil }
    var end = position + 1
    var fields = CalendarFields()
    fields.century = number
    if line.is(end, .era) {
      fields.century = number * line[end].value
      end += 1
    }
    return TimeReading(index, end, fields, id)
  }
}
