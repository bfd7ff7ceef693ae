import ArticleModel

/// A line or two about who wrote the article: `Jane Doe is a staff writer at The Example Herald.`
enum AuthorBioRule: CleaningRule {
  static let id: RuleID = "author-bio"
  static let summary =
    "A line or two about who wrote the article."

  static func apply(to draft: inout Draft) {
    let names = draft.authors.map { LineKey.key(of: $0.text) }
    let phrases = draft.lexicon.authorPhrases
    let firstLooked = names.isEmpty ? max(0, draft.blocks.count - 40) : 0
    for position in draft.blocks.indices.dropFirst(firstLooked) {
      let block = draft.blocks[position]
      guard draft.isOpen(block), block.words <= 120, block.words > 0 else { continue }
      let key = draft.key(block)
      draft.meter?.add(key.count + names.count)
      let namesAuthor = names.contains { key.starts(with: $0) }
      // The cheaper question first: most blocks have more of the text behind them.
      let isAtEnd = isAtEnd(position, in: draft)
      guard namesAuthor || isAtEnd && !block.opensQuote else { continue }
      let match = phrases.match(key, isCut: false)
      if namesAuthor, match != nil || isAtEnd {
        draft.remove(block, id, "about an author of the byline")
      } else if let match, match.isSure {
        draft.remove(block, id, "“\(match.phrase)”, after the text")
      }
    }
  }

  /// True when at most one open block of prose follows.
  private static func isAtEnd(_ position: Int, in draft: Draft) -> Bool {
    guard draft.blocks.count - position <= 40 else { return false }
    var prose = 0
    for block in draft.blocks[(position + 1)...] where draft.isOpen(block) {
      if block.words >= 12, block.endsSentence { prose += 1 }
      if prose > 1 { return false }
    }
    return true
  }
}
