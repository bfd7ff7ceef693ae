import ArticleModel

/// Several days of one month: `18 and 19 June`, `June 18, 19 and 20`, `the 3rd, 4th and 5th of May`.
/// Each number is an expression of its own.
enum ListedDays {
  static let id: RuleID = "date.listed-day"
  /// Days in one list at most.
  private static let longest = 12

  /// The day at `index` of a list whose month stands behind its last day or before its first one.
  static func read(_ grammar: TimeGrammar, _ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let number = line.is(index, .the) ? index + 1 : index
    guard let day = MonthDayRule.dayNumber(line, number, isOrdinal: number > index) else {
      return nil
    }
    if let found = before(month: line, number, day) { return reading(index, number + 1, found) }
    // A number right behind its month needs no list.
    guard number == index, let found = behind(month: line, index, day) else { return nil }
    return reading(index, number + 1, found)
  }

  private static func reading(
    _ start: Int, _ end: Int, _ fields: CalendarFields
  ) -> TimeReading {
    TimeReading(start, end, fields, id)
  }

  /// `18, 19 and 20 June 2021`: the last day has the month and the year.
  private static func before(
    month line: TimeLexemeLine, _ index: Int, _ day: Int
  ) -> CalendarFields? {
    guard let last = lastOfList(line, index), last > index else { return nil }
    let start = line.is(last - 1, .the) ? last - 1 : last
    guard var fields = DayMonthRule.read(line, start)?.fields, fields.month != nil else {
      return nil
    }
    fields.day = day
    return fields
  }

  /// `June 18, 19 and 20, 2021`.
  private static func behind(
    month line: TimeLexemeLine, _ index: Int, _ day: Int
  ) -> CalendarFields? {
    var first = index
    var count = 0
    while count < longest, let earlier = previous(line, first) {
      first = earlier
      count += 1
    }
    guard first < index, let last = lastOfList(line, first), last >= index,
      let month = monthBefore(line, first), isClosed(line, last + 1)
    else { return nil }
    var fields = CalendarFields()
    (fields.month, fields.day) = (month, day)
    if let year = YearRule.trailing(line, last + 1, allowsComma: true) {
      (fields.year, fields.isShortYear) = (year.value, year.isShort)
    }
    return fields
  }

  /// The year behind the list that the day at `index`, right behind its month, begins.
  static func year(_ line: TimeLexemeLine, behindListAt index: Int) -> YearRule.Trailing? {
    guard let last = lastOfList(line, index), last > index, isClosed(line, last + 1) else {
      return nil
    }
    return YearRule.trailing(line, last + 1, allowsComma: true)
  }

  private static func monthBefore(_ line: TimeLexemeLine, _ index: Int) -> Int? {
    let position = line.is(index - 1, .mark) && line[index - 1].isGlued ? index - 2 : index - 1
    let month = line[position]
    return month.category == .month && month.isCapitalized ? month.value : nil
  }

  /// The number before the comma or `and` before `index`.
  private static func previous(_ line: TimeLexemeLine, _ index: Int) -> Int? {
    guard isLink(line, index - 1) else { return nil }
    let isDouble = line.is(index - 1, .and) && line.is(index - 2, .comma)
    let number = isDouble ? index - 3 : index - 2
    return MonthDayRule.dayNumber(line, number) == nil ? nil : number
  }

  private static func isLink(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    line.is(index, .comma) || line.is(index, .and) || line.is(index, .or)
  }

  /// The last number of the list that `first` begins; nil when nothing joins it with `and` or `or`.
  private static func lastOfList(_ line: TimeLexemeLine, _ first: Int) -> Int? {
    var position = first
    for _ in 0..<longest {
      var next = position + 1
      guard isLink(line, next) else { return nil }
      if line.is(next, .comma), line.is(next + 1, .and) { next += 1 }
      let isLast = !line.is(next, .comma)
      next += 1
      if line.is(next, .the) { next += 1 }
      guard MonthDayRule.dayNumber(line, next) != nil else { return nil }
      position = next
      if isLast { return position }
    }
    return nil
  }

  /// Nothing follows that the number may count.
  private static func isClosed(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .mark, .comma, .closeParenthesis, .openParenthesis, .and, .at, .in, .for, .by, .on, .of,
      .before, .after, .dash, .to, .from:
      return !line[index].isGlued || line.is(index, .mark) || line.is(index, .comma)
    default: return index >= line.count
    }
  }
}
