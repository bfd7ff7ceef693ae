import ArticleModel

/// Copyright, licence and standards lines.
enum CopyrightRule: CleaningRule {
  static let id: RuleID = "copyright"
  static let summary =
    "Copyright, licence and standards lines."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
