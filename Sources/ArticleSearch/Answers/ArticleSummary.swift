import ArticleModel

/// What a list tells of an article.
public struct ArticleSummary: Hashable, Sendable {
  /// The article.
  public var id: ArticleID
  /// The headline; nil when none was found.
  public var title: String?
  /// When it was published, as in the record; nil when unknown.
  public var published: String?
  /// Newspaper, agency or site; nil when unknown.
  public var publication: String?
  /// The authors.
  public var authors: [String]
  /// ISO 639-1 code; nil when unknown.
  public var language: String?
  /// Names of the persons mentioned most, at most five.
  public var persons: [String]
  /// Words in the clean text.
  public var words: Int
  /// When it was received, RFC 3339; nil when unknown.
  public var received: String?
  /// When the record was last written, in nanoseconds since 1970-01-01 UTC; nil when unknown.
  public var changedNanoseconds: Int64?
  /// The article that was published first of those that tell the same story, itself perhaps; nil
  /// when no other tells it.
  public var cluster: ArticleID?
  /// The first expressions that overlap the days asked for with `mentions_date`, at most five; nil
  /// when that was not asked.
  public var mentionedDates: [MentionedDate]?

  /// The article of which this is a copy; nil when it is none.
  public var duplicateOf: ArticleID? { cluster == id ? nil : cluster }
}
