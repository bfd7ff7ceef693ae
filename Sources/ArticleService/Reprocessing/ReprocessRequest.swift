import ArticleModel

/// Which articles are to be processed again, and whether that counts.
public struct ReprocessRequest: Hashable, Sendable {
  /// Only records that an older pipeline than this made; nil: whatever made them.
  public var olderThan: String?
  /// Only these; nil: all.
  public var articles: [ArticleID]?
  /// True when the differences are told and nothing is changed.
  public var isDryRun: Bool
  /// Who asked.
  public var by: String
  /// Why; nil when nothing was said.
  public var reason: String?

  /// Makes a request.
  public init(
    olderThan: String? = nil, articles: [ArticleID]? = nil, isDryRun: Bool = false,
    by: String = "anonymous", reason: String? = nil
  ) {
    self.olderThan = olderThan
    self.articles = articles
    self.isDryRun = isDryRun
    self.by = by
    self.reason = reason
  }
}
