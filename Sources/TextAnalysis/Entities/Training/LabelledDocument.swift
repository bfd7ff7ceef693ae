import ArticleModel

/// A text whose names are known: for training and for measuring.
struct LabelledDocument: Sendable {
  /// A known name.
  struct Name: Hashable, Sendable {
    var span: TextSpan
    var type: NameType
  }

  var text: [UInt8]
  var paragraphs: [TextSpan]
  var names: [Name]

  init(text: [UInt8] = [], paragraphs: [TextSpan] = [], names: [Name] = []) {
    self.text = text
    self.paragraphs = paragraphs
    self.names = names
  }

  /// The names as ranges of tokens. A name that begins or ends inside a token is widened to it and
  /// counted in `misaligned`; of names that share a token the first is kept.
  func tokenNames(
    _ segmented: SegmentedText, misaligned: inout Int
  ) -> [(type: NameType, tokens: Range<Int>)] {
    var result: [(type: NameType, tokens: Range<Int>)] = []
    var next = 0
    for name in names.sorted(by: { $0.span < $1.span }) {
      let tokens = segmented.tokenRange(overlapping: name.span)
      guard !tokens.isEmpty, tokens.lowerBound >= next else { continue }
      if segmented.span(ofTokens: tokens) != name.span { misaligned += 1 }
      result.append((name.type, tokens))
      next = tokens.upperBound
    }
    return result
  }
}
