/// An article that tells the same story as another.
public struct SimilarArticle: Hashable, Sendable {
  /// The article.
  public var summary: ArticleSummary
  /// The share of common four-word runs among all of both, 0 to 1; nil where the two were not
  /// compared but hang together by a third.
  public var resemblance: Double?
}
