import ArticleModel

/// `on the 10th`: a day of the month named last.
enum OrdinalDayRule: TimeRule {
  static let id: RuleID = "date.ordinal-day"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let hasArticle = line.is(index, .the)
    let position = hasArticle ? index + 1 : index
    let isWord = hasArticle && line.is(position, .ordinal) && line.is(index - 1, .weekday)
    guard line.is(position, .ordinalDigits) || isWord, (1...31).contains(line[position].value)
    else {
      return nil
    }
    var fields = CalendarFields()
    fields.day = line[position].value
    let isAlone = SeasonRule.isClosed(line, position + 1) && !line.is(position + 1, .of)
    let isSure = hasArticle && line.is(index - 1, .on) && isAlone
    return TimeReading(index, position + 1, fields, id, isWeak: !isSure)
  }
}
