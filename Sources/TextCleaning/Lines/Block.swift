import ArticleModel

/// Lines that stand together as one paragraph, with their counts summed.
struct Block: Sendable {
  /// Indices of its lines, in order and without a gap.
  var lines: Range<Int>
  /// Words of all lines.
  var words = 0
  /// Words that start with a capital.
  var capitalizedWords = 0
  /// How its last line ends.
  var ending = Line.Ending.open
  /// How its first line starts.
  var opening = Line.Opening.other
  /// True when it starts with a quotation mark.
  var opensQuote = false
  /// Columns of its last line and of its first word.
  var lastLineColumns = 0
  var firstWordColumns = 0
  /// Empty lines before it.
  var blankLinesBefore = 0
  /// A page ended before it.
  var startsPage = false
  /// What the markup said of its first line.
  var hint: LineHint
  /// Bytes that were the text of links, of all bytes.
  var linkShare = 0.0

  /// Kinds of all its words; of a block longer than a line of furniture see `Draft.kinds`.
  var kinds: WordClasses.Kinds = []

  /// Blocks with more words are prose whatever they hold.
  static let longestFurnitureWords = 90
  /// Most words of what most rules look for; of longer blocks few rules ask.
  static let longestLineWords = 30

  /// True when it ends like a sentence.
  var endsSentence: Bool { ending == .sentence }

  /// Makes a block of `lines`.
  init(lines range: Range<Int>, of table: LineTable, words classes: WordClasses) {
    lines = range
    let first = table.lines[range.lowerBound]
    opening = first.opening
    opensQuote = first.opensQuote
    blankLinesBefore = first.blankLinesBefore
    startsPage = first.startsPage
    hint = first.hint
    firstWordColumns = first.firstWordColumns
    lastLineColumns = table.lines[range.upperBound - 1].columns
    ending = table.lines[range.upperBound - 1].ending
    var bytes = 0
    var linked = 0
    for line in table.lines[range] {
      words += line.words
      capitalizedWords += line.capitalizedWords
      bytes += line.span.length
      linked += line.hint.linkedBytes
      if line.hint.hasImage { hint.hasImage = true }
    }
    if words <= Self.longestLineWords {
      for line in range { kinds.formUnion(classes.kinds(ofKey: table.key(line))) }
    }
    if bytes > 0 { linkShare = Double(linked) / Double(bytes) }
  }
}
