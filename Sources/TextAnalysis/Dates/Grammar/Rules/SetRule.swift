import ArticleModel

/// `every week`, `each day`, `every two years`, `daily`, `annual`, `per year`, `year-by-year`,
/// `every Monday`.
enum SetRule: TimeRule {
  static let id: RuleID = "set.every"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let lexeme = line[index]
    switch lexeme.category {
    case .recurring:
      guard let unit = TimeUnit(rawValue: lexeme.value), !isName(line, index) else { return nil }
      return set(index, index + 1, "1", unit, "set.recurring")
    case .per:
      let position = line.is(index + 1, .dash) ? index + 2 : index + 1
      guard line.is(position, .unit), let unit = TimeUnit(rawValue: line[position].value) else {
        return nil
      }
      return set(index, position + 1, "1", unit, "set.rate")
    case .every: return every(line, index)
    case .unit:
      // `on weekends`
      if line[index].value == TimeUnit.weekend.rawValue, line[index].word.isPlural,
        line.is(index - 1, .on) || line.is(index - 1, .at)
      {
        return TimeReading(index, index + 1, .set("XXXX-WXX-WE"), "set.weekends")
      }
      return byTurn(line, index)
    default: return nil
    }
  }

  private static func set(
    _ start: Int, _ end: Int, _ count: String, _ unit: TimeUnit, _ rule: RuleID
  ) -> TimeReading {
    let value =
      unit == .quarter && count == "1"
      ? "3M" : DurationRule.period(count, unit, isVague: count == "X")
    return TimeReading(start, end, .set("P" + value), rule)
  }

  private static func every(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = index + 1
    var count = "1"
    if line.is(position, .alternate) {
      (position, count) = (position + 1, "2")
    } else if let quantity = NumberReader.read(line, position), !quantity.isArticle {
      (position, count) = (quantity.end, quantity.text)
    }
    let next = line[position]
    switch next.category {
    case .unit:
      guard let unit = TimeUnit(rawValue: next.value) else { return nil }
      if unit == .weekend, count == "1" {
        return TimeReading(index, position + 1, .set("XXXX-WXX-WE"), "set.weekends")
      }
      return set(index, position + 1, count, unit, id)
    case .weekday:
      let days = "XXXX-WXX-\(next.value)"
      if line.is(position + 1, .dayPart), let part = DayPart(number: line[position + 1].value) {
        return TimeReading(
          index, position + 2, .set(days + "T" + part.rawValue), "set.weekdays")
      }
      return TimeReading(index, position + 1, .set(days), "set.weekdays")
    case .month where next.isCapitalized:
      let month = next.value < 10 ? "0\(next.value)" : "\(next.value)"
      return TimeReading(index, position + 1, .set("XXXX-\(month)"), "set.months")
    case .season:
      guard let season = Season(number: next.value) else { return nil }
      return TimeReading(index, position + 1, .set("XXXX-\(season.rawValue)"), "set.seasons")
    case .dayPart:
      guard let part = DayPart(number: next.value) else { return nil }
      return TimeReading(index, position + 1, .set("XXXX-XX-XXT\(part.rawValue)"), "set.day-parts")
    default: return nil
    }
  }

  /// `year by year`, `day-by-day`, `week after week`.
  private static func byTurn(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = index + 1
    if line.is(position, .dash) { position += 1 }
    guard line.is(position, .by) || line.is(position, .after) || line.is(position, .to) else {
      return nil
    }
    position += 1
    if line.is(position, .dash) { position += 1 }
    guard line.is(position, .unit), line[position].value == line[index].value,
      !line[index].word.isPlural, let unit = TimeUnit(rawValue: line[index].value), unit >= .day
    else { return nil }
    return set(index, position + 1, "1", unit, "set.by-turn")
  }

  /// `the Daily Mail`, `Greek daily Kathimerini`: a newspaper.
  private static func isName(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    guard line[index].isCapitalized || line[index + 1].isCapitalized else { return false }
    if line[index + 1].isCapitalized { return line.is(index + 1, .other) }
    return false
  }
}
