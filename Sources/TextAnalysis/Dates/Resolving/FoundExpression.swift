import ArticleModel

/// An expression that the grammar read, before it is resolved.
struct FoundExpression: Sendable {
  /// Where it stands.
  var span: TextSpan
  /// Index of its sentence.
  var sentence: Int
  /// True when at most a preposition stands before it in its sentence.
  var opensSentence: Bool
  /// What was read.
  var reading: TimeReading
  /// The event that it tells the day of: `attack`; nil when none stands beside it.
  var event: String?
}
