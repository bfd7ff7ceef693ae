import ArticleModel

/// Offers of newsletters and what stands in their boxes.
enum NewsletterRule: CleaningRule {
  static let id: RuleID = "newsletter"
  static let summary =
    "Offers of newsletters and what stands in their boxes."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
