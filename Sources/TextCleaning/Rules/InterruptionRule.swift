import ArticleModel

/// A few words between the two halves of a sentence: the caption or call-out that cut it.
enum InterruptionRule: CleaningRule {
  static let id: RuleID = "caption.in-sentence"

  private static let mostBlocks = 3
  private static let mostWords = 40

  static func apply(to draft: inout Draft, firstBody: Int) {
    let open = draft.blocks.indices.dropFirst(firstBody).filter { draft.isOpen(draft.blocks[$0]) }
    var index = 0
    while index + 2 < open.count {
      let before = draft.blocks[open[index]]
      if before.words >= 8, before.ending == .open || before.ending == .hyphen,
        let end = interruption(open, after: index, in: draft)
      {
        CaptionRule.addCaption(
          Array(open[(index + 1)..<end]), rule: id, to: &draft)
        index = end
      } else {
        index += 1
      }
    }
  }

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Index in `open` of the block that goes on with the sentence; nil when nothing cuts it.
  private static func interruption(_ open: [Int], after index: Int, in draft: Draft) -> Int? {
    guard draft.blocks[open[index + 1]].opening != .lower else { return nil }
    var words = 0
    for next in (index + 1)..<min(open.count, index + 2 + mostBlocks) {
      let block = draft.blocks[open[next]]
      if next > index + 1, block.opening == .lower, block.words >= 3 { return next }
      words += block.words
      if words > mostWords || block.hint.headingLevel > 0 { return nil }
    }
    return nil
  }
}
