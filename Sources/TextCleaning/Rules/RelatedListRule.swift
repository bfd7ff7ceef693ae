import ArticleModel

/// Headlines of other stories that follow a line such as `Related` or `More on this story`.
enum RelatedListRule: CleaningRule {
  static let id: RuleID = "related-list"
  static let summary =
    "Headlines of other stories in a list that such a pointer opens."

  private static let mostItems = 14
  /// Blocks looked at after a heading, those that are gone already counted.
  private static let mostBlocks = 42

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Looks at the blocks from `firstBody` on.
  static func apply(to draft: inout Draft, firstBody: Int) {
    for position in draft.blocks.indices.dropFirst(firstBody)
    where isHeading(draft.blocks[position], in: draft) {
      var items = 0
      for next in draft.blocks.indices.dropFirst(position + 1).prefix(mostBlocks) {
        let block = draft.blocks[next]
        draft.meter?.add(1)
        guard items < mostItems, block.blankLinesBefore <= 2 else { break }
        if !draft.isOpen(block) {
          if isCaption(block, in: draft) { break }
          continue
        }
        guard isItem(block, in: draft) else { break }
        draft.remove(block, id, "a headline in a list of other stories")
        items += 1
      }
    }
  }

  /// A removed block that announces a list and holds nothing of it yet.
  private static func isHeading(_ block: Block, in draft: Draft) -> Bool {
    guard case .removed(let rule, _) = draft.fates[block.lines.lowerBound],
      rule == "related-link"
    else { return false }
    let key = draft.key(block)
    return block.words <= 6 && !block.endsSentence && (!key.contains(0x3A) || key.last == 0x3A)
  }

  private static func isCaption(_ block: Block, in draft: Draft) -> Bool {
    if case .caption = draft.fates[block.lines.lowerBound] { return true }
    return false
  }

  private static func isItem(_ block: Block, in draft: Draft) -> Bool {
    guard block.words >= 1, block.words <= 18, !block.opensQuote || block.linkShare > 0.5 else {
      return false
    }
    return !block.endsSentence && block.ending != .colon && block.opening != .lower
      || block.linkShare > 0.8
      || block.words <= 14 && block.blankLinesBefore == 0 && endsWithQuestion(block, draft)
  }

  private static func endsWithQuestion(_ block: Block, _ draft: Draft) -> Bool {
    let end = draft.table.lines[block.lines.upperBound - 1].span.end
    return draft.source.bytes[end - 1] == 0x3F
  }
}
