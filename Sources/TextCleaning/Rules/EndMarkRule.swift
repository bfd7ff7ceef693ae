import ArticleModel

/// What follows a mark of the end (`ENDS`, `-30-`, `###`): contacts and notes to editors.
enum EndMarkRule: CleaningRule {
  static let id: RuleID = "after-end-mark"
  static let summary =
    "What follows a mark of the end: contacts, notes to editors."

  private static let marks: Set<String> = [
    "ends", "end", "( ends )", "( end )", "enditem", "endit", "end of document",
    "end of article", "/ ends",
  ]

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Looks for the mark in the last two thirds of the lines after the block `firstBody`.
  static func apply(to draft: inout Draft, firstBody: Int) {
    guard firstBody < draft.blocks.count else { return }
    let first = draft.blocks[firstBody].lines.lowerBound
    let count = draft.table.lines.count
    let middle = max(first + (count - first) / 3, first + 1)
    guard middle < count, let mark = (middle..<count).first(where: { isMark($0, in: draft) }) else {
      return
    }
    for block in draft.blocks where block.lines.lowerBound > mark {
      draft.remove(block, id, "after the mark of the end")
    }
  }

  private static func isMark(_ index: Int, in draft: Draft) -> Bool {
    guard case .removed(let rule, _) = draft.fates[index] else { return false }
    let line = draft.table.lines[index]
    if rule == SeparatorRule.id {
      return line.span.length >= 3 && draft.source.bytes[line.span.start] == UInt8(ascii: "#")
    }
    guard line.words <= 3 else { return false }
    if line.digits == 2, (3...8).contains(line.columns),
      draft.table.key(index).elementsEqual("#".utf8)
    {
      return draft.string(line.span).contains("30")
    }
    return marks.contains(String(decoding: draft.table.key(index), as: UTF8.self))
  }
}
