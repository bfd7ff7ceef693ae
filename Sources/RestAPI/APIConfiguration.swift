import ArticleService

/// What of the API its operator decides.
public struct APIConfiguration: Sendable {
  /// Origins whose pages may ask from a browser (`https://news.example.org`, or `*`); none by
  /// default.
  public var corsOrigins: [String] = []
  /// Whether a token is needed even while there is none: for a service that others can reach.
  public var requiresToken = false
  /// Requests that a token may send within a minute, unless it has a limit of its own; nil is
  /// without limit.
  public var ratePerMinute: Int?
  /// The same within a day (UTC).
  public var quotaPerDay: Int?
  /// With fewer bytes left on the disk `/readyz` says no.
  public var minimumFreeBytes = 64 << 20
  /// What fetches the page of a submission that is a link; nil where fetching is off.
  public var pages: PageFetcher?
  /// What polls feeds; nil where fetching is off.
  public var feeds: FeedService?
  /// What announces new articles; nil where fetching is off.
  public var alerts: AlertService?
  /// What new and changed articles are streamed from; nil where nobody may follow.
  public var stream: ChangeStream?
  /// The clock, in seconds since 1970.
  public var now: @Sendable () -> Int = UTCTime.seconds

  /// The defaults.
  public init() {}
}
