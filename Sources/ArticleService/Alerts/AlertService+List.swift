import ArticleArchive
import ArticleSearch
import Foundation
import WebFetch

extension AlertService {
  /// An alert and how its announcements stand.
  public struct Listing: Sendable {
    /// The alert; its secret is not for showing.
    public var alert: Alert
    /// What waits, what was given up, and counts.
    public var queue: AlertQueue
  }

  /// All alerts, in the order of making.
  public func alerts() -> [Listing] {
    state.withLock { state in
      state.alerts.values.map { Listing(alert: $0, queue: state.queues[$0.id] ?? AlertQueue()) }
    }.sorted { Self.number($0.alert.id) < Self.number($1.alert.id) }
  }

  /// One alert.
  public func alert(_ id: String) throws(ServiceError) -> Listing {
    let found = state.withLock { state in
      state.alerts[id].map { Listing(alert: $0, queue: state.queues[id] ?? AlertQueue()) }
    }
    guard let found else { throw Self.unknown(id) }
    return found
  }

  /// Adds an alert for articles that are received from now on; durable on return.
  public func add(
    _ query: Alert.Query, url: String, secret: String
  ) throws(ServiceError) -> Listing {
    guard fetcher != nil else { throw .fetchingIsOff }
    try Self.check(query, secret)
    let address: FetchURL
    do throws(FetchError) { address = try FetchURL(url) } catch { throw ServiceError(error) }
    // What the index cannot answer is refused now and not at each article.
    var probe = query.articleQuery
    probe.limit = 1
    do throws(SearchError) {
      _ = try service.index.articles(matching: probe)
    } catch {
      var problem = ServiceError(error)
      problem.field = "query." + (error.parameter == "q" ? "phrase" : error.parameter ?? "")
      throw problem
    }
    let created = UTCTime.text(secondsSince1970: clock())
    return try state.withLock { state throws(ServiceError) in
      guard state.alerts.count < Self.limit else {
        throw ServiceError(
          .invalidInput, code: "too-many-alerts", field: "query",
          message: "there are \(Self.limit) alerts already",
          remedy: "remove one that is not needed")
      }
      let last = state.alerts.keys.map(Self.number).max() ?? 0
      let alert = Alert(
        id: "a\(last + 1)", query: query, url: address.text, secret: secret, created: created)
      do throws(ArchiveError) {
        // With the first alert it begins to matter how far the changes were looked at.
        if state.alerts.isEmpty { try savePlace() }
        try store.save(alert)
      } catch {
        throw ServiceError(error)
      }
      state.alerts[alert.id] = alert
      state.queues[alert.id] = AlertQueue()
      return Listing(alert: alert, queue: AlertQueue())
    }
  }

  /// Forgets an alert and what waits to be announced for it.
  public func remove(_ id: String) throws(ServiceError) {
    try state.withLock { state throws(ServiceError) in
      guard state.alerts[id] != nil else { throw Self.unknown(id) }
      do throws(ArchiveError) { try store.remove(id) } catch { throw ServiceError(error) }
      state.alerts[id] = nil
      state.queues[id] = nil
      state.unsaved.remove(id)
    }
  }

  private static func check(_ query: Alert.Query, _ secret: String) throws(ServiceError) {
    guard !query.isEmpty else {
      throw ServiceError(
        .invalidInput, code: "empty-query", field: "query", message: "the alert asks for nothing",
        remedy: "give at least one of person, organization, place, phrase and speaker")
    }
    guard (16...256).contains(secret.utf8.count) else {
      throw ServiceError(
        .invalidInput, code: "weak-secret", field: "secret",
        message: "the secret has \(secret.utf8.count) bytes",
        remedy: "give 16 to 256, for example what openssl rand -hex 32 prints")
    }
  }

  private static func number(_ id: String) -> Int { Int(id.dropFirst()) ?? 0 }

  private static func unknown(_ id: String) -> ServiceError {
    ServiceError(
      .notFound, code: "unknown-alert", field: "id",
      message: "no alert has the id \(id.prefix(64))", remedy: "find ids with GET /v1/alerts")
  }
}
