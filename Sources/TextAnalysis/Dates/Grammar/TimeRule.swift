import ArticleModel

/// One way of writing a piece of time. A rule looks at the lexemes from `index` on, and at those
/// before it for evidence; it takes bounded time.
protocol TimeRule {
  /// Its name in the record.
  static var id: RuleID { get }
  /// The longest reading that starts at `index`; nil when there is none.
  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading?
}
