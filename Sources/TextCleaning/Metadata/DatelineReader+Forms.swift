extension DatelineReader {
  /// `PORT ARDEN, March 4. /TASS/. `: the agency between bars.
  static func slashed(_ tokens: [HeadToken]) -> Prefix? {
    guard let first = tokens.first, first.isAllCapitals else { return nil }
    let head = tokens.prefix(16)
    guard let bar = head.firstIndex(where: { $0.isMark("/") }), bar + 3 < tokens.count, bar >= 2,
      tokens[bar + 1].isCapitalized, tokens[bar + 2].isMark("/"),
      tokens[..<bar].allSatisfy({
        $0.isCapitalized || $0.kind == .number || [",", "."].contains($0.folded)
      })
    else { return nil }
    var end = bar + 3
    while end < tokens.count, [".", "-", "–", "—"].contains(tokens[end].folded) { end += 1 }
    guard end < tokens.count else { return nil }
    var place = tokens[..<bar].firstIndex { DateParser.months[$0.folded] != nil } ?? bar
    let date = place < bar ? dateEnd(tokens, place, bar) : nil
    if let date { place = date.lowerBound }
    while place > 0, tokens[place - 1].kind == .mark { place -= 1 }
    guard place > 0 else { return nil }
    return Prefix(place: 0..<place, agency: (bar + 1)..<(bar + 2), date: date, end: end)
  }

  /// The day around the month at `month`, without the dot behind it.
  private static func dateEnd(_ tokens: [HeadToken], _ month: Int, _ limit: Int) -> Range<Int> {
    let start = month > 0 && tokens[month - 1].kind == .number ? month - 1 : month
    var end = limit
    while end > month + 1, tokens[end - 1].kind == .mark { end -= 1 }
    return start..<end
  }

  /// Words in capitals before a colon that are no place.
  private static let labels: Set<String> = [
    "breaking", "update", "updated", "watch", "exclusive", "opinion", "analysis", "note", "warning",
    "editorial", "video", "photos", "photo", "live", "read", "listen", "news", "review", "spoiler",
    "disclaimer", "correction", "question", "answer", "fact", "myth", "factbox", "explainer",
    "summary", "background", "context", "caption", "subject", "title", "date", "author", "source",
    "related", "more", "file", "picture", "pictures", "interview", "report", "feature", "column",
    "poll", "quiz", "recap", "result", "results", "verdict", "advice", "tip", "tips",
  ]

  /// `PORT ARDEN: `: one to three words in capitals before a colon, of which none is a label's, a
  /// given name or a word of furniture.
  static func colon(_ tokens: [HeadToken], lexicon: CleaningLexicon) -> Prefix? {
    guard let colon = tokens.prefix(7).firstIndex(where: { $0.isMark(":") }), colon > 0,
      colon + 2 < tokens.count, tokens[0].isAllCapitals, tokens[0].folded.utf8.count >= 4
    else { return nil }
    var capitals = 0
    for token in tokens[..<colon] {
      if token.isMark(",") { continue }
      let word = Array(token.folded.utf8)
      guard token.kind == .word, token.isCapitalized, !labels.contains(token.folded),
        lexicon.words.kinds(of: word).isDisjoint(with: [.menu, .share, .notName, .offer, .position]
        ),
        token != tokens[0] || !lexicon.givenNames.contains(word)
      else { return nil }
      if token.isAllCapitals { capitals += 1 }
    }
    guard (1...3).contains(capitals), tokens[colon + 1].isCapitalized else { return nil }
    return Prefix(place: 0..<colon, agency: nil, date: nil, end: colon + 1)
  }
}
