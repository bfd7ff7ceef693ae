import ArticleModel

/// An expression of time that made an article match `mentions_date`.
public struct MentionedDate: Hashable, Sendable {
  /// The expression.
  public var text: String
  /// TIMEX3 value.
  public var value: String?
  /// How exactly it names its time.
  public var granularity: DateGranularity
  /// First day meant.
  public var from: CalendarDate
  /// Last day meant.
  public var to: CalendarDate
  /// Where it stands in the clean text, in code points.
  public var span: CodePointSpan
}
