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
    // Points and parts of time.
    case dayPart = "day-part"
    case clockWord = "clock-word"
    case quarterName = "quarter-name"
    case deictic, present, recurring, meridian, era, fiscal, oclock
    // Where a unit lies: `last`, `that`, `ago`, `the end of`.
    case previous, past, preceding, next, coming, following, this, that, same, latter, final
    case ago, before, after, hence, since, earlier, later, now, recent, part
    case partOf = "part-of"
    // How often, how long, how exactly.
    case every, per, times, long, entire, old, approximate, bound, comparison, than
    case alternate = "other-of-two"
    /// `beginning`, `ending`: where a week begins or ends.
    case edge
    /// `all` of `all week`.
    case all
    // Small words.
    case the, a, of, `in`, on, at, by, from, to, through, until, between, and, or, `for`
    case local, time
    case zoneName = "zone-name"
    // Evidence for or against: what is counted, numbered, dated; names of days; events.
    case measure, label, dating, determiner, epithet, event, general
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
