import ArticleModel

/// `the summer of 2020`, `spring 2019`, `last winter`, `the following autumn`, `in summer`.
enum SeasonRule: TimeRule {
  static let id: RuleID = "date.season"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let (shifted, shift) = NameShiftReader.read(line, index)
    let hasArticle = shift == nil && line.is(index, .the)
    let position = hasArticle ? index + 1 : shifted
    let season = line[position]
    guard season.category == .season else { return nil }
    var fields = CalendarFields()
    (fields.season, fields.nameShift) = (season.value, shift)
    let next = position + 1
    let afterOf = line.is(next, .of) ? next + 1 : next
    if let year = YearRule.trailing(line, afterOf, allowsComma: true) {
      (fields.year, fields.isShortYear) = (year.value, year.isShort)
      return TimeReading(index, year.end, fields, "date.season-year")
    }
    if shift == nil, line.is(next, .of), UnitShiftRule.read(line, next + 1) != nil {
      return TimeReading(index, next, fields, id)
    }
    // `the fall of the Wall`
    if season.word.isWeak, line.is(next, .of) { return nil }
    let isSure =
      shift != nil || (isIntroduced(line, index, hasArticle, season) && isClosed(line, next))
    return TimeReading(index, next, fields, id, isWeak: !isSure)
  }

  private static func isIntroduced(
    _ line: TimeLexemeLine, _ index: Int, _ hasArticle: Bool, _ season: TimeLexeme
  ) -> Bool {
    switch line.category(index - 1) {
    case .in, .by, .until, .since, .from, .through, .part, .of, .before, .after:
      return hasArticle || !season.word.isWeak
    // `throughout the summer`, `the winter was hard`
    default: return hasArticle && !season.word.isWeak
    }
  }

  /// Nothing follows that would make it an adjective: `the summer Olympics`.
  static func isClosed(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .other, .measure, .unit, .digits: return false
    default: return true
    }
  }
}
