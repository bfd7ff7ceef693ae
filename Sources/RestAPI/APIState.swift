import ArticleService
import HTTPServer
import Synchronization

/// What of the API changes while it runs, shared with its routes.
final class APIState: Sendable {
  private struct Parts: Sendable {
    var metrics: RequestMetrics?
    var routes: [Router.Route] = []
    var server: (@Sendable () -> HTTPServerStatistics?)?
    var more: [@Sendable (inout MetricsWriter) -> Void] = []
    var heldBackFor: String?
    var description: Result<[UInt8], any Error>?
  }

  private let parts = Mutex(Parts())
  private let isStopping = Atomic(false)
  private let isHeldBack = Atomic(false)

  /// Why no more requests should come; nil while they should.
  var notReadyReason: String? {
    isStopping.load(ordering: .acquiring) ? "the service is stopping" : heldBackReason
  }

  /// Why the archive cannot be asked; nil when it can.
  var heldBackReason: String? {
    isHeldBack.load(ordering: .acquiring) ? parts.withLock { $0.heldBackFor } : nil
  }

  /// Answers requests for the archive with this reason from now on; nil lets them through.
  func holdBack(_ reason: String?) {
    parts.withLock { $0.heldBackFor = reason }
    isHeldBack.store(reason != nil, ordering: .releasing)
  }

  /// From now on the service is stopping.
  func stop() { isStopping.store(true, ordering: .releasing) }

  /// The API's description, put together when it is first asked for.
  var description: Result<[UInt8], any Error> {
    parts.withLock { parts in
      if let known = parts.description { return known }
      let made = Result { try OpenAPIDocument(routes: parts.routes).bytes() }
      parts.description = made
      return made
    }
  }

  /// The routes and their figures, once they are known.
  func setUp(_ metrics: RequestMetrics, _ routes: [Router.Route]) {
    parts.withLock { parts in
      parts.metrics = metrics
      parts.routes = routes
    }
  }

  /// Where the server's figures come from.
  func addServer(_ statistics: @escaping @Sendable () -> HTTPServerStatistics?) {
    parts.withLock { $0.server = statistics }
  }

  /// Further figures.
  func addMetrics(_ write: @escaping @Sendable (inout MetricsWriter) -> Void) {
    parts.withLock { $0.more.append(write) }
  }

  /// What `/metrics` says.
  func metricsText(service: ArticleService, isReady: Bool) -> String {
    let parts = parts.withLock { $0 }
    guard let metrics = parts.metrics else { return "" }
    return MetricsPage(
      service: service, requests: metrics, routes: parts.routes, server: parts.server?(),
      isReady: isReady, more: parts.more
    ).text
  }
}
