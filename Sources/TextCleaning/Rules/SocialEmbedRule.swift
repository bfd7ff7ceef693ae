import ArticleModel

/// The line under an embedded post: `— Jane Doe (@janedoe) May 2, 2019`, with the post above it
/// when that ends in a short link or a picture's address.
enum SocialEmbedRule: CleaningRule {
  static let id: RuleID = "social-embed"
  static let summary =
    "The line under an embedded post, and the post that ends in a short link."

  static func apply(to draft: inout Draft) {
    // In a page the post is a quotation by its markup, and part of what was published.
    guard draft.markup.isEmpty else { return }
    for position in draft.blocks.indices {
      let block = draft.blocks[position]
      if endsInAccount(block, in: draft) {
        draft.remove(block, id, "a post with its account and date")
        continue
      }
      guard block.words >= 2, block.words <= 16, block.opening == .other, draft.isOpen(block)
      else { continue }
      let tokens = CaptionRule.tokens(of: block, in: draft)
      guard let first = tokens.first, ["—", "–", "-", "―"].contains(first.folded),
        tokens.contains(where: { $0.isMark("@") }), DateParser.first(in: tokens) != nil
      else { continue }
      draft.remove(block, id, "a name with an account and a date")
      if position > 0, endsInLink(draft.blocks[position - 1], in: draft) {
        draft.remove(draft.blocks[position - 1], id, "a post that ends in a short link")
      }
    }
  }

  /// A post with the line under it: `… — Jane Doe (@janedoe) May 2, 2019`.
  private static func endsInAccount(_ block: Block, in draft: Draft) -> Bool {
    guard block.words >= 6, block.words <= 80, !block.endsSentence, draft.isOpen(block) else {
      return false
    }
    let key = draft.key(block).suffix(80)
    guard let at = key.lastIndex(of: 0x40), at >= key.startIndex + 2, key[at - 2] == 0x28 else {
      return false
    }
    let tokens = CaptionRule.tokens(of: block, in: draft)
    guard let mark = tokens.lastIndex(where: { $0.isMark("@") }), mark > 1,
      let date = DateParser.first(in: Array(tokens[mark...]))
    else { return false }
    let dash = tokens[1..<mark].suffix(8).contains { ["—", "–", "-", "―"].contains($0.folded) }
    return dash && date.tokens.upperBound == tokens.count - mark
  }

  private static func endsInLink(_ block: Block, in draft: Draft) -> Bool {
    guard block.words <= 80, draft.isOpen(block) else { return false }
    let key = String(decoding: draft.key(block), as: UTF8.self)
    return key.contains("pic twitter com") || key.contains("t co /") || key.contains(": / / t co")
  }
}
