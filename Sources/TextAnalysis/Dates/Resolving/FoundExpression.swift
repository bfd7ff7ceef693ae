import ArticleModel

/// An expression that the grammar read, before it is resolved.
struct FoundExpression: Sendable {
  /// Where it stands.
  var span: TextSpan
  /// Index of its sentence.
  var sentence: Int
  /// What was read.
  var reading: TimeReading
}
