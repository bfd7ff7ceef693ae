import ArticleModel

/// `two Fridays ago`: the second one back from publication.
enum WeekdaysAgoRule: TimeRule {
  static let id: RuleID = "date.weekdays-ago"
  /// More weekdays than a year has are counted by nobody.
  private static let most = 53

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard let quantity = NumberReader.read(line, index), let count = quantity.whole,
      (1...most).contains(count), line.is(quantity.end, .weekday),
      line[quantity.end].word.isPlural == (count > 1), line.is(quantity.end + 1, .ago)
    else { return nil }
    var fields = CalendarFields()
    (fields.weekday, fields.nameShift) = (line[quantity.end].value, .past)
    fields.weeksBack = count - 1
    return TimeReading(index, quantity.end + 2, fields, id)
  }
}
