import ArticleModel

/// A long piece of work that goes on beside requests: what was asked, how far it is, what it found. Kept on
/// the disk, so that a kill only interrupts it.
public struct Job: Hashable, Sendable {
  /// How it stands.
  public enum State: String, Sendable {
    /// It waits for its turn.
    case queued
    /// It is at work, or was when the process ended and goes on when it starts again.
    case running
    /// It is through.
    case done
    /// Somebody stopped it; what it had done until then stays.
    case cancelled
    /// It could not go on.
    case failed
  }

  /// How far it is.
  public struct Progress: Hashable, Sendable {
    /// Articles to look at.
    public var total = 0
    /// Articles looked at.
    public var done = 0
    /// Articles that the request did not mean, or that were removed meanwhile.
    public var skipped = 0
    /// Articles whose facts are the same.
    public var unchanged = 0
    /// Articles with facts added, lost or changed.
    public var changed = 0
    /// Articles that could not be processed.
    public var failed = 0

    /// Makes a start.
    public init() {}
  }

  /// `j1`, `j2`, ….
  public var id: String
  /// What was asked.
  public var request: ReprocessRequest
  /// How it stands.
  public var state = State.queued
  /// When it was asked for, RFC 3339 in UTC.
  public var created: String
  /// When it ended; nil before.
  public var finished: String?
  /// How far it is.
  public var progress = Progress()
  /// Facts that differ, by kind, over all articles.
  public var counts = FactDiff.Counts()
  /// Articles that could not be processed, with the reason; the first hundred.
  public var failures: [String] = []
  /// Why it failed; nil when it did not.
  public var problem: String?
  /// The last article whose record is done; nil at the beginning.
  var cursor: ArticleID?
  /// The last article that is counted and whose differences are written down.
  var logged: ArticleID?
  /// Length of the list of differences, in bytes.
  var changesLength = 0

  /// Makes a job that waits.
  init(id: String, request: ReprocessRequest, created: String) {
    self.id = id
    self.request = request
    self.created = created
  }

  /// True when there is nothing more to come.
  public var isOver: Bool { state != .queued && state != .running }

  static let failureLimit = 100
}
