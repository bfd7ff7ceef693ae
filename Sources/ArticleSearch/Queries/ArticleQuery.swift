/// Which articles are wanted. Everything given must hold; what is nil does not matter.
public struct ArticleQuery: Hashable, Sendable {
  /// The order of the answer.
  public enum Sort: String, Sendable, CaseIterable {
    /// Newest first; those without a date of publication come last.
    case newestFirst = "-published"
    /// Oldest first; those without a date of publication come first.
    case oldestFirst = "published"
    /// Received last comes first.
    case receivedLast = "-received"
    /// In the order in which the records were written, those written last at the end: for following an archive.
    case changedFirst = "changed"
  }

  /// A person's name, part of a name, or slug: all whose names hold these words (case and accents
  /// aside).
  public var person: String?
  /// An organization's, as `person`.
  public var organization: String?
  /// A place's, as `person`.
  public var place: String?
  /// An author's, as `person`.
  public var author: String?
  /// A publication's, as `person`.
  public var publication: String?
  /// When it was published.
  public var published: DayInterval?
  /// A stretch of days that a date in its text overlaps.
  public var mentionsDate: DayInterval?
  /// Words that title or text hold, all of them; `"…"` encloses words that follow one another.
  public var text: String?
  /// ISO 639-1 code of its language.
  public var language: String?
  /// A person, as `person`, of whom something is quoted in it.
  public var quoted: String?
  /// Only records written at or after this time, in nanoseconds since 1970-01-01 UTC.
  public var changedSinceNanoseconds: Int64?
  /// Of articles that tell one story only the one published first among those that match.
  public var isUnique = false
  /// The order.
  public var sort = Sort.newestFirst
  /// Most articles in one page, 1 to 1,000.
  public var limit = 50
  /// `next` of the page before; nil for the first page.
  public var cursor: String?

  /// Makes a query for everything.
  public init() {}
}
