import ArticleModel

/// Reading times, ages, counts and labels of media.
enum ReadingTimeRule: CleaningRule {
  static let id: RuleID = "reading-time"
  static let summary =
    "Reading times, ages, counts and labels of media."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
