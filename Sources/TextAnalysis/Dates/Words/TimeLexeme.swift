/// One piece of a sentence as the grammar sees it: a token, or a part of a compound token.
struct TimeLexeme: Sendable {
  /// First byte in the text.
  var start: Int
  /// One past the last byte.
  var end: Int
  /// What it means.
  var word: TimeWord
  /// For a numeric date: year, month, day as written; for digits: how many there are.
  var parts: (Int, Int, Int) = (0, 0, 0)
  /// True when no space stands before it.
  var isGlued = false
  /// True for a word in small letters that ends in `s`, as plurals do.
  var endsInS = false
  /// True when the first letter is a capital.
  var isCapitalized = false
  /// True when the digits are grouped by commas, as in `1,000`.
  var isGrouped = false
  /// Holidays that may begin here: an index into the lexicon's table, or -1.
  var holidays = -1

  var category: TimeWord.Category { word.category }
  var value: Int { word.value }

  /// Stands for what lies outside the sentence.
  static let outside = TimeLexeme(start: 0, end: 0, word: TimeWord(category: .mark))
}
