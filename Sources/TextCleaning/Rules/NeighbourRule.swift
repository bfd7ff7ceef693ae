import ArticleModel

/// Short lines inside a box whose other lines are furniture: the button under a newsletter's offer.
enum NeighbourRule: CleaningRule {
  static let id: RuleID = "furniture-neighbour"
  static let summary =
    "Short lines in a box whose other lines are furniture."

  private static let families: Set<RuleID> = [
    "newsletter", "subscription-offer", "comments", "share-bar", "related-link", "related-list",
    "bare-furniture", "furniture-neighbour",
  ]

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Looks at the blocks from `firstBody` on.
  static func apply(to draft: inout Draft, firstBody: Int) {
    for position in draft.blocks.indices.dropFirst(firstBody) {
      let block = draft.blocks[position]
      guard draft.isOpen(block), block.words <= 9, !block.endsSentence, block.opening != .lower,
        !block.opensQuote, block.hint.headingLevel == 0
      else { continue }
      let isUnder =
        position > 0 && block.blankLinesBefore == 0
        && isFurniture(draft.blocks[position - 1], in: draft)
      let isOver =
        position + 1 < draft.blocks.count && draft.blocks[position + 1].blankLinesBefore == 0
        && isFurniture(draft.blocks[position + 1], in: draft)
        && (block.blankLinesBefore > 0 || isUnder)
      if isUnder || isOver { draft.remove(block, id, "in a box with furniture") }
    }
  }

  private static func isFurniture(_ block: Block, in draft: Draft) -> Bool {
    guard case .removed(let rule, _) = draft.fates[block.lines.lowerBound] else { return false }
    return families.contains(rule)
  }
}
