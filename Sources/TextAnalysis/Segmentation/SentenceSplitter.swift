import ArticleModel

/// Parts the tokens of a paragraph into sentences.
struct SentenceSplitter: Sendable {
  let abbreviations: WordTable

  /// Appends the sentences of `tokens[range]`, which is one paragraph.
  func split(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ range: Range<Int>, paragraph: Int,
    into sentences: inout [Sentence]
  ) {
    var first = range.lowerBound
    var index = first
    while index < range.upperBound {
      if endsSentence(text, tokens, index, range.upperBound) {
        var end = index + 1
        while end < range.upperBound, closes(text, tokens, end) { end += 1 }
        if end >= range.upperBound || starts(text, tokens, end, range.upperBound) {
          append(tokens, first..<end, paragraph, &sentences)
          first = end
        }
        index = end
      } else {
        index += 1
      }
    }
    if first < range.upperBound { append(tokens, first..<range.upperBound, paragraph, &sentences) }
  }

  private func append(
    _ tokens: [Token], _ range: Range<Int>, _ paragraph: Int, _ sentences: inout [Sentence]
  ) {
    let span = TextSpan(
      start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
    sentences.append(Sentence(tokens: range, span: span, paragraph: paragraph))
  }

  /// True for `.`, `!`, `?`, `…` and for an abbreviation that ends in a dot and may end a sentence.
  private func endsSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int
  ) -> Bool {
    let token = tokens[index]
    let last = text[token.span.end - 1]
    if token.kind == .punctuation {
      if last == 0x2E || last == 0x21 || last == 0x3F { return true }
      return token.span.length == 3 && text[token.span.start] == 0xE2
        && text[token.span.start + 1] == 0x80 && last == 0xA6
    }
    guard last == 0x2E, index + 1 < end else { return false }
    guard !isTitle(text, token), startsWithFunctionWord(text, tokens, index + 1) else {
      return false
    }
    // `J. A Smith` goes on; `plan B. The next` does not.
    return !isInitial(text, token) || tokens[index + 1].span.length > 1
  }

  /// True for words such as `Mr.` behind which a name follows.
  private func isTitle(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    abbreviations.find(lowercasing: text[token.span.start..<(token.span.end - 1)])
      == Abbreviation.title
  }

  /// True for one letter and a dot.
  private func isInitial(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    token.span.length == 2
  }

  /// A closing quotation mark or bracket that belongs to the sentence before it: it touches the token
  /// before it.
  private func closes(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ index: Int
  ) -> Bool {
    guard tokens[index].kind == .punctuation,
      tokens[index].span.start == tokens[index - 1].span.end
    else { return false }
    let span = tokens[index].span
    switch text[span.start] {
    case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F: return true
    case 0xC2: return text[span.start + 1] == 0xBB
    case 0xE2:
      return span.length == 3 && text[span.start + 1] == 0x80
        && (text[span.start + 2] == 0x9D || text[span.start + 2] == 0x99)
    default: return false
    }
  }

  /// True when the token may begin a sentence: a capital, a digit, or an opening mark before one.
  private func starts(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int
  ) -> Bool {
    var position = index
    while position < end, tokens[position].kind == .punctuation, position < index + 3 {
      position += 1
    }
    guard position < end else { return true }
    let byte = text[tokens[position].span.start]
    return !Tokenizer.isLowercase(byte)
  }

  /// After an abbreviation only a word that seldom follows one inside a sentence starts a new one.
  private func startsWithFunctionWord(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ index: Int
  ) -> Bool {
    let token = tokens[index]
    if token.kind == .punctuation {
      let byte = text[token.span.start]
      guard byte == 0x22 || byte == 0xE2, index + 1 < tokens.count else { return false }
      // An opening mark stands before a space or start and touches the word behind it.
      let next = tokens[index + 1]
      return next.span.start == token.span.end && tokens[index - 1].span.end < token.span.start
        && Tokenizer.isUppercase(text[next.span.start])
    }
    guard Tokenizer.isUppercase(text[token.span.start]) else { return false }
    return Self.openers.find(lowercasing: text[token.span.range]) != nil
  }

  /// Words that open sentences far more often than they follow an abbreviation as part of a name.
  private static let openers = WordTable(
    [
      "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these",
      "those", "his", "her", "its", "their", "our", "in", "on", "at", "by", "for", "from", "with",
      "after", "before", "but", "and", "as", "if", "when", "while", "however", "there", "what",
      "who", "how", "why", "no", "not", "some", "many", "most", "all", "according", "asked",
      "earlier", "later", "meanwhile", "officials", "police", "since", "under", "last", "more",
    ].map { (word: $0, value: Int32(1)) })
}
