import ArticleModel
import ArticleService
import HTTPServer
import Logging
import Synchronization

/// Dateline's REST API: takes a request, asks the service, makes the answer. Knows nothing of sockets, so that
/// the same handler serves a test in memory and a client on the network.
public final class RestAPI: HTTPHandler {
  private let service: ArticleService
  private let logger: Logger
  private let router: Router
  private let isStopping = Atomic(false)

  /// Makes the API over a service. `logger` gets one line for each request, never any article text.
  public init(service: ArticleService, logger: Logger) {
    self.service = service
    self.logger = logger
    var router = Router()
    ArticleRoutes(service: service).add(to: &router)
    EntityRoutes(service: service).add(to: &router)
    StatementRoutes(service: service).add(to: &router)
    self.router = router
  }

  /// Checks come before the body is read: an unknown path, method or media type costs no transfer.
  public func disposition(of request: HTTPRequest) -> HTTPDisposition {
    if request.path == "/livez" { return .inline }
    guard request.announcedBodyBytes != 0 else { return .collect() }
    switch router.match(request.method, request.pathSegments) {
    case .route(let route, _):
      do throws(ProblemDetails) {
        return try route.body.disposition(request)
      } catch {
        return .reject(error.response)
      }
    case .otherMethods, .none: return .collect(limitBytes: 64 * 1_024)
    }
  }

  /// Answers one request; any error becomes a problem document.
  public func respond(to request: HTTPRequest) -> HTTPResponse {
    let start = ContinuousClock.now
    let response = answer(request)
    let elapsed = ContinuousClock.now - start
    logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(request.path.prefix(200))",
        "status": "\(response.status.code)", "bytes": "\(response.bodyBytes?.count ?? 0)",
        "ms": "\(elapsed.milliseconds)",
      ])
    return response
  }

  /// `/readyz` says no from now on.
  public func serverWillStop() { isStopping.store(true, ordering: .releasing) }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    do {
      switch request.path {
      case "/livez": return try health(request) { nil }
      case "/readyz": return try health(request) { notReadyReason }
      default: return try route(request)
      }
    } catch let problem as ProblemDetails {
      return problem.response
    } catch let error as ServiceError {
      if error.kind == .damaged || error.kind == .storageUnavailable {
        logger.error("\(error)")
      }
      return ProblemDetails(error).response
    } catch {
      logger.error("unexpected error: \(String(reflecting: type(of: error)))")
      return ProblemDetails.internalError.response
    }
  }

  private func route(_ request: HTTPRequest) throws -> HTTPResponse {
    switch router.match(request.method, request.pathSegments) {
    case .route(let route, let values):
      return try route.handler(request, values)
    case .otherMethods(let methods):
      let allow = methods.allowField
      guard request.method == .options else {
        throw ProblemDetails.methodNotAllowed(request.method.rawValue, allow: allow)
      }
      return HTTPResponse(status: .noContent, fields: ["Allow": allow])
    case .none:
      if request.method == .options, request.path == "*" {
        return HTTPResponse(
          status: .noContent, fields: ["Allow": "GET, HEAD, POST, DELETE, OPTIONS"])
      }
      throw ProblemDetails.unknownPath(request.path)
    }
  }

  private var notReadyReason: String? {
    if isStopping.load(ordering: .acquiring) { return "the service is stopping" }
    return service.notReadyReason
  }

  private func health(
    _ request: HTTPRequest, _ reason: () -> String?
  ) throws -> HTTPResponse {
    guard [.get, .head, .options].contains(request.method) else {
      throw ProblemDetails.methodNotAllowed(request.method.rawValue, allow: "GET, HEAD, OPTIONS")
    }
    if request.method == .options {
      return HTTPResponse(status: .noContent, fields: ["Allow": "GET, HEAD, OPTIONS"])
    }
    if let reason = reason() {
      throw ProblemDetails(
        status: 503, code: "not-ready", title: "The service is not ready", detail: reason,
        remedy: "try again later", retryAfterSeconds: 5)
    }
    return HTTPResponse(
      contentType: "text/plain; charset=utf-8", text: "ok\n",
      fields: ["Cache-Control": "no-store"])
  }
}
