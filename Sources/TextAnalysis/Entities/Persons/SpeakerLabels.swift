import ArticleModel

/// Finds the initials that label an interview's answers: two to four capitals at the head of at
/// least two paragraphs, the initials of exactly one person named in full.
struct SpeakerLabels {
  let context: EntityContext

  /// Tokens of the labels, in order.
  func tokens() -> [Int] {
    var places: [[UInt8]: [Int]] = [:]
    var paragraph = -1
    for sentence in context.text.sentences where sentence.paragraph != paragraph {
      paragraph = sentence.paragraph
      let token = sentence.tokens.lowerBound
      if isLabel(token, sentence.tokens) {
        places[context.folded(token), default: []].append(token)
      }
    }
    places = places.filter { $0.value.count > 1 }
    guard !places.isEmpty else { return [] }
    var names: [[UInt8]: Set<[[UInt8]]>] = [:]
    for name in context.names where name.type == .person && name.tokens.count > 1 {
      let words = name.tokens.filter { context.text.tokens[$0].kind == .word }.map(context.folded)
      let initials = words.compactMap(\.first)
      if places[initials] != nil { names[initials, default: []].insert(words) }
    }
    return places.filter { names[$0.key]?.count == 1 }.flatMap(\.value).sorted()
  }

  /// Capitals, and a sentence or a colon behind them.
  private func isLabel(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let span = context.text.tokens[token].span
    guard context.text.tokens[token].kind == .word, (2...4).contains(span.length),
      context.text.text[span.range].allSatisfy({ $0 >= 65 && $0 <= 90 }),
      token + 1 < sentence.upperBound
    else { return false }
    return context.isCapitalized(token + 1) || context.text.tokens[token + 1].kind == .punctuation
  }
}
