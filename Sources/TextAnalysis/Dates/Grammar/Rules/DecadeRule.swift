import ArticleModel

/// `the 1990s`, `'70s`, `the nineties`, `early eighties`.
enum DecadeRule: TimeRule {
  static let id: RuleID = "date.decade"

  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = index
    let hasArticle = line.is(position, .the)
    if hasArticle { position += 1 }
    let hasApostrophe = line.is(position, .apostrophe)
    if hasApostrophe { position += 1 }
    var fields = CalendarFields()
    let lexeme = line[position]
    let isIntroduced =
      hasArticle || hasApostrophe || line.is(position - 1, .part) || isSecond(line, position)
    switch lexeme.category {
    case .pluralDigits where lexeme.parts.0 == 4 && lexeme.value % 10 == 0 && lexeme.value >= 1000:
      fields.decade = lexeme.value / 10
      // `the 1900s` are a century, `the 2000s` a decade.
      if lexeme.value % 100 == 0, lexeme.value != 2000 {
        (fields.decade, fields.century) = (nil, lexeme.value / 100 + 1)
      }
    case .pluralDigits where lexeme.parts.0 == 2 && lexeme.value % 10 == 0 && isIntroduced:
      fields.decade = lexeme.value / 10
      fields.isShortYear = true
    case .decade where isIntroduced:
      fields.decade = lexeme.value / 10
      fields.isShortYear = true
    default: return nil
    }
    var end = position + 1
    if line.is(end, .era), !fields.isShortYear {
      fields.decade = fields.decade.map { $0 * line[end].value }
      end += 1
    }
    return TimeReading(index, end, fields, id)
  }

  /// The `80s` of `the 70s and 80s`.
  private static func isSecond(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index - 1) {
    case .and, .or, .to, .dash: break
    default: return false
    }
    return line.is(index - 2, .pluralDigits) || line.is(index - 2, .decade)
  }
}
