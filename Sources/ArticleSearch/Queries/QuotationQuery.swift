import ArticleModel

/// Which quotations are wanted. Everything given must hold.
public struct QuotationQuery: Hashable, Sendable {
  /// Name, part of a name, or slug of the person, organization or place who speaks.
  public var speaker: String?
  /// Name, part of a name, or slug of a person, organization or place named in the words.
  public var about: String?
  /// Name, part of a name, or slug of whoever was spoken to; other words are sought in the words
  /// for them (`reporters`).
  public var addressee: String?
  /// The cue as it stands in the text, case aside.
  public var cue: String?
  /// How the cue takes what was said.
  public var stance: Quotation.Stance?
  /// Words that the quotation holds; `"…"` encloses words that follow one another.
  public var text: String?
  /// When it was said, where the article tells.
  public var said: DayInterval?
  /// When the article was published.
  public var published: DayInterval?
  /// How the words are given.
  public var kind: Quotation.Kind?
  /// The same words in several articles that tell one story count once: from the one published first.
  public var isUnique = false
  /// Most items in one page, 1 to 1,000.
  public var limit = 50
  /// `next` of the page before; nil for the first page.
  public var cursor: String?

  /// Makes a query for all, the newest articles first.
  public init() {}
}
