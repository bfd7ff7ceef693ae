import ArticleModel

/// Why the tagger took some words for a name of one type: the features that weighed most.
public struct NameExplanation: Hashable, Sendable {
  /// A feature, in words, and what it weighed for the chosen type against the next best.
  public struct Feature: Hashable, Sendable {
    /// `word before "told"`.
    public var text: String
    /// Above zero it spoke for the chosen type; natural logarithms, as of odds.
    public var weight: Double
  }

  /// The words.
  public var span: TextSpan
  /// What the tagger made of them before any rule.
  public var type: NameType
  /// How sure the chain was, 0 to 1.
  public var probability: Double
  /// The next best type; nil when it is no name at all.
  public var runnerUp: NameType?
  /// Features of all the name's words, the weightiest first, those of one text added up.
  public var features: [Feature]
}
