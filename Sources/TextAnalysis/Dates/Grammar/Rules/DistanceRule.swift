import ArticleModel

/// `two years ago`, `three days later`, `a month earlier`, `the day before`, `the night after`,
/// `a week from now`, `three days after`.
enum DistanceRule: TimeRule {
  static let id: RuleID = "date.distance"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    if line.is(index, .the) { return beside(line, index) }
    guard let quantity = NumberReader.read(line, index) else { return nil }
    let position =
      line.is(quantity.end, .dash) && line[quantity.end].isGlued ? quantity.end + 1 : quantity.end
    guard line.is(position, .unit), let unit = TimeUnit(rawValue: line[position].value) else {
      return nil
    }
    let (amount, unitEnd) = NumberReader.withHalf(line, quantity, unitEnd: position + 1)
    let (rest, behind) = smallerUnits(line, unitEnd, than: unit)
    guard let (sign, origin, end) = direction(line, behind),
      unit >= .hour || origin == .publication
    else { return nil }
    var fields = CalendarFields()
    let whole = amount.whole ?? amount.halved
    let count = whole.map { $0 * sign } ?? sign
    fields.shift = TimeShift(
      unit: unit, count: count, origin: origin, isVague: whole == nil, isDistance: true)
    fields.shift?.half = amount.halved == nil ? 0 : sign
    fields.shift?.rest = TimeShift.Rest(
      months: rest.months * sign, days: rest.days * sign, unit: rest.unit)
    return TimeReading(index, end, fields, origin == .publication ? "date.ago" : id)
  }

  /// The `1 month and 21 days` of `2 years, 1 month and 21 days ago`.
  private static func smallerUnits(
    _ line: TimeLexemeLine, _ index: Int, than unit: TimeUnit
  ) -> (rest: TimeShift.Rest, end: Int) {
    var rest = TimeShift.Rest()
    var end = index
    var larger = unit
    for _ in 0..<2 {
      let next = line.is(end, .and) || line.is(end, .comma) ? end + 1 : end
      guard let quantity = NumberReader.read(line, next), let count = quantity.whole,
        !quantity.isArticle, count < 1000, line.is(quantity.end, .unit),
        let smaller = TimeUnit(rawValue: line[quantity.end].value), smaller < larger,
        smaller >= .day, smaller != .weekend, smaller != .quarter
      else { break }
      switch smaller {
      case .day: rest.days += count
      case .week: rest.days += 7 * count
      case .fortnight: rest.days += 14 * count
      case .month: rest.months += count
      case .year: rest.months += 12 * count
      default: return (TimeShift.Rest(), index)
      }
      (rest.unit, larger, end) = (smaller, smaller, quantity.end + 1)
    }
    return (rest, end)
  }

  /// What stands behind the unit.
  private static func direction(
    _ line: TimeLexemeLine, _ index: Int
  ) -> (sign: Int, origin: TimeShift.Origin, end: Int)? {
    switch line.category(index) {
    case .ago: return (-1, .publication, index + 1)
    case .hence: return (1, .publication, index + 1)
    case .from where line.is(index + 1, .now): return (1, .publication, index + 2)
    case .from where line.is(index + 1, .deictic) && line[index + 1].value == 0:
      return (1, .publication, index + 2)
    case .earlier: return (-1, .context, index + 1)
    case .later: return (1, .context, index + 1)
    case .before where SeasonRule.isClosed(line, index + 1) && isEnd(line, index + 1):
      return (-1, .context, index + 1)
    case .after where isEnd(line, index + 1): return (1, .context, index + 1)
    default: return nil
    }
  }

  private static func isEnd(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    line.is(index, .mark) || line.is(index, .comma) || index >= line.count
  }

  /// `the day before`, `the week after the vote`: one unit beside the date named last.
  private static func beside(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let unit = line[index + 1]
    let isDayPart =
      unit.category == .dayPart && !unit.word.isPlural && !line.is(index - 1, .in)
    guard isDayPart || (unit.category == .unit && !unit.word.isPlural) else { return nil }
    let sign: Int
    switch line.category(index + 2) {
    case .before: sign = -1
    case .after: sign = 1
    default: return nil
    }
    var fields = CalendarFields()
    let kind = isDayPart ? .day : TimeUnit(rawValue: unit.value) ?? .day
    guard !kind.isClock else { return nil }
    fields.shift = TimeShift(unit: kind, count: sign, origin: .context, needsContext: true)
    if isDayPart { fields.dayPart = unit.value }
    return TimeReading(index, index + 3, fields, "date.beside")
  }
}
