import ArticleModel

/// The last line of a feed's entry: `The post … appeared first on …`.
enum FeedFooterRule: CleaningRule {
  static let id: RuleID = "feed-footer"
  static let summary =
    "The last line of a feed's entry: `The post … appeared first on …`."

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where block.words <= 60 && draft.isOpen(block) {
      let key = draft.key(block)
      guard key.starts(with: "the post ".utf8) || key.starts(with: "the article ".utf8),
        String(decoding: key, as: UTF8.self).contains(" appeared first on ")
      else { continue }
      draft.remove(block, id, "“appeared first on”")
    }
  }
}
