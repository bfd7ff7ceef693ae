/// Tells years from counts.
enum YearEvidence {
  /// True when the four digits at `index` are a year.
  static func holds(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    let before = line[index - 1]
    let after = line[index + 1]
    if before.category == .dash, before.isGlued, line.is(index - 3, .dash),
      line.is(index - 4, .digits),
      line[index - 2].isGlued
    {
      // `138-2010-2015` is a telephone number.
      return false
    }
    switch before.category {
    case .currency, .number, .multiplier, .decimal, .label: return false
    case .approximate: return SeasonRule.isClosed(line, index + 1)
    case .bound: return isClosed(line, index)
    default: break
    }
    if after.category == .magnitude || after.category == .multiplier { return false }
    if after.category == .unit || after.category == .currency || after.category == .zone {
      return false
    }
    let isModern = (1900...2099).contains(line[index].value) && line[index].value % 100 != 0
    if isFollowedByMeasure(line, index) { return isModern && before.category == .in }
    if isIntroduced(line, index) {
      // `a survey of 1709 pupils` is a count, `the Act of 1709` a year.
      return isModern || !line.is(index - 1, .of) || after.category != .other || after.isCapitalized
    }
    if isModern { return !isLabelled(line, index) && !isCount(line, index) }
    if before.category == .the, after.isCapitalized, line[index].value >= 1900 { return true }
    return before.category == .openParenthesis || isRange(line, index)
  }

  /// A preposition or a part of time stands before it.
  private static func isIntroduced(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .in, .since, .until, .before, .after, .by, .part, .month, .season, .from, .through:
      return true
    case .of: return true
    case .between: return true
    case .to where line.is(index - 2, .dating): return true
    case .and, .to, .dash: return line.is(index - 2, .digits) && line[index - 2].parts.0 == 4
    default: return false
    }
  }

  private static func isRange(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    (line.is(index + 1, .dash) || line.is(index + 1, .through)) && line.is(index + 2, .digits)
  }

  private static func isClosed(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    line.is(index + 1, .mark) || line.is(index + 1, .comma)
  }

  /// `killed 1985 civilians`: a plural in small letters follows, and nothing before says which
  /// year.
  private static func isCount(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    let after = line[index + 1]
    guard after.category == .other, after.endsInS, !after.isGlued else { return false }
    switch line.category(index - 1) {
    case .mark, .comma: return true
    case .other: return !line[index - 1].isCapitalized
    default: return false
    }
  }

  /// A word such as `Section`, `Flight`, `Resolution` that numbers things stands before it, or it
  /// is stuck to something that is no time.
  private static func isLabelled(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    if line.is(index - 1, .label) { return true }
    guard line[index].isGlued, index > 0 else { return false }
    // `1-800-555-2019`
    if line.is(index - 1, .dash), line[index - 1].isGlued, line.is(index - 2, .digits),
      line[index - 2].parts.0 != 4
    {
      return true
    }
    switch line.category(index - 1) {
    case .openParenthesis, .dash, .slash, .apostrophe, .mark: return false
    default: return true
    }
  }

  /// A measure or a counted plural follows: `2000 km`, `1500 people`.
  static func isFollowedByMeasure(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    line.is(index + 1, .measure) && !line[index + 1].isCapitalized
      && !line.is(index + 2, .possessive)
  }
}
