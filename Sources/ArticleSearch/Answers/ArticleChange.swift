/// A record that was written, for those who follow what comes.
public struct ArticleChange: Hashable, Sendable {
  /// Its place in the order of writing.
  public var cursor: ChangeCursor
  /// The article.
  public var article: ArticleSummary
  /// Whether the article had just been received; a record that was corrected or made anew later had not.
  public var isNew: Bool
}
