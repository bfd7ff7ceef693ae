import ArticleModel

/// A dateline that has lost its place: `(AP) — `, `(Harbour News) - `, `REUTERS – `.
extension DatelineReader {
  /// Most words of an agency's name.
  private static let longestAgency = 5

  /// The agency before a dash at the start of `tokens`, in brackets or, when it is known, without,
  /// and the first token of the text after it; nil when there is none.
  static func agencyAlone(_ tokens: [HeadToken], words: WordClasses)
    -> (name: Range<Int>, end: Int)?
  {
    guard let first = tokens.first else { return nil }
    let close = first.isMark("(") ? ")" : first.isMark("[") ? "]" : first.isMark("/") ? "/" : nil
    let start = close == nil ? 0 : 1
    var end = start
    while end < tokens.count, tokens[end].kind == .word, tokens[end].isCapitalized { end += 1 }
    let name = start..<end
    guard (1...longestAgency).contains(name.count) else { return nil }
    var dash = end
    if let close {
      guard dash < tokens.count, tokens[dash].isMark(close) else { return nil }
      dash += 1
    } else if !tokens[name].allSatisfy({ isAgency($0, words) }) {
      return nil
    }
    var next = dash
    while next < tokens.count, dashes.contains(tokens[next].folded) { next += 1 }
    guard next > dash, next < tokens.count, isDash(dash, tokens),
      tokens[next].kind == .mark || tokens[next].kind == .number || tokens[next].isCapitalized
    else { return nil }
    return (name, next)
  }

  /// True when a dateline, with or without a place, opens a paragraph.
  static func opens(_ tokens: [HeadToken], words: WordClasses) -> Bool {
    prefix(tokens, words: words) != nil || agencyAlone(tokens, words: words) != nil
  }

  private static func isAgency(_ token: HeadToken, _ words: WordClasses) -> Bool {
    words.kinds(of: token.folded).contains(.agency)
      || ["associated", "press", "news", "agency"].contains(token.folded)
  }

  /// Takes the agency out of the text; true when there was one.
  static func removeAgency(
    _ tokens: [HeadToken], line: Int, from draft: inout Draft
  ) -> Bool {
    guard let agency = agencyAlone(tokens, words: draft.lexicon.words) else { return false }
    let start = tokens[agency.end].range.lowerBound
    draft.bodyStarts[line] = start
    let span = TextSpan(
      start: tokens[0].range.lowerBound, end: tokens[agency.end - 1].range.upperBound)
    let name = draft.string(TextSpan(tokens[agency.name].span))
    draft.openings.append(
      Draft.Opening(span: span, rule: WireNoteRule.id, evidence: "the agency's name: \(name)"))
    return true
  }
}
