import ArticleModel

/// The line under an embedded post: `— Jane Doe (@janedoe) May 2, 2019`, with the post above it
/// when that ends in a short link or a picture's address.
enum SocialEmbedRule: CleaningRule {
  static let id: RuleID = "social-embed"

  static func apply(to draft: inout Draft) {
    // In a page the post is a quotation by its markup, and part of what was published.
    guard draft.markup.isEmpty else { return }
    for position in draft.blocks.indices {
      let block = draft.blocks[position]
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

  private static func endsInLink(_ block: Block, in draft: Draft) -> Bool {
    guard block.words <= 80, draft.isOpen(block) else { return false }
    let key = String(decoding: draft.key(block), as: UTF8.self)
    return key.contains("pic twitter com") || key.contains("t co /") || key.contains(": / / t co")
  }
}
