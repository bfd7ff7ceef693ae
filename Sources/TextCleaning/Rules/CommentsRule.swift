import ArticleModel

/// Counts of comments and calls to comment, to write in, to report an error.
enum CommentsRule: CleaningRule {
  static let id: RuleID = "comments"
  static let summary =
    "Counts of comments and calls to comment, to write in, to report an error."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
