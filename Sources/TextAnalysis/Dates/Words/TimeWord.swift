/// What a word means to the grammar of time expressions.
struct TimeWord: Hashable, Sendable {
  /// The classes of words; those of `date-words.tsv` and `date-numbers.tsv` are the raw values.
  enum Category: String, Sendable {
    /// No word of time.
    case other
    // Made from digits or marks, never listed.
    case digits, ordinalDigits, pluralDigits, decimal, clock, numericDate, comma, dash, slash
    case possessive, apostrophe, openParenthesis, closeParenthesis, currency, mark
    // Calendar names, each with a list of its own.
    case month, weekday, season, unit, zone
    // Numbers.
    case number, multiplier, magnitude, ordinal, decade, half, vague, some, couple
    // Words.
    case dayPart = "day-part"
    case clockWord = "clock-word"
    case deictic, present, part, earlier, later, previous, past, preceding, next, coming, following
    case this, that, same, ago, before, after, hence, since, every, per, other2 = "other-of-two"
    case recurring, the, a, of, `in`, on, at, by, from, to, through, until, between, and, or
    case meridian, approximate, bound, era, fiscal, oclock, local, time, old, entire, recent, now
    case `for`, than, times, around, zoneName = "zone-name"
    case partOf = "part-of", standard
    case determiner, comparison, dating, event, era2 = "general", latter, final, epithet
    case long, measure, label, quarterName = "quarter-name"
  }

  /// The class.
  var category: Category
  /// Number of the month, weekday, unit, ordinal, …; what it counts depends on the class.
  var value: Int = 0
  /// True for a plural or a recurring form.
  var isPlural = false
  /// True when the word is often something else and asks for evidence beside it.
  var isWeak = false
  /// True when the word is an abbreviation that asks for a dot or a number beside it.
  var isShort = false
}
