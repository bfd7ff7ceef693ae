import ArticleModel

/// Tags, topics and categories.
enum TagsRule: CleaningRule {
  static let id: RuleID = "tags"
  static let summary =
    "Tags, topics and categories."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
