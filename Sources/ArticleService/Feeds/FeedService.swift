import ArticleArchive
import ArticleModel
import FeedParsing
import Foundation
import Logging
import Synchronization
import WebFetch

/// Polls feeds and stores their new items.
///
/// Invariants:
/// - a feed's state is saved after its items are durable: a crash between the two stores nothing twice, since
///   the same bytes are the same article;
/// - at most one poll of a feed is on its way; a stalled server holds up nobody else's.
public final class FeedService: Sendable {
  private struct State {
    var feeds: [String: Feed] = [:]
    var polling: Set<String> = []
    var isStopped = false
  }

  /// Most feeds.
  public static let limit = 10_000
  /// The longest pause after failures, in seconds.
  private static let longestPause = 86_400

  private let service: ArticleService
  private let pages: PageFetcher?
  private let store: FeedStore
  private let logger: Logger
  private let clock: @Sendable () -> Int
  private let state: Mutex<State>
  private let wakeUp = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let isRunning = Atomic(false)
  private let workers: OperationQueue

  /// Reads the feeds that are kept; polls nothing before ``start()``, and without `pages` never.
  /// `clock` gives seconds since 1970.
  public init(
    service: ArticleService, pages: PageFetcher?, logger: Logger,
    clock: @escaping @Sendable () -> Int = UTCTime.seconds
  ) throws(ServiceError) {
    self.service = service
    self.pages = pages
    self.logger = logger
    self.clock = clock
    store = FeedStore(archive: service.archive)
    let kept: (feeds: [Feed], unreadable: [String])
    do throws(ArchiveError) { kept = try store.all() } catch { throw ServiceError(error) }
    for problem in kept.unreadable {
      logger.error("a feed cannot be read and is left out: \(problem)")
    }
    state = Mutex(
      State(feeds: Dictionary(kept.feeds.map { ($0.id, $0) }, uniquingKeysWith: { $1 })))
    workers = OperationQueue()
    // Most of the time they wait for the disk together, sharing the wait.
    workers.maxConcurrentOperationCount = 8
  }

