import ArticleModel

/// How a mention came to its person, organization or place.
public struct MentionExplanation: Hashable, Sendable {
  /// The mention.
  public var span: TextSpan
  /// Id of whom it is a mention of.
  public var entity: String
  /// From the mention to the name that the others were joined to: what was joined, by which rule, to
  /// what.
  public var path: [String]
}
