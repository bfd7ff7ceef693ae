import ArticleModel

/// A row of footer links between bars.
enum LinkRowRule: CleaningRule {
  static let id: RuleID = "link-row"
  static let summary =
    "A row of footer links between bars."

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where PhraseMatcher.mayBeFurniture(block) && draft.isOpen(block) {
      if isLinkRow(draft.key(block), block, in: draft) {
        draft.remove(block, id, "“a row of links”")
      }
    }
  }

  /// `Terms | Privacy Policy | Cookies`: parts between bars that are furniture each.
  private static func isLinkRow(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft) -> Bool {
    guard block.words <= 30, key.contains(0x7C) else { return false }
    let parts = key.split(separator: 0x7C)
    guard parts.count >= 2 else { return false }
    var known = 0
    for part in parts {
      let words = part.split(separator: 0x20)
      guard let first = words.first, let last = words.last else { continue }
      let phrase = part[first.startIndex..<last.endIndex]
      if draft.lexicon.phrases.match(phrase, isCut: false)?.isSure == true
        || words.allSatisfy({ draft.lexicon.words.kinds(of: $0).contains(.menu) })
      {
        known += 1
      }
    }
    return known >= 2 && known * 3 >= parts.count * 2
  }
}
