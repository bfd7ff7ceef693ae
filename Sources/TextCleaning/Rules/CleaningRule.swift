import ArticleModel

/// One reason to take lines out of the text or to read something from them. The first line of a
/// rule's documentation says what it removes and why; the page of rules is made from these lines.
protocol CleaningRule: Sendable {
  /// The stable name of the rule.
  static var id: RuleID { get }
  /// What the rule takes out and why, one sentence for the page of rules.
  static var summary: String { get }
  /// Looks at `draft` and speaks for the lines it knows.
  static func apply(to draft: inout Draft)
}
