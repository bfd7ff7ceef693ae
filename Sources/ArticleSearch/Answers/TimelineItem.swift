import ArticleModel

/// A sentence with a date that is known.
public struct TimelineItem: Hashable, Sendable {
  /// First day meant.
  public var from: CalendarDate
  /// Last day meant.
  public var to: CalendarDate
  /// TIMEX3 value.
  public var value: String?
  /// How exactly the date is told.
  public var granularity: DateGranularity {
    DateGranularity(value: value, from: from, to: to)
  }
  /// The words of the date.
  public var dateText: String
  /// Where the date stands in the clean text, in code points.
  public var dateSpan: CodePointSpan
  /// Doubts about the date.
  public var flags: [String]
  /// The sentence.
  public var sentence: String
  /// The article.
  public var article: ArticleID
  /// The article's headline; nil when none was found.
  public var title: String?
  /// When the article was published, as in the record; nil when unknown.
  public var published: String?
}
