import ArticleModel

/// Lines that say that the story goes on, or that it ends.
enum StoryContinuesRule: CleaningRule {
  static let id: RuleID = "story-continues"
  static let summary =
    "Lines that say that the story goes on, or that it ends."

  static func apply(to draft: inout Draft) {
    PhraseMatcher.removeMatches(of: id, from: &draft)
    for position in draft.blocks.indices {
      let block = draft.blocks[position]
      guard block.words >= 1, block.words <= 9, draft.isOpen(block) else { continue }
      if isJump(block, in: draft) {
        draft.remove(block, id, "where the story goes on")
      } else if isJumpWord(position, in: draft) {
        draft.remove(block, id, "the word that names the story on its next page")
      }
    }
  }

  /// `See HARBOUR, Page A8`, `Turn to A8`, `HARBOUR/ from A1`.
  private static func isJump(_ block: Block, in draft: Draft) -> Bool {
    let line = draft.table.lines[block.lines.upperBound - 1]
    guard line.digits > 0, line.digits <= 3, !block.opensQuote, block.ending != .sentence,
      let last = draft.source.bytes[line.span.range].last, HeadToken.isDigit(last) || last == 0x29
    else { return false }
    let words = draft.key(block).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first else { return false }
    let hasPage = words.contains("page") || words.contains("pages")
    if ["see", "turn", "please", "from", "continues"].contains(first) {
      return hasPage || first == "turn" && words.count > 2 && words[1] == "to"
    }
    guard let from = words.firstIndex(of: "from"), from > 0, from + 2 >= words.count - 2 else {
      return false
    }
    return block.capitalizedWords + 1 >= block.words && (hasPage || words.contains("/"))
  }

  /// A short line of capitals beside a line that says where the story goes on.
  private static func isJumpWord(_ position: Int, in draft: Draft) -> Bool {
    let block = draft.blocks[position]
    let line = draft.table.lines[block.lines.lowerBound]
    guard block.words <= 3, line.isAllCapitals, position + 1 < draft.blocks.count,
      draft.blocks[position + 1].blankLinesBefore <= 1
    else { return false }
    let next = draft.blocks[position + 1]
    let key = draft.key(next).drop { $0 == 0x28 || $0 == 0x20 || $0 == 0x7C }
    guard key.starts(with: "continued from".utf8) || key.starts(with: "from page".utf8) else {
      return false
    }
    if case .removed(id, _) = draft.fates[next.lines.lowerBound] { return true }
    return draft.isOpen(next)
  }
}
