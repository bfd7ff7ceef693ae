extension CreditParser {
  /// Most tokens of a credit of names alone.
  private static let longestNames = 9
  /// Marks after which such a credit may start.
  private static let namesBoundary: Set<String> = [
    ".", "!", "?", "|", "—", "–", ")", "\"", "”",
  ]

  /// The first token of a credit that only a caption may end with: `Anna Bell/Harbour Press` of
  /// names nobody listed, or what a `©` opens. It starts after a sentence. Nil for none.
  func trailingCreditOfCaption() -> Int? {
    var end = tokens.count
    while end > 0, tokens[end - 1].isMark(".") { end -= 1 }
    for start in stride(from: end - 1, through: max(1, end - Self.longestNames), by: -1) {
      if tokens[start].isMark("©") { return start }
      guard tokens[start].kind == .mark, Self.namesBoundary.contains(tokens[start].folded) else {
        continue
      }
      return isNames((start + 1)..<end) ? start + 1 : nil
    }
    return nil
  }

  /// Capitalized words with a slash between them.
  private func isNames(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, tokens[first].isCapitalized,
      tokens[last].isCapitalized
    else { return false }
    var slashes = 0
    for index in range {
      if tokens[index].isMark("/") {
        slashes += 1
      } else if tokens[index].kind != .word
        || !tokens[index].isCapitalized && !kinds(index).contains(.particle)
      {
        return false
      }
    }
    return slashes == 1 || slashes == 2
  }
}
