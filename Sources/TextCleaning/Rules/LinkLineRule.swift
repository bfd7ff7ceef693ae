import ArticleModel

/// A call to follow or visit something, with a web address.
enum LinkLineRule: CleaningRule {
  static let id: RuleID = "link-line"
  static let summary =
    "A call to follow or visit something, with a web address."

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where PhraseMatcher.mayBeFurniture(block) && draft.isOpen(block) {
      if isCallWithAddress(draft.key(block), block, in: draft) {
        draft.remove(block, id, "“a call and a web address”")
      }
    }
  }

  /// `Follow our coverage at https://…`: opens with a call and holds a web address, reports
  /// nothing.
  private static func isCallWithAddress(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft)
    -> Bool
  {
    guard block.words <= 30, !block.opensQuote, block.kinds.contains(.call) else { return false }
    let first = key.prefix { $0 != 0x20 }
    guard draft.lexicon.words.kinds(of: first).contains(.call),
      key.split(separator: 0x20).contains(where: {
        ["http", "https", "www"].contains(String(decoding: $0, as: UTF8.self))
      })
    else { return false }
    return !block.kinds.contains(.speech)
  }
}
