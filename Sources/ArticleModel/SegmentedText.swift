/// The smallest unit of text that later stages look at.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters, with the marks inside a word: `don't`, `Jean-Luc`, `U.S.`, `COVID-19`.
    case word
    /// Digits with the marks inside a number: `1,000.5`, `2019`, `3rd`.
    case number
    /// The possessive ending `'s` or `'`.
    case possessive
    /// A mark that ends, parts or encloses: `.`, `,`, `"`, `—`.
    case punctuation
    /// Anything else: `$`, `%`, `@name`, a URL.
    case symbol
  }

  /// Where the token stands in the text.
  public var span: TextSpan
  /// What it is made of.
  public var kind: Kind

  /// Makes a token.
  public init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

/// One sentence, as a range of tokens.
public struct Sentence: Hashable, Sendable {
  /// Indices into `SegmentedText.tokens`; never empty.
  public var tokens: Range<Int>
  /// From the first byte of the first token to the end of the last.
  public var span: TextSpan
  /// Index of the paragraph it stands in.
  public var paragraph: Int

  /// Makes a sentence.
  public init(tokens: Range<Int>, span: TextSpan, paragraph: Int) {
    self.tokens = tokens
    self.span = span
    self.paragraph = paragraph
  }
}

/// A clean text cut into paragraphs, sentences and tokens.
public struct SegmentedText: Hashable, Sendable {
  /// The clean text, UTF-8; every span counts its bytes.
  public var text: [UInt8]
  /// The paragraphs, in order.
  public var paragraphs: [TextSpan]
  /// All tokens, in order.
  public var tokens: [Token]
  /// All sentences, in order; together they hold every token once.
  public var sentences: [Sentence]

  /// Makes a segmented text.
  public init(
    text: [UInt8], paragraphs: [TextSpan], tokens: [Token], sentences: [Sentence]
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The words of `span`.
  public func string(of span: TextSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }

  /// The words of token `index`.
  public func string(ofToken index: Int) -> String {
    string(of: tokens[index].span)
  }

  /// From the first byte of the first token of `range` to the end of its last; `range` is not empty.
  public func span(ofTokens range: Range<Int>) -> TextSpan {
    TextSpan(start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
  }

  /// Index of the sentence that holds token `index`, by binary search.
  public func sentenceIndex(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Indices of the tokens that overlap `span`, by binary search.
  public func tokenRange(overlapping span: TextSpan) -> Range<Int> {
    let first = firstToken { $0.end > span.start }
    let end = firstToken { $0.start >= span.end }
    return first..<max(first, end)
  }

  private func firstToken(where predicate: (TextSpan) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if predicate(tokens[middle].span) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
