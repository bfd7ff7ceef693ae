/// A text's words as a multiset, made once and compared often.
struct WordBag {
  /// The words in lower case.
  let words: Multiset<CodePoints>
  private let normalized: CodePoints

  /// Reads a text.
  init(_ text: CodePoints) {
    words = Multiset(text.tokens)
    normalized = text.normalized
  }

  /// Reads a text.
  init(_ text: String) { self.init(CodePoints(text)) }

  /// Shared words divided by the number of words of the longer text; texts without words must be
  /// equal.
  func overlap(with other: WordBag) -> Double {
    let longer = max(words.total, other.words.total)
    guard longer > 0 else { return normalized == other.normalized ? 1 : 0 }
    return Double(words.sharedCount(with: other.words)) / Double(longer)
  }
}
