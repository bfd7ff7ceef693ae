import ArticleModel

/// Finds the credit of a picture in the words under it: `(AP Photo/Jane Doe, File)`,
/// `Photograph: Jane Doe/The Guardian`, `REUTERS/Jane Doe`, `Image source, Getty Images`.
struct CreditParser {
  let tokens: [HeadToken]
  private let words: WordClasses

  /// Makes a parser for the tokens of one block.
  init(_ tokens: [HeadToken], words: WordClasses) {
    self.tokens = tokens
    self.words = words
  }

  func kinds(_ index: Int) -> WordClasses.Kinds {
    words.kinds(of: tokens[index].folded)
  }

  /// Most tokens of a credit.
  static let longestCredit = 24
  /// Bytes of a folded text that hold every credit at its end that is looked for.
  static let longestTail = 240
  /// Words that may open a caption, folded; see `captionLabelLength`.
  static let labelWords: [[UInt8]] = [
    "image", "media", "photo", "picture", "video", "file", "caption", "above", "cutline", "(",
  ].map { Array($0.utf8) }

  /// Marks between a name and its agency.
  private static let linkMarks: Set<String> = ["/", ":", "|", "©"]
  /// Marks that stand in no credit.
  private static let proseMarks: Set<String> = ["?", "!", "\"", "“", "”", ";"]
  /// Marks after which a credit may start.
  private static let boundaryMarks: Set<String> = [
    ".", "|", "—", "–", "-", "·", "•", "/", "!", "?", "”", "\"",
  ]

  static let joiners: Set<String> = [
    "by", "for", "of", "the", "and", "via", "from", "in", "a", "s",
  ]

  /// True when the tokens of `range` are a credit and nothing else.
  func isCredit(_ range: Range<Int>) -> Bool {
    if range.lowerBound == 0, tokens.first?.folded == "by" { return false }
    var agencies = 0
    var credits = 0
    var names = 0
    var links = 0
    var media = 0
    let isLabelled = startsWithLabel(range)
    if isLabelled { links += 1 }
    for index in range {
      let token = tokens[index]
      let kinds = kinds(index)
      if token.kind == .mark {
        if Self.linkMarks.contains(token.folded) { links += 1 }
        if Self.proseMarks.contains(token.folded) { return false }
      } else if kinds.contains(.agency) {
        agencies += 1
      } else if kinds.contains(.credit) {
        credits += 1
        if token.folded == "via" { links += 1 }
      } else if Self.joiners.contains(token.folded) {
        if token.folded == "by" || token.folded == "for" { links += 1 }
      } else if token.isCapitalized || token.kind == .number || kinds.contains(.particle)
        || isLabelled && range.count <= 12 && !kinds.contains(.speech)
      {
        names += 1
        if kinds.contains(.medium) { media += 1 }
      } else {
        return false
      }
    }
    guard range.count <= Self.longestCredit, names <= 9 else { return false }
    guard agencies + credits > 0 else { return media > 0 && hasBar(range) }
    if names == 0 { return agencies > 0 || credits >= 2 || links > 0 }
    if agencies > 0 { return links > 0 || names <= agencies + credits }
    return credits > 0 && (links > 0 || names <= 3 && endsWithCreditWord(range))
  }

  /// `Courtesy of`, `Photograph:`, `Photo by`.
  private func startsWithLabel(_ range: Range<Int>) -> Bool {
    guard let first = range.first, first + 1 < range.upperBound, kinds(first).contains(.credit)
    else { return false }
    let next = tokens[first + 1].folded
    return next == ":" || next == "by" || tokens[first].folded == "courtesy" && next == "of"
      || kinds(first + 1).contains(.credit) && first + 2 < range.upperBound
        && [":", "by", ","].contains(tokens[first + 2].folded)
  }

  /// `Jane Doe/The Guardian`: a bar between two capitalized words, no blank around it.
  private func hasBar(_ range: Range<Int>) -> Bool {
    range.dropFirst().dropLast().contains {
      tokens[$0].isMark("/") && tokens[$0 - 1].isCapitalized && tokens[$0 + 1].isCapitalized
        && tokens[$0 - 1].range.upperBound == tokens[$0].range.lowerBound
    }
  }

  /// `White House photo`, `Jane Doe photo`.
  private func endsWithCreditWord(_ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { tokens[$0].kind == .word }) else { return false }
    return kinds(last).contains(.credit)
  }

  /// Where the credit at the end of the tokens starts (a bracket before it included); nil for none.
  func trailingCredit() -> Int? {
    var end = tokens.count
    while end > 0, tokens[end - 1].isMark(".") { end -= 1 }
    guard end > 0 else { return nil }
    if tokens[end - 1].isMark(")") || tokens[end - 1].isMark("]") {
      return bracketedCredit(end: end)
    }
    var best: Int?
    for start in stride(from: end - 1, through: max(1, captionLabelLength(), end - 14), by: -1) {
      guard isBoundary(start), isCredit(start..<end), opensCredit(start) else { continue }
      best = start
    }
    return best
  }

  private func bracketedCredit(end: Int) -> Int? {
    for start in stride(from: end - 2, through: max(0, end - 20), by: -1)
    where tokens[start].isMark("(") || tokens[start].isMark("[") {
      return isCredit((start + 1)..<(end - 1)) ? start : nil
    }
    return nil
  }

  /// A credit may start after a sentence, a dash, a bar, or with a word such as `Photo:`.
  private func isBoundary(_ start: Int) -> Bool {
    let before = tokens[start - 1]
    if before.kind == .mark { return Self.boundaryMarks.contains(before.folded) }
    return start + 1 < tokens.count && kinds(start).contains(.credit)
      && (tokens[start + 1].isMark(":") || tokens[start + 1].folded == "by")
      || tokens[start].isAllCapitals && kinds(start).contains(.agency)
        && start + 1 < tokens.count && tokens[start + 1].isMark("/")
  }

  /// A credit opens with a word of credits, an agency, or a name before a bar.
  private func opensCredit(_ start: Int) -> Bool {
    if tokens[start].kind == .mark { return tokens[start].folded == "©" }
    let kinds = kinds(start)
    if kinds.contains(.credit) || kinds.contains(.agency) { return true }
    guard tokens[start].isCapitalized else { return false }
    var index = start
    while index < tokens.count, tokens[index].isCapitalized || self.kinds(index).contains(.particle)
    {
      index += 1
    }
    return index < tokens.count
      && (tokens[index].isMark("/") || tokens[index].folded == "via"
        || tokens[index].folded == "for"
        || tokens[index].isMark(","))
  }

  /// Tokens of an opening such as `Image caption,` or `FILE PHOTO:`; 0 when there is none.
  func captionLabelLength() -> Int {
    let folded = tokens.prefix(5).map(\.folded)
    guard let first = folded.first else { return 0 }
    let second = folded.count > 1 ? folded[1] : ""
    let third = folded.count > 2 ? folded[2] : ""
    if ["image", "media", "photo", "picture", "video"].contains(first), second == "caption" {
      return [",", ":", "-"].contains(third) ? 3 : 2
    }
    if first == "file", tokens[0].isAllCapitals {
      if ["-", "–", "—", ":"].contains(second) { return 2 }
      if second == "photo", [":", "-", "–", "—"].contains(third) { return 3 }
    }
    if first == "(", ["files", "file", "file photo"].contains(second), third == ")" { return 3 }
    if ["caption", "photo", "image", "picture", "pictured", "above", "cutline"].contains(first),
      second == ":"
    {
      return 2
    }
    return 0
  }
}
