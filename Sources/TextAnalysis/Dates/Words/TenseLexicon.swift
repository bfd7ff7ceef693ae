import ArticleModel

/// Words that show whether a clause speaks of what was or of what will be.
struct TenseLexicon: Sendable {
  /// What a word shows.
  enum Sign: Int32, Sendable {
    case past = 1
    case future, present
    /// What follows with `to` lies ahead: `expected to`.
    case expect
  }

  private let table: WordTable

  init(_ lexicon: Lexicon) {
    table = WordTable(
      lexicon.entries.compactMap { entry -> (word: String, value: Int32)? in
        switch entry.fields.first {
        case "past": return (entry.term, Sign.past.rawValue)
        case "future": return (entry.term, Sign.future.rawValue)
        case "present": return (entry.term, Sign.present.rawValue)
        case "expect": return (entry.term, Sign.expect.rawValue)
        default: return nil
        }
      })
  }

  /// True for `scheduled`, `expected`: what belongs to them lies ahead.
  func isExpectation(_ bytes: ArraySlice<UInt8>) -> Bool {
    table.find(lowercasing: bytes) == Sign.expect.rawValue
  }

  /// What the word shows; regular past forms in -ed are told by their ending.
  func sign(_ bytes: ArraySlice<UInt8>) -> Sign? {
    if let value = table.find(lowercasing: bytes) { return Sign(rawValue: value) }
    guard bytes.count > 4, bytes.last == UInt8(ascii: "d"),
      bytes[bytes.endIndex - 2] == UInt8(ascii: "e"), let first = bytes.first,
      Tokenizer.isLowercase(first)
    else { return nil }
    return .past
  }
}
