import ArticleArchive
import ArticleModel
import ArticleSearch
import Foundation
import Logging
import Synchronization
import WebFetch

/// Announces new articles that match a standing query to webhooks.
///
/// Invariants:
/// - what is to be announced for a stretch of the archive's changes is durable before the place behind that
///   stretch is: a crash between the two makes the stretch be looked at again, and each queue knows its latest;
/// - so every new article that matches is announced at least once; `X-Dateline-Delivery` is the same each time.
public final class AlertService: Sendable {
  struct State {
    var alerts: [String: Alert] = [:]
    var queues: [String: AlertQueue] = [:]
    /// What is on its way, by alert.
    var sending: [String: Set<ArticleID>] = [:]
    /// Queues that are not saved as they stand.
    var unsaved: Set<String> = []
    var isStopped = false
  }

  /// How far the archive's changes were looked at.
  private struct Place {
    var cursor: ChangeCursor
    /// Changes since it was saved.
    var unsaved = 0
  }

  /// Most alerts.
  public static let limit = 1_000
  /// Seconds until the second, third … attempt; after the last one an announcement is given up.
  public static let pauses = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800]
  private static let batch = 200
  /// Changes that are looked at again after a crash, at most, though they matched nothing.
  private static let unsavedLimit = 2_000
  private static let sendingLimit = 4

  let service: ArticleService
  let fetcher: WebFetcher?
  let store: AlertStore
  let logger: Logger
  let clock: @Sendable () -> Int
  let pauses: [Int]
  let state: Mutex<State>
  let wakeUp = DispatchSemaphore(value: 0)
  private let place: Mutex<Place>
  private let ended = DispatchSemaphore(value: 0)
  private let isRunning = Atomic(false)

  /// Reads the alerts that are kept; announces nothing before ``start()``, and without a fetcher never.
  /// `clock` gives seconds since 1970.
  public init(
    service: ArticleService, fetcher: WebFetcher?, logger: Logger,
    pauses: [Int] = AlertService.pauses, clock: @escaping @Sendable () -> Int = UTCTime.seconds
  ) throws(ServiceError) {
    self.service = service
    self.fetcher = fetcher
    self.logger = logger
    self.clock = clock
    self.pauses = pauses
    store = AlertStore(archive: service.archive)
    do {
      let content = try store.all()
      for problem in content.unreadable {
        logger.error("an alert cannot be read and is left out: \(problem)")
      }
      var state = State()
      for (alert, queue) in content.alerts {
        state.alerts[alert.id] = alert
        state.queues[alert.id] = queue
      }
      self.state = Mutex(state)
      place = Mutex(Place(cursor: try content.cursor ?? service.index.latestChange()))
    } catch {
      throw ServiceError(any: error)
    }
    service.changes.listen { [weak self] in _ = self?.wakeUp.signal() }
  }

  /// Begins to announce.
  public func start() {
    guard fetcher != nil else { return }
    guard isRunning.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return }
    let thread = Thread { [self] in run() }
    thread.name = "alerts"
    thread.start()
  }

  /// Ends, and saves what is left to be announced.
  public func stop() {
    state.withLock { $0.isStopped = true }
    wakeUp.signal()
    if isRunning.load(ordering: .relaxed) { ended.wait() }
  }

  private func run() {
    while !state.withLock({ $0.isStopped }) {
      let isBehind = lookAtChanges()
      let wait = sendDue()
      saveQueues()
      _ = wakeUp.wait(timeout: .now() + .milliseconds(isBehind ? 0 : wait))
    }
    saveQueues()
    do throws(ArchiveError) {
      try savePlace()
    } catch {
      logger.error("how far alerts came could not be saved: \(error.code.rawValue)")
    }
    ended.signal()
  }

  // MARK: - Matching

  /// Queues what matches of the next changes; true when there are more.
  private func lookAtChanges() -> Bool {
    do {
      // Before the alerts are looked at: one that is added now asks for what comes behind this.
      let latest = try service.index.latestChange()
      let alerts = state.withLock { $0.alerts.values.sorted { $0.id < $1.id } }
      guard !alerts.isEmpty else {
        place.withLock { $0 = Place(cursor: latest) }
        return false
      }
      let changes = try service.index.changes(
        after: place.withLock { $0.cursor }, limit: Self.batch)
      guard let last = changes.last, let first = changes.first else { return false }
      let new = changes.filter(\.isNew)
      var isFound = false
      for alert in alerts where !new.isEmpty {
        let matching = try articles(matching: alert, since: first.cursor)
        let found = new.filter {
          matching.contains($0.article.id) && ($0.article.received ?? "") >= alert.created
        }
        isFound = isFound || !found.isEmpty
        queue(found, for: alert.id)
      }
      guard saveQueues() else { return false }
      place.withLock { $0 = Place(cursor: last.cursor, unsaved: $0.unsaved + changes.count) }
      if isFound || place.withLock({ $0.unsaved >= Self.unsavedLimit }) { try savePlace() }
      return changes.count == Self.batch
    } catch {
      logger.error("alerts cannot look at the archive's changes: \(error)")
      return false
    }
  }

  private func queue(_ found: [ArticleChange], for id: String) {
    guard !found.isEmpty else { return }
    let time = UTCTime.text(secondsSince1970: clock())
    state.withLock { state in
      guard state.alerts[id] != nil else { return }
      for change in found { state.queues[id]?.add(change.article.id, at: time) }
      state.unsaved.insert(id)
    }
  }

  /// Keeps how far the changes were looked at. What matched nothing may be looked at again after a crash, so
  /// this is not done for every change.
  func savePlace() throws(ArchiveError) {
    try store.save(place.withLock { $0.cursor })
    place.withLock { $0.unsaved = 0 }
  }

  private func articles(
    matching alert: Alert, since cursor: ChangeCursor
  ) throws -> Set<ArticleID> {
    var query = alert.query.articleQuery
    query.changedSinceNanoseconds = cursor.nanoseconds
    query.limit = 1_000
    var found: Set<ArticleID> = []
    // Changes go on arriving while they are looked at; those beyond the batch come with the next.
    for _ in 0..<16 {
      let page = try service.index.articles(matching: query)
      found.formUnion(page.items.map(\.id))
      guard let next = page.next else { break }
      query.cursor = next
    }
    return found
  }

  // MARK: - Sending

  /// Sends what is due; milliseconds until there is something to do again.
  private func sendDue() -> Int {
    let now = clock()
    let due = state.withLock { state in
      var due: [(Alert, Delivery)] = []
      for (id, queue) in state.queues.sorted(by: { $0.key < $1.key }) {
        guard let alert = state.alerts[id] else { continue }
        let busy = state.sending[id] ?? []
        let next = queue.due(at: now, except: busy, count: Self.sendingLimit - busy.count)
        for delivery in next {
          state.sending[id, default: []].insert(delivery.article)
          due.append((alert, delivery))
        }
      }
      return due
    }
    for (alert, delivery) in due { send(delivery, of: alert) }
    let isWaiting = state.withLock { $0.queues.values.contains { !$0.pending.isEmpty } }
    return isWaiting ? 1_000 : 60_000
  }

  private func send(_ delivery: Delivery, of alert: Alert) {
    do {
      let url = try FetchURL(alert.url)
      let body = Announcement(alert, try service.record(of: delivery.article)).body
      var request = FetchRequest(url)
      request.body = body
      request.bodyLimit = 64 << 10
      request.fields = [
        ("Content-Type", "application/json"),
        ("X-Dateline-Delivery", "\(alert.id)-\(delivery.article)"),
        (
          "X-Dateline-Signature",
          WebhookSignature.of(body, secret: alert.secret, at: clock())
        ),
      ]
      fetcher?.fetch(request) { [self] in took($0, delivery.article, alert.id) }
    } catch let error as ServiceError where error.kind == .notFound {
      // Removed meanwhile: there is nothing to announce.
      ended(alert.id, delivery.article) { $0.succeeded(delivery.article) }
    } catch {
      fail(alert.id, delivery.article, "\(error)")
    }
  }

  private func took(
    _ result: Result<FetchedPage, FetchError>, _ article: ArticleID, _ id: String
  ) {
    switch result {
    case .success(let page) where (200..<300).contains(page.status):
      ended(id, article) { $0.succeeded(article) }
    case .success(let page): fail(id, article, "the answer had the status \(page.status)")
    // The program ends: nothing was tried.
    case .failure(.cancelled): _ = state.withLock { $0.sending[id]?.remove(article) }
    case .failure(let error): fail(id, article, error.description)
    }
  }

  private func fail(_ id: String, _ article: ArticleID, _ problem: String) {
    logger.warning("an alert was not taken", metadata: ["alert": "\(id)", "why": "\(problem)"])
    let now = clock()
    ended(id, article) { $0.failed(article, problem, now: now, pauses: pauses) }
  }

  private func ended(_ id: String, _ article: ArticleID, _ change: (inout AlertQueue) -> Void) {
    state.withLock { state in
      state.sending[id]?.remove(article)
      guard var queue = state.queues[id] else { return }
      change(&queue)
      state.queues[id] = queue
      state.unsaved.insert(id)
    }
    wakeUp.signal()
  }

  /// Saves the queues that changed; false when one could not be.
  @discardableResult
  private func saveQueues() -> Bool {
    let unsaved = state.withLock { state in
      defer { state.unsaved = [] }
      return state.unsaved.sorted().compactMap { id in state.queues[id].map { (id, $0) } }
    }
    var isSaved = true
    for (id, queue) in unsaved {
      do throws(ArchiveError) {
        try store.save(queue, of: id)
      } catch {
        logger.error("what an alert has to announce could not be saved: \(error.code.rawValue)")
        state.withLock { _ = $0.unsaved.insert(id) }
        isSaved = false
      }
    }
    return isSaved
  }
}

extension Alert.Query {
  /// The same as a query of articles.
  var articleQuery: ArticleQuery {
    var query = ArticleQuery()
    query.person = person
    query.organization = organization
    query.place = place
    query.text = phrase
    query.quoted = speaker
    return query
  }
}
