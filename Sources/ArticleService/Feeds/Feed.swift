/// A feed that is polled: what was asked for, and how it stands.
public struct Feed: Hashable, Sendable {
  /// What of an item becomes the article.
  public enum Content: String, Sendable, CaseIterable {
    /// The text that the feed itself gives, and the page where it gives none.
    case item
    /// The page that the item links to.
    case page
  }

  /// The first 16 hexadecimal digits of the SHA-256 of the address.
  public var id: String
  /// Where the feed is.
  public var url: String
  /// Seconds between two polls, before jitter and back-off.
  public var interval: Int
  /// What of an item becomes the article.
  public var content: Content
  /// The publication of its articles; nil for what the feed calls itself.
  public var publication: String?
  /// When it was added, RFC 3339 in UTC.
  public var added: String
  /// How it stands.
  public var state = State()

  /// Seconds between two polls when nobody says.
  public static let defaultInterval = 900
  /// The shortest and the longest interval in seconds.
  public static let intervals = 60...604_800

  /// A feed that was never polled.
  public init(
    id: String, url: String, interval: Int = Feed.defaultInterval, content: Content = .item,
    publication: String? = nil, added: String
  ) {
    self.id = id
    self.url = url
    self.interval = interval
    self.content = content
    self.publication = publication
    self.added = added
  }

  /// How a feed stands.
  public struct State: Hashable, Sendable {
    /// What the feed calls itself.
    public var title: String?
    /// `ETag` of the last answer, for conditional requests.
    public var entityTag: String?
    /// `Last-Modified` of the last answer.
    public var lastModified: String?
    /// When it is polled next, in seconds since 1970.
    public var nextPoll = 0
    /// When it was last polled, RFC 3339 in UTC; nil before the first time.
    public var lastPoll: String?
    /// When that last went well.
    public var lastSuccess: String?
    /// What went wrong the last time; nil when nothing did.
    public var lastError: String?
    /// Polls that went wrong since the last that went well.
    public var failures = 0
    /// Articles stored from it.
    public var stored = 0
    /// Items that can never be stored: refused, or without text.
    public var refused = 0
    /// What went wrong with the last item that could not be stored; nil when nothing did.
    public var lastItemError: String?
    /// Keys of the items that need not be looked at again, as far as they may still be in the feed.
    public var seen: [String] = []

    /// The state before the first poll.
    public init() {}
  }
}
