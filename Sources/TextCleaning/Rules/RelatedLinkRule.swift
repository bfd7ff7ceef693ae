import ArticleModel

/// Pointers to other stories.
enum RelatedLinkRule: CleaningRule {
  static let id: RuleID = "related-link"
  static let summary =
    "Pointers to other stories."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
