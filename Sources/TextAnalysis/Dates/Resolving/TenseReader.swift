import ArticleModel

/// Where the clause around an expression looks: back or ahead.
struct TenseReader {
  /// Which way.
  enum Direction: Sendable {
    case past, future, unknown
  }

  /// How many tokens are looked at on each side.
  private static let reach = 14

  let lexicon: TenseLexicon
  let segmented: SegmentedText

  /// The direction of the clause that holds the bytes `span` in `sentence`.
  func direction(_ span: TextSpan, in sentence: Sentence) -> Direction {
    let tokens = segmented.tokenRange(overlapping: span)
    let start = max(sentence.tokens.lowerBound, tokens.lowerBound - Self.reach)
    let end = min(sentence.tokens.upperBound, tokens.upperBound + Self.reach)
    if let direction = preposition(tokens.lowerBound - 1, sentence) { return direction }
    let before = scanBack(from: tokens.lowerBound - 1, to: start)
    if let direction = before.direction, !before.crossed { return direction }
    let after = scanAhead(from: tokens.upperBound, to: end)
    if let direction = after.direction, !after.crossed || before.direction == nil {
      return direction
    }
    return before.direction ?? after.direction ?? .unknown
  }

  /// `since Friday` looks back, `from Friday on` and `by December` are told by the verb.
  private func preposition(_ index: Int, _ sentence: Sentence) -> Direction? {
    guard sentence.tokens.contains(index) else { return nil }
    return word(index) == "since" ? .past : nil
  }

  private func word(_ index: Int) -> String { segmented.string(ofToken: index).lowercased() }

  private func sign(_ index: Int) -> TenseLexicon.Sign? {
    let token = segmented.tokens[index]
    guard token.kind == .word else { return nil }
    let bytes = segmented.text[token.span.range]
    // `they'll`, `won't`
    if bytes.count > 3, bytes.suffix(2).elementsEqual("ll".utf8),
      let mark = bytes.dropLast(2).last, mark == 0x27 || mark == 0x99
    {
      return .future
    }
    return lexicon.sign(bytes)
  }

  /// True for a mark that parts clauses.
  private func isBoundary(_ index: Int) -> Bool {
    let token = segmented.tokens[index]
    guard token.kind == .punctuation else { return false }
    switch segmented.text[token.span.start] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), 0xE2:
      return true
    default: return false
    }
  }

  private func scanBack(from index: Int, to start: Int) -> (direction: Direction?, crossed: Bool) {
    var crossed = false
    var position = index
    while position >= start {
      if isBoundary(position) { crossed = true }
      switch sign(position) {
      case .future: return (.future, crossed)
      case .past:
        return (isAhead(position, start) ? .future : .past, crossed)
      case .present:
        if position + 1 <= index, word(position + 1) == "to" { return (.future, crossed) }
      case .expect:
        if position + 1 <= index, word(position + 1) == "to" { return (.future, crossed) }
      case nil: break
      }
      position -= 1
    }
    return (nil, crossed)
  }

  /// True for `scheduled`, `expected to …`, `planned` behind `is` or `are`.
  private func isAhead(_ index: Int, _ start: Int) -> Bool {
    let bytes = segmented.text[segmented.tokens[index].span.range]
    guard lexicon.isExpectation(bytes) else { return false }
    return true
  }

  private func scanAhead(from index: Int, to end: Int) -> (direction: Direction?, crossed: Bool) {
    var crossed = false
    var position = index
    while position < end {
      if isBoundary(position), position > index { crossed = true }
      switch sign(position) {
      case .future: return (.future, crossed)
      case .past: return (isAhead(position, index) ? .future : .past, crossed)
      case .present:
        if position + 1 < end, word(position + 1) == "to" { return (.future, crossed) }
      case .expect:
        if position + 1 < end, word(position + 1) == "to" { return (.future, crossed) }
      case nil: break
      }
      position += 1
    }
    return (nil, crossed)
  }
}
