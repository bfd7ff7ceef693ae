import ArticleModel

/// Ranges written as one expression: `2005 through 2015`, `May 24 to 26`, `1–5 May`, `2014-16`,
/// `March and June 2022` behind `between`, `9 to 11 a.m.`.
struct TimeRangeReader {
  let grammar: TimeGrammar

  /// The range that `first` begins; nil when it begins none.
  func extended(_ line: TimeLexemeLine, _ first: TimeReading) -> TimeReading? {
    guard let fields = first.fields else { return nil }
    let position = connector(line, first)
    guard position > 0, !isInNumber(line, first) else { return nil }
    guard let range = any(line, first, fields, position) else { return nil }
    return withYear(line, range)
  }

  /// `March 3 to 9 of last year`: the year belongs to both ends.
  private func withYear(_ line: TimeLexemeLine, _ range: TimeReading) -> TimeReading {
    guard case .range(var first, var second) = range.meaning, first.month != nil,
      first.year == nil, second.year == nil, first.yearShift == nil, second.yearShift == nil
    else { return range }
    let position = line.is(range.end, .of) ? range.end + 1 : range.end
    guard let year = UnitShiftRule.read(line, position), let shift = year.fields?.shift,
      shift.unit == .year
    else { return range }
    (first.yearShift, second.yearShift) = (shift, shift)
    var longer = range
    longer.end = year.end
    longer.meaning = .range(first, second)
    return longer
  }

  private func any(
    _ line: TimeLexemeLine, _ first: TimeReading, _ fields: CalendarFields, _ position: Int
  ) -> TimeReading? {
    if let night = nightOverTwoDays(line, first, fields, position) { return night }
    if let range = shortSecond(line, first, fields, position) { return range }
    guard let second = grammar.whole(line, position), let other = second.fields,
      agrees(fields, other), !(first.isWeak && second.isWeak && !areYears(fields, other))
    else { return nil }
    var range = first
    range.end = second.end
    range.meaning = .range(fields, other)
    range.isWeak = false
    range.rule = "date.range"
    return range
  }

  /// `138-2010-2015` is a telephone number.
  private func isInNumber(_ line: TimeLexemeLine, _ first: TimeReading) -> Bool {
    line.is(first.end, .dash) && line[first.end].isGlued && line[first.start].isGlued
      && line.is(first.start - 1, .dash) && line.is(first.start - 2, .digits)
  }

  /// The position behind `to`, `through`, `–`, or the `and` of `between … and`; 0 when there is
  /// none.
  private func connector(_ line: TimeLexemeLine, _ first: TimeReading) -> Int {
    let index = first.end
    switch line.category(index) {
    case .to, .through, .dash, .until: return index + 1
    case .slash where line[index].isGlued: return index + 1
    case .and where line.is(first.start - 1, .between): return index + 1
    default: return 0
    }
  }

  /// A second part that needs the first: `May 24 to 26`, `2014-16`.
  private func shortSecond(
    _ line: TimeLexemeLine, _ first: TimeReading, _ fields: CalendarFields, _ position: Int
  ) -> TimeReading? {
    let lexeme = line[position]
    if let winter = winterOverTwoYears(first, fields, lexeme, position) { return winter }
    guard [.digits, .ordinalDigits, .ordinal].contains(lexeme.category) else { return nil }
    var other = CalendarFields()
    var end = position + 1
    if let year = fields.year, fields.month == nil, lexeme.category == .digits,
      lexeme.parts.0 == 2, lexeme.isGlued, year >= 1000, lexeme.value > year % 100
    {
      other.year = year / 100 * 100 + lexeme.value
    } else if fields.day != nil, fields.month != nil, fields.year == nil,
      let day = MonthDayRule.dayNumber(line, position), !line.is(end, .month),
      !(line.is(end, .of) && line.is(end + 1, .month)),
      !line.is(end, .meridian)
    {
      other.day = day
      other.month = fields.month
      if let year = YearRule.trailing(line, end, allowsComma: true) {
        (other.year, other.isShortYear, end) = (year.value, year.isShort, year.end)
      }
    } else {
      return nil
    }
    var range = first
    range.end = end
    range.meaning = .range(fields, other)
    range.isWeak = false
    range.rule = "date.range"
    return range
  }

  /// `the winter of 2018–19` is the winter of 2018.
  private func winterOverTwoYears(
    _ first: TimeReading, _ fields: CalendarFields, _ lexeme: TimeLexeme, _ position: Int
  ) -> TimeReading? {
    guard fields.season != nil, let year = fields.year, lexeme.category == .digits, lexeme.isGlued,
      lexeme.value == year + 1 || lexeme.value == (year + 1) % 100
    else { return nil }
    var winter = first
    winter.end = position + 1
    winter.isWeak = false
    return winter
  }

  /// `the night of Monday to Tuesday` is the night of Monday.
  private func nightOverTwoDays(
    _ line: TimeLexemeLine, _ first: TimeReading, _ fields: CalendarFields, _ position: Int
  ) -> TimeReading? {
    guard fields.dayPart == DayPart.night.number, fields.hasDay,
      let second = grammar.piece(line, position), let other = second.fields,
      other.hasDay, !other.hasTime
    else { return nil }
    var night = first
    night.end = second.end
    night.isWeak = false
    night.rule = "time.night-over-two-days"
    return night
  }

  private func areYears(_ first: CalendarFields, _ second: CalendarFields) -> Bool {
    guard let one = first.year, let two = second.year else { return false }
    return one < two && first.month == nil && second.month == nil
  }

  /// Both ends are of the same kind.
  private func agrees(_ first: CalendarFields, _ second: CalendarFields) -> Bool {
    if second.shift?.origin == .context { return false }
    if first.clock != nil || second.clock != nil {
      return first.clock != nil && second.clock != nil
    }
    if first.hasDay || second.hasDay {
      // `between January 2019 and today`
      if second.hasDay, first.year != nil { return second.year != nil || second.shift != nil }
      return first.hasDay && second.hasDay
    }
    if first.month != nil || second.month != nil {
      if let one = first.year, let two = second.year, one <= two { return true }
      return first.month != nil && second.month != nil
    }
    if first.season != nil || second.season != nil {
      return first.season != nil && second.season != nil
    }
    if first.year != nil || second.year != nil { return areYears(first, second) }
    if first.decade != nil || second.decade != nil {
      return first.decade != nil && second.decade != nil
    }
    return first.century != nil && second.century != nil
  }
}
