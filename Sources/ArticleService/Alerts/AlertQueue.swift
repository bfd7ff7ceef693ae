import ArticleModel

/// What is still to be announced for one alert, and what could not be.
public struct AlertQueue: Hashable, Sendable {
  /// Most announcements that wait; more are dropped and counted.
  static let pendingLimit = 10_000
  /// Announcements that were given up and are kept to be looked at.
  static let deadLimit = 100
  /// Articles that are remembered, so that none is announced twice when a crash makes the archive's
  /// changes be read again.
  private static let recentLimit = 1_000

  /// In the order of the archive's changes.
  public private(set) var pending: [Delivery] = []
  /// Given up, the latest last.
  public private(set) var dead: [Delivery] = []
  /// How many were delivered.
  public private(set) var delivered = 0
  /// How many were dropped because too many waited.
  public private(set) var dropped = 0
  private var recent: [ArticleID] = []

  /// An empty queue.
  init() {}

  /// Adds an article, once.
  mutating func add(_ article: ArticleID, at time: String) {
    guard !recent.contains(article) else { return }
    recent.append(article)
    if recent.count > Self.recentLimit { recent.removeFirst(recent.count - Self.recentLimit) }
    guard pending.count < Self.pendingLimit else {
      dropped += 1
      return
    }
    pending.append(Delivery(article: article, queued: time))
  }

  /// Those that are due, without `busy`, at most `count`.
  func due(at now: Int, except busy: Set<ArticleID>, count: Int) -> [Delivery] {
    guard count > 0 else { return [] }
    return Array(
      pending.lazy.filter { $0.next <= now && !busy.contains($0.article) }.prefix(count))
  }

  /// The announcement was taken.
  mutating func succeeded(_ article: ArticleID) {
    pending.removeAll { $0.article == article }
    delivered += 1
  }

  /// It was not; tried again after `pauses[attempts]` seconds, and given up when there are no more pauses.
  mutating func failed(_ article: ArticleID, _ problem: String, now: Int, pauses: [Int]) {
    guard let index = pending.firstIndex(where: { $0.article == article }) else { return }
    pending[index].attempts += 1
    pending[index].problem = problem
    let attempts = pending[index].attempts
    guard attempts <= pauses.count else {
      dead.append(pending.remove(at: index))
      if dead.count > Self.deadLimit { dead.removeFirst() }
      return
    }
    pending[index].next = now + pauses[attempts - 1]
  }
}

extension AlertQueue: JSONEncodable {
  /// Writes the object, keys sorted.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("dead", dead)
    writer.member("delivered", delivered)
    writer.member("dropped", dropped)
    writer.member("pending", pending)
    writer.member("recent", recent.map(\.description))
    writer.endObject()
  }

  /// Reads what ``encode(to:)`` wrote.
  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    for item in try json.objects("dead") { dead.append(try Delivery(item)) }
    for item in try json.objects("pending") { pending.append(try Delivery(item)) }
    delivered = try json.integer("delivered")
    dropped = try json.integer("dropped")
    recent = try json.strings("recent").compactMap { ArticleID($0) }
  }
}
