import ArticleModel

/// A feed as it was read: what it calls itself and its items, the newest where the feed puts it.
public struct ParsedFeed: Hashable, Sendable {
  /// The kinds of feeds.
  public enum Format: String, Sendable {
    case rss2 = "RSS 2.0"
    case rss1 = "RSS 1.0"
    case atom = "Atom"
    case json = "JSON Feed"
  }

  /// What it was written in.
  public var format: Format
  /// Its name; nil when it has none.
  public var title: String?
  /// The site it belongs to, as written; nil when it names none.
  public var link: String?
  /// Its items, in the feed's order.
  public var items: [FeedItem] = []

  /// A feed without items.
  public init(format: Format) { self.format = format }
}

/// One item of a feed.
public struct FeedItem: Hashable, Sendable {
  /// The feed's own name for it (`guid`, `id`); nil when it gives none.
  public var identifier: String?
  /// Where the article stands, as written; may be relative to the feed.
  public var link: String?
  /// The headline, without markup.
  public var title: String?
  /// The day it was published, in the zone it was written in.
  public var published: CalendarDate?
  /// Names of the authors.
  public var authors: [String] = []
  /// The longest text that the feed gives of it.
  public var content: String?
  /// Whether the content is HTML.
  public var isHTML = false

  /// An item without anything.
  public init() {}
}
