import ArticleModel

/// One line of the input that holds something, with what can be seen of it.
struct Line: Sendable {
  /// How a line's last visible character ends it, closing quotes and brackets aside.
  enum Ending: UInt8, Sendable {
    /// `.`, `!`, `?`, `…`
    case sentence
    /// `:`
    case colon
    /// A hyphen or soft hyphen that may part a word.
    case hyphen
    /// Anything else.
    case open
  }

  /// How a line's first letter or digit looks, opening quotes and brackets aside.
  enum Opening: UInt8, Sendable {
    case lower
    case upper
    case digit
    case other
  }

  /// Bytes of the source text, blanks at both ends left out.
  var span: TextSpan
  /// Bytes of the decoded input, marks included, blanks at both ends left out.
  var raw: TextSpan
  /// Leading blanks.
  var indent = 0
  /// Empty lines before it.
  var blankLinesBefore = 0
  /// A page ended before it.
  var startsPage = false
  /// What the markup said.
  var hint: LineHint
  /// Code points of `span`.
  var columns = 0
  /// Words, that is runs without a blank that hold a letter or digit.
  var words = 0
  /// Words that start with a capital.
  var capitalizedWords = 0
  /// Letters, ASCII or not.
  var letters = 0
  /// ASCII capitals.
  var capitals = 0
  /// ASCII digits.
  var digits = 0
  /// Code points of the first word, for the question whether it would have fitted on the line
  /// before.
  var firstWordColumns = 0
  /// True when two blanks stand side by side in it.
  var hasBlankRuns = false
  /// How it starts.
  var opening = Opening.other
  /// How it ends.
  var ending = Ending.open
  /// True when it starts with a quotation mark.
  var opensQuote = false
  /// Folded words for the phrase tables: a range of `LineTable.keys`.
  var key: Range<Int> = 0..<0
  /// True when the key holds only the first part of a long line.
  var isKeyCut = false

  /// True when it ends like a sentence.
  var endsSentence: Bool { ending == .sentence }
  /// True when it has letters and all ASCII ones are capitals.
  var isAllCapitals: Bool { capitals > 1 && capitals * 10 >= letters * 9 }
}
