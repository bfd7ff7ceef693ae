import ArticleModel

/// A correction that somebody asks for.
public struct CorrectionRequest: Sendable {
  /// The article; nil when it shall hold for every article that has the person.
  public var article: ArticleID?
  /// What is corrected.
  public var change: Correction.Change
  /// Who asks.
  public var by: String
  /// Why; nil when nothing was said.
  public var reason: String?

  /// Makes a request.
  public init(article: ArticleID?, change: Correction.Change, by: String, reason: String? = nil) {
    self.article = article
    self.change = change
    self.by = by
    self.reason = reason
  }
}

/// What became of a correction, or of taking one back.
public struct CorrectionOutcome: Sendable {
  /// The correction.
  public var correction: Correction
  /// Earlier corrections that say something else about the same thing and count no more.
  public var overridden: [Correction.ID]
  /// The article's record as it is now, or with a dry run as it would be; nil when the correction holds for
  /// every article, or its article is gone.
  public var recordBytes: [UInt8]?
  /// What changed in the article; nil when `recordBytes` is.
  public var changes: FactDiff?
  /// The job that carries it to the articles that it holds for; nil when there was one article only.
  public var job: Job?
}

/// A correction in a list.
public struct CorrectionListing: Hashable, Sendable {
  /// The correction.
  public var correction: Correction
  /// Who took it back, when and why; nil when it holds.
  public var undone: Undo?
  /// Later corrections that win over it, as far as they were not undone.
  public var overriddenBy: [Correction.ID]

  /// That it was taken back.
  public struct Undo: Hashable, Sendable {
    /// Who.
    public var by: String
    /// When, RFC 3339 in UTC.
    public var at: String
    /// Why; nil when nothing was said.
    public var reason: String?
  }
}
