import ArticleModel

/// Stores the names of a byline as authors.
enum AuthorReader {
  /// Reads `tokens` as a byline; returns false when it is none.
  @discardableResult
  static func store(
    _ tokens: [HeadToken], rule: RuleID, requireCue: Bool, in draft: inout Draft
  ) -> Bool {
    let parser = BylineParser(tokens, words: draft.lexicon.words)
    guard let byline = parser.parse(requireCue: requireCue) else { return false }
    draft.authors = found(byline, tokens, rule: rule, in: draft)
    return true
  }

  /// The names of `byline`, each once.
  static func found(
    _ byline: BylineParser.Byline, _ tokens: [HeadToken], rule: RuleID, in draft: Draft
  ) -> [Draft.Found] {
    var result: [Draft.Found] = []
    for name in byline.names {
      let span = TextSpan(tokens[name].span)
      let isCapitals = tokens[name].allSatisfy {
        $0.isAllCapitals || $0.kind == .mark || $0.folded.utf8.count <= 2
      }
      let text = draft.string(span)
      let author = isCapitals ? capitalized(text) : text
      if !result.contains(where: { $0.text.lowercased() == author.lowercased() }) {
        result.append(Draft.Found(text: author, span: span, rule: rule))
      }
    }
    return result
  }

  /// `JANE O'NEILL-DOE` as `Jane O'Neill-Doe`.
  static func capitalized(_ name: String) -> String {
    var result = ""
    var isStart = true
    var letters = 0
    for character in name {
      result += isStart ? character.uppercased() : character.lowercased()
      letters = character.isLetter ? letters + 1 : 0
      isStart = !character.isLetter && !(character == "'" && letters > 2)
    }
    return result
  }
}
