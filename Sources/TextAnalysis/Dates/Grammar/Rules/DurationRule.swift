import ArticleModel

/// `24 hours`, `two-hour`, `eight-year`, `half an hour`, `the last five years`, `the past decade`,
/// `several weeks`, `decades`.
enum DurationRule: TimeRule {
  static let id: RuleID = "duration.count"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    if let span = reaching(line, index) ?? allOf(line, index) { return span }
    if line.is(index, .unit), line[index].word.isPlural { return bare(line, index) }
    guard let quantity = NumberReader.read(line, index), !line.is(index, .some) else { return nil }
    if line.is(index - 1, .old) || line.is(index - 1, .currency) { return nil }
    // `World Cup 2018 day five`
    if line.is(index, .digits), line[index].value > 366, !line[quantity.end].isGlued,
      !line[quantity.end].word.isPlural
    {
      return nil
    }
    guard let end = unitEnd(line, quantity.end), let unit = unit(line, end - 1) else { return nil }
    // `a week-long visit`: the length is `week-long`.
    if quantity.isArticle, line.is(end, .dash), line.is(end + 1, .long) { return nil }
    if quantity.isArticle, isRate(line, index) {
      return TimeReading(index, end, .set("P" + period("1", unit, isVague: false)), "set.rate")
    }
    if isAge(line, end) || isIdiom(line, index, quantity, end) { return nil }
    let (whole, halfEnd) = NumberReader.withHalf(line, quantity, unitEnd: end)
    if halfEnd > end, unit != .quarter {
      return TimeReading(
        index, halfEnd, .duration("P" + period(whole.text, unit, isVague: false)), id)
    }
    if let longer = compound(line, index, quantity, unit, end) { return longer }
    let value = period(quantity.text, unit, isVague: quantity.text == "X")
    return TimeReading(index, end, .duration("P" + value), id)
  }

  /// `1 hour 59 minutes`, `two years and three months`.
  private static func compound(
    _ line: TimeLexemeLine, _ index: Int, _ first: NumberReader.Quantity, _ unit: TimeUnit,
    _ end: Int
  ) -> TimeReading? {
    let next = line.is(end, .and) || line.is(end, .comma) ? end + 1 : end
    guard first.whole != nil, !first.isArticle, let second = NumberReader.read(line, next),
      second.text != "X",
      !second.isArticle, let stop = unitEnd(line, second.end),
      let smaller = self.unit(line, stop - 1), smaller < unit, !isAge(line, stop),
      smaller.isClock || !unit.isClock
    else { return nil }
    let head = period(first.text, unit, isVague: false)
    let tail = period(second.text, smaller, isVague: false)
    let joined = unit.isClock ? String(tail.dropFirst()) : tail
    return TimeReading(index, stop, .duration("P" + head + joined), "duration.compound")
  }

  /// The end of the unit at `index`, behind a hyphen or not.
  private static func unitEnd(_ line: TimeLexemeLine, _ index: Int) -> Int? {
    var position = index
    if line.is(position, .dash), line[position].isGlued { position += 1 }
    if line.is(position, .entire) || line.is(position, .long) { position += 1 }
    return line.is(position, .unit) ? position + 1 : nil
  }

  private static func unit(_ line: TimeLexemeLine, _ index: Int) -> TimeUnit? {
    guard let unit = TimeUnit(rawValue: line[index].value), unit != .weekend else { return nil }
    // `a quarter of the population` is no time.
    if unit == .quarter, !line[index].word.isPlural || line.is(index + 1, .of) { return nil }
    return unit
  }

  /// `P` is left to the caller: `T24H`, `3W`, `10Y`, `XY`.
  static func period(_ count: String, _ unit: TimeUnit, isVague: Bool) -> String {
    let prefix = unit.isClock ? "T" : ""
    if isVague { return prefix + "X" + unit.vagueCode }
    let (code, factor) = unit.period
    guard factor > 1 else { return prefix + count + code }
    if let whole = Int(count) { return "\(whole * factor)\(code)" }
    guard let number = Double(count) else { return "X" + unit.vagueCode }
    return "\(Int(number * Double(factor)))\(code)"
  }

  /// `eleven-month-old`, `84 years old`, `19 years of age`, `aged 84 years`.
  private static func isAge(_ line: TimeLexemeLine, _ end: Int) -> Bool {
    let next = line.is(end, .dash) ? end + 1 : end
    return line.is(next, .old) || (line.is(next, .of) && line.is(next + 1, .old))
  }

  /// `One day he will …`, `a second`, `a day` as a point.
  private static func isIdiom(
    _ line: TimeLexemeLine, _ index: Int, _ quantity: NumberReader.Quantity, _ end: Int
  ) -> Bool {
    guard DeicticRule.isUnit(line, end - 1, .day, isPlural: false) else { return false }
    if line.is(end, .after) || line.is(end, .before) { return false }
    if quantity.isArticle { return line.is(end, .of) || !isMeasured(line, index) }
    return line.is(index, .number) && quantity.whole == 1 && !isMeasured(line, index)
      && !line.is(quantity.end, .dash)
  }

  /// A preposition or adverb that measures stands before it.
  private static func isMeasured(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .in, .bound, .approximate, .by, .after, .before, .of, .entire, .for, .than: return true
    default: return false
    }
  }

  /// `twice a year`, `two tons a year`, `$5 an hour`.
  static func isRate(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .digits, .decimal, .magnitude, .measure, .times, .multiplier: return true
    default: return false
    }
  }

  /// `decades`, `centuries`: years, months and days alone say nothing.
  private static func bare(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard let unit = TimeUnit(rawValue: line[index].value), unit >= .decade,
      !isAge(line, index + 1),
      !line.is(index - 1, .ordinal), !line.is(index - 1, .ordinalDigits)
    else { return nil }
    return TimeReading(
      index, index + 1, .duration("P" + period("X", unit, isVague: true)), "duration.vague")
  }

  /// `all day`, `all week`.
  private static func allOf(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard line.is(index, .all), line.is(index + 1, .unit), !line[index + 1].word.isPlural,
      let unit = unit(line, index + 1), unit >= .day, !line.is(index + 2, .long),
      !line.is(index + 2, .dash)
    else { return nil }
    return TimeReading(
      index, index + 2, .duration("P" + period("1", unit, isVague: false)), "duration.whole")
  }

  /// `the last five years`, `the past decade`, `the next few weeks`.
  private static func reaching(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let hasArticle = line.is(index, .the)
    let position = hasArticle ? index + 1 : index
    switch line.category(position) {
    case .following where !hasArticle: return nil
    case .previous, .past, .next, .coming, .preceding, .following, .entire, .recent: break
    default: return nil
    }
    if let quantity = NumberReader.read(line, position + 1), !quantity.isArticle,
      line.is(quantity.end, .unit), let unit = unit(line, quantity.end)
    {
      let value = period(quantity.text, unit, isVague: quantity.text == "X")
      return TimeReading(index, quantity.end + 1, .duration("P" + value), "duration.reaching")
    }
    guard line.is(position + 1, .unit), let unit = unit(line, position + 1) else { return nil }
    if line[position + 1].word.isPlural {
      if line.is(position, .recent) {
        let value = "P" + period("X", unit, isVague: true)
        return TimeReading(index, position + 2, .duration(value), "duration.recent")
      }
      let value = period("X", unit, isVague: true)
      return TimeReading(index, position + 2, .duration("P" + value), "duration.reaching")
    }
    let isSpan =
      hasArticle
      && (line.is(position, .previous) || line.is(position, .past) || line.is(position, .entire))
    guard isSpan, unit >= .hour, unit != .day || line.is(position, .entire) else { return nil }
    return TimeReading(
      index, position + 2, .duration("P" + period("1", unit, isVague: false)), "duration.reaching")
  }
}
