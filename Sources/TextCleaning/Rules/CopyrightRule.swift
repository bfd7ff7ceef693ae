import ArticleModel

/// Copyright, licence and standards lines, and the owner's name again on a line of its own.
enum CopyrightRule: CleaningRule {
  static let id: RuleID = "copyright"
  static let summary =
    "Copyright, licence and standards lines."

  /// Blocks at the end that may be the owner's name.
  private static let nearEnd = 8

  static func apply(to draft: inout Draft) {
    PhraseMatcher.removeMatches(of: id, from: &draft)
    var owners: [ArraySlice<UInt8>] = []
    var first = draft.blocks.count
    for (position, block) in draft.blocks.enumerated() where owners.count < nearEnd {
      guard case .removed(id, _) = draft.fates[block.lines.lowerBound] else { continue }
      owners.append(draft.key(block))
      first = min(first, position)
    }
    guard !owners.isEmpty else { return }
    let last = draft.blocks.suffix(nearEnd)
    for block in draft.blocks[max(first, last.startIndex)...] where (2...6).contains(block.words) {
      guard draft.isOpen(block), block.capitalizedWords == block.words else { continue }
      let key = draft.key(block)
      if key.count >= 8,
        owners.contains(where: { $0.count > key.count && ByteSearch.holds($0, key) })
      {
        draft.remove(block, id, "the owner of the copyright")
      }
    }
  }
}
