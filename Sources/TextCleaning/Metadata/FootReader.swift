import ArticleModel

/// Dates and bylines that stand after the first paragraph or at the end of the text: `Published: 4
/// March 2021`, `By Anna Bell` on the last line.
enum FootReader {
  /// Blocks looked at after the first of the body, and before the end.
  private static let nearStart = 6
  private static let nearEnd = 8
  private static let mostWords = 20

  /// Words that say what a date is of, without which a date between paragraphs is left alone.
  private static let dateWords: Set<String> = [
    "published", "posted", "updated", "modified", "issued", "created", "filed", "revised",
    "printed",
  ]

  /// Reads what stands in short open blocks near both ends of the body.
  static func read(_ draft: inout Draft, firstBody: Int) {
    let count = draft.blocks.count
    guard firstBody + 1 < count else { return }
    let start = (firstBody + 1)..<min(count, firstBody + 1 + nearStart)
    let end = max(start.upperBound, count - nearEnd)..<count
    for position in Array(start) + Array(end) {
      let block = draft.blocks[position]
      guard block.words >= 1, block.words <= mostWords, !block.opensQuote,
        block.hint.headingLevel == 0, draft.isOpen(block)
      else { continue }
      let tokens = CaptionRule.tokens(of: block, in: draft)
      if isDate(tokens) {
        PublicationDateReader.read(tokens, rule: "date.line", in: &draft)
        mark(block, "date", in: &draft)
      } else if draft.authors.isEmpty, count - position <= nearEnd,
        isByline(tokens, block, draft)
      {
        AuthorReader.store(tokens, rule: "byline.foot", requireCue: true, in: &draft)
        mark(block, "byline", in: &draft)
      }
    }
  }

  /// A date, a word that says what it is of, and nothing else.
  private static func isDate(_ tokens: [HeadToken]) -> Bool {
    guard let first = tokens.first,
      dateWords.contains(first.folded) || first.folded == "last"
        || first.folded == "first",
      tokens.contains(where: { dateWords.contains($0.folded) }),
      let found = DateParser.first(in: tokens)
    else { return false }
    let second = DateParser.first(in: Array(tokens[found.tokens.upperBound...]))?.tokens
    return tokens.indices.allSatisfy { index in
      found.tokens.contains(index) || tokens[index].kind == .mark
        || second?.contains(index - found.tokens.upperBound) == true
        || DateParser.fillers.contains(tokens[index].folded)
        || dateWords.contains(tokens[index].folded)
        || DateParser.weekday(tokens[index].folded) != nil
    }
  }

  /// `By Anna Bell, Harbour Gazette`: a cue and names, no sentence.
  private static func isByline(_ tokens: [HeadToken], _ block: Block, _ draft: Draft) -> Bool {
    guard block.words <= 12, !block.endsSentence,
      let byline = BylineParser(tokens, words: draft.lexicon.words).parse(requireCue: true)
    else { return false }
    return tokens[byline.end...].allSatisfy { $0.kind != .word || $0.isCapitalized }
  }

  private static func mark(_ block: Block, _ rule: RuleID, in draft: inout Draft) {
    for line in block.lines where draft.isOpen(line) { draft.fates[line] = .metadata(rule) }
  }
}
