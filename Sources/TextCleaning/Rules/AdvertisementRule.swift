import ArticleModel

/// Advertisements and the words that announce them.
enum AdvertisementRule: CleaningRule {
  static let id: RuleID = "advertisement"
  static let summary =
    "Advertisements and the words that announce them."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