  /// Begins to poll.
  public func start() {
    guard pages != nil else { return }
    guard isRunning.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return }
    let thread = Thread { [self] in run() }
    thread.name = "feeds"
    thread.start()
  }

  /// Ends polling; waits for what is being stored. The fetcher must be stopped by whoever made it, before or
  /// after.
  public func stop() {
    state.withLock { $0.isStopped = true }
    wakeUp.signal()
    if isRunning.load(ordering: .relaxed) { ended.wait() }
    workers.waitUntilAllOperationsAreFinished()
  }

  // MARK: - The list

  /// All feeds, by their addresses.
  public func feeds() -> [Feed] {
    state.withLock { Array($0.feeds.values) }.sorted { $0.url < $1.url }
  }

  /// One feed.
  public func feed(_ id: String) throws(ServiceError) -> Feed {
    guard let feed = state.withLock({ $0.feeds[id] }) else { throw Self.unknown(id) }
    return feed
  }

  /// Adds a feed and polls it soon; a feed of the same address that is here already stays as it is, but for
  /// what the request says of it. Durable on return.
  public func add(_ request: FeedRequest) throws(ServiceError) -> (feed: Feed, isNew: Bool) {
    guard pages != nil else { throw .fetchingIsOff }
    let new = try request.feed(added: UTCTime.text(secondsSince1970: clock()))
    let (feed, isNew) = try state.withLock { state throws(ServiceError) -> (Feed, Bool) in
      guard state.feeds[new.id] != nil || state.feeds.count < Self.limit else {
        throw ServiceError(
          .invalidInput, code: "too-many-feeds", field: "url",
          message: "there are \(Self.limit) feeds already", remedy: "remove one that is not needed")
      }
      var feed = state.feeds[new.id] ?? new
      if let interval = request.interval { feed.interval = interval }
      if let content = request.content { feed.content = content }
      if let publication = request.publication { feed.publication = publication }
      // Under the lock, so that a poll that ends meanwhile does not bring back what was replaced.
      do throws(ArchiveError) { try store.save(feed) } catch { throw ServiceError(error) }
      let isNew = state.feeds.updateValue(feed, forKey: feed.id) == nil
      return (feed, isNew)
    }
    wakeUp.signal()
    return (feed, isNew)
  }

  /// Forgets a feed; its articles stay.
  public func remove(_ id: String) throws(ServiceError) {
    try state.withLock { state throws(ServiceError) in
      guard state.feeds[id] != nil else { throw Self.unknown(id) }
      do throws(ArchiveError) { try store.remove(id) } catch { throw ServiceError(error) }
      state.feeds[id] = nil
    }
  }

  /// Polls a feed as soon as can be, whenever it was due.
  public func pollNow(_ id: String) throws(ServiceError) {
    guard pages != nil else { throw .fetchingIsOff }
    try state.withLock { state throws(ServiceError) in
      guard state.feeds[id] != nil else { throw Self.unknown(id) }
      state.feeds[id]?.state.nextPoll = 0
    }
    wakeUp.signal()
  }

  private static func unknown(_ id: String) -> ServiceError {
    ServiceError(
      .notFound, code: "unknown-feed", field: "id", message: "no feed has the id \(id.prefix(64))",
      remedy: "find ids with GET /v1/feeds")
  }

  // MARK: - Polling

  private func run() {
    while true {
      let now = clock()
      let (due, wait) = state.withLock { state -> ([Feed]?, Int) in
        guard !state.isStopped else { return (nil, 0) }
        let idle = state.feeds.values.filter { !state.polling.contains($0.id) }
        let due = idle.filter { $0.state.nextPoll <= now }.sorted { $0.id < $1.id }
        due.forEach { state.polling.insert($0.id) }
        let next = idle.map(\.state.nextPoll).filter { $0 > now }.min() ?? now + 3_600
        return (due, min(max(next - now, 1), 3_600))
      }
      guard let due else { break }
      due.forEach(poll)
      _ = wakeUp.wait(timeout: .now() + .seconds(wait))
    }
    ended.signal()
  }

  private func poll(_ feed: Feed) {
    do throws(FetchError) {
      var request = FetchRequest(try FetchURL(feed.url))
      request.fields = [
        (
          "Accept",
          "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
        )
      ]
      if let tag = feed.state.entityTag { request.fields.append(("If-None-Match", tag)) }
      if let day = feed.state.lastModified { request.fields.append(("If-Modified-Since", day)) }
      pages?.fetcher.fetch(request) { [self] result in
        workers.addOperation { [self] in take(result, of: feed) }
      }
    } catch {
      end(feed.id, failure: error.description)
    }
  }

  private func take(_ result: Result<FetchedPage, FetchError>, of feed: Feed) {
    switch result {
    case .failure(.cancelled): _ = state.withLock { $0.polling.remove(feed.id) }
    case .failure(.retryLater(let host, let seconds)):
      end(
        feed.id, failure: FetchError.retryLater(host: host, seconds: seconds).description,
        atLeast: seconds)
    case .failure(let error): end(feed.id, failure: error.description)
    case .success(let page) where page.status == 304: end(feed.id, page: page)
    case .success(let page) where (200..<300).contains(page.status): read(page, of: feed)
    case .success(let page):
      end(feed.id, failure: "\(page.url.host) answered with the status \(page.status)")
    }
  }

  private func read(_ page: FetchedPage, of feed: Feed) {
    let parsed: ParsedFeed
    do throws(FeedParsingError) {
      parsed = try FeedParser.parse(page.body)
    } catch {
      end(feed.id, failure: error.description)
      return
    }
    let reader = FeedItemReader(feed: feed, title: parsed.title, base: page.url)
    let seen = Set(feed.state.seen)
    var settled: [String] = []
    var new: [(item: FeedItem, keys: [String])] = []
    for item in parsed.items.reversed() {
      let keys = reader.keys(of: item)
      if keys.contains(where: seen.contains) { settled += keys } else { new.append((item, keys)) }
    }
    guard !new.isEmpty else {
      end(feed.id, page: page, title: parsed.title, settled: settled)
      return
    }
    let run = FeedRun(itemCount: new.count, settled: settled)
    for (item, keys) in new {
      gather(item, by: reader) { [self] outcome in
        guard let sum = run.ended(outcome, keys: keys) else { return }
        end(feed.id, page: page, title: parsed.title, settled: sum.settled, sum: sum)
      }
    }
  }

  /// Stores one item; `ended` is called once, on a worker.
  private func gather(
    _ item: FeedItem, by reader: FeedItemReader,
    ended: @escaping @Sendable (FeedRun.Outcome) -> Void
  ) {
    if let article = reader.article(of: item) {
      workers.addOperation { [self] in ended(store(article)) }
      return
    }
    guard let address = reader.address(of: item) else {
      workers.addOperation { ended(.refused("an item has neither text nor the address of a page")) }
      return
    }
    var request = FetchRequest(address)
    request.obeysRobots = true
    let metadata = reader.metadata(of: item)
    pages?.fetcher.fetch(request) { [self] result in
      workers.addOperation { [self] in ended(store(result, metadata)) }
    }
  }

  private func store(
    _ result: Result<FetchedPage, FetchError>, _ metadata: SubmittedMetadata
  ) -> FeedRun.Outcome {
    guard let pages else { return .failed("fetching is off") }
    do throws(FetchError) {
      let page = try result.get()
      do throws(ServiceError) {
        return store(try pages.article(of: page, metadata))
      } catch {
        // What is gone, or no text, will be so the next time.
        let isFinal = error.kind == .unsupportedType || [404, 410, 451].contains(page.status)
        return isFinal ? .refused(error.message) : .failed(error.message)
      }
    } catch {
      switch error {
      case .badURL, .refusedAddress, .disallowedByRobots, .tooLarge, .badRedirect:
        return .refused(error.description)
      default: return .failed(error.description)
      }
    }
  }

  private func store(_ article: RawArticle) -> FeedRun.Outcome {
    do throws(ServiceError) {
      return .stored(isNew: try service.ingest(article).isNew)
    } catch {
      let text = error.description
      return error.kind == .invalidInput ? .refused(text) : .failed(text)
    }
  }

  // MARK: - Ending a poll

  private func end(
    _ id: String, page: FetchedPage, title: String? = nil, settled: [String]? = nil,
    sum: FeedRun.Sum? = nil
  ) {
    change(id) { feed, now in
      feed.state.title = title ?? feed.state.title
      feed.state.lastSuccess = feed.state.lastPoll
      feed.state.lastError = nil
      feed.state.failures = 0
      if let settled { feed.state.seen = settled }
      if let sum {
        feed.state.stored += sum.stored
        feed.state.refused += sum.refused
      }
      feed.state.lastItemError = sum?.lastError ?? (sum == nil ? feed.state.lastItemError : nil)
      // What failed is asked for again: the next answer must not be "not modified".
      let isSettled = sum?.failed ?? 0 == 0
      feed.state.entityTag = isSettled ? page["ETag"] ?? feed.state.entityTag : nil
      feed.state.lastModified = isSettled ? page["Last-Modified"] ?? feed.state.lastModified : nil
      feed.state.nextPoll = now + Self.jittered(feed.interval)
    }
  }

  private func end(_ id: String, failure: String, atLeast seconds: Int = 0) {
    logger.warning("a feed could not be read", metadata: ["feed": "\(id)", "why": "\(failure)"])
    change(id) { feed, now in
      feed.state.lastError = failure
      feed.state.failures += 1
      let factor = 1 << min(feed.state.failures, 16)
      let pause = min(feed.interval * factor, max(Self.longestPause, feed.interval))
      feed.state.nextPoll = now + max(Self.jittered(pause), seconds)
    }
  }

  private func change(_ id: String, _ change: (inout Feed, Int) -> Void) {
    state.withLock { state in
      state.polling.remove(id)
      // Removed meanwhile.
      guard var feed = state.feeds[id] else { return }
      let now = clock()
      feed.state.lastPoll = UTCTime.text(secondsSince1970: now)
      change(&feed, now)
      state.feeds[id] = feed
      do throws(ArchiveError) {
        try store.save(feed)
      } catch {
        logger.error("the state of a feed could not be saved: \(error.code.rawValue)")
      }
    }
    wakeUp.signal()
  }

  /// A tenth more or less, so that feeds that were added together drift apart.
  private static func jittered(_ seconds: Int) -> Int {
    seconds + Int.random(in: -(seconds / 10)...(seconds / 10))
  }
}
