import ArticleModel

/// Lines that mail programs add, greetings and confidentiality notes.
enum MailRule: CleaningRule {
  static let id: RuleID = "mail"
  static let summary =
    "Lines that mail programs add, greetings and confidentiality notes."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
