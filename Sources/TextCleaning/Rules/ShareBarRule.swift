import ArticleModel

/// Buttons for sharing, printing and saving.
enum ShareBarRule: CleaningRule {
  static let id: RuleID = "share-bar"
  static let summary =
    "Buttons for sharing, printing and saving."

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where PhraseMatcher.mayBeFurniture(block) && draft.isOpen(block) {
      if isShareBar(draft.key(block), block, in: draft) {
        draft.remove(block, id, "“names of share buttons”")
      }
    }
    PhraseMatcher.removeMatches(of: id, from: &draft)
  }

  private static let networks: Set<String> = [
    "facebook", "twitter", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "email",
    "messenger", "bluesky", "flipboard", "instagram", "tumblr", "copy",
  ]

  /// `Facebook Twitter Email`: only names of share buttons, at least one that is a network.
  private static func isShareBar(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft) -> Bool
  {
    guard block.words <= 14, block.kinds.contains(.share) else { return false }
    var hasNetwork = false
    for word in key.split(separator: 0x20) {
      if word.count == 1, word.first != 0x78 { continue }
      guard draft.lexicon.words.kinds(of: word).contains(.share) else { return false }
      if networks.contains(String(decoding: word, as: UTF8.self)) { hasNetwork = true }
    }
    return hasNetwork
  }
}
