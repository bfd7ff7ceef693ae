/// What people type to search full text, as an FTS5 expression. Every word is quoted, so that nothing they
/// type is read as FTS5 syntax.
struct TextQuery: Hashable {
  /// The FTS5 expression: quoted words and phrases, all of which must be there.
  let expression: String

  /// The most words and phrases in one query.
  static let limit = 32

  init(_ text: String, parameter: String) throws(SearchError) {
    func error(_ message: String) -> SearchError {
      SearchError(
        code: .invalidText, parameter: parameter, message: message,
        remedy: "Write words, and \"words in double quotes\" for those that follow one another.")
    }
    guard text.utf8.count <= 1_024 else { throw error("it is longer than 1,024 bytes") }
    var terms: [String] = []
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1 else { throw error("a quotation mark is not closed") }
    for (index, piece) in pieces.enumerated() {
      let parts = index % 2 == 1 ? [piece] : piece.split(whereSeparator: Self.isSpace)
      for part in parts where Self.hasWord(part) {
        terms.append("\"" + String(part.map { Self.isSpace($0) ? " " : $0 }) + "\"")
      }
    }
    guard !terms.isEmpty else { throw error("it holds no word") }
    guard terms.count <= Self.limit else { throw error("it has more than \(Self.limit) terms") }
    expression = terms.joined(separator: " AND ")
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.contains { $0.value < 0x20 }
  }

  /// True when the tokenizer will find a word in it; a term without one would match nothing.
  private static func hasWord(_ text: Substring) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
