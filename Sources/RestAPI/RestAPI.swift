import ArticleModel
import ArticleService
import HTTPServer
import Logging
import Synchronization

/// Dateline's REST API: takes a request, asks the service, makes the answer. Knows nothing of
/// sockets, so that
/// the same handler serves a test in memory and a client on the network.
///
/// A request goes through these steps, in this order: who sent it and may they, is it within their
/// limits, was it
/// answered before (`Idempotency-Key`), the route's own answer; then what the client prefers, who
/// may see it (CORS),
/// compression, the request's id, figures and log.
public final class RestAPI: HTTPHandler {
  let service: ArticleService
  let logger: Logger
  let router: Router
  let metrics: RequestMetrics
  private let configuration: APIConfiguration
  private let authenticator: Authenticator
  private let crossOrigin: CrossOrigin
  private let idempotency: IdempotencyStore
  private let identifier = RequestIdentifier()
  private let state = APIState()

  /// Makes the API over a service. `logger` gets one line for each request, never any article
  /// text, token or query.
  public init(
    service: ArticleService, logger: Logger, configuration: APIConfiguration = APIConfiguration()
  ) {
    self.service = service
    self.logger = logger
    self.configuration = configuration
    authenticator = Authenticator(
      file: TokenFile(dataFolder: service.dataFolder),
      defaults: TokenUsage.Limits(
        perMinute: configuration.ratePerMinute, perDay: configuration.quotaPerDay),
      isAlwaysNeeded: configuration.requiresToken, logger: logger, now: configuration.now)
    crossOrigin = CrossOrigin(origins: configuration.corsOrigins)
    idempotency = IdempotencyStore(dataFolder: service.dataFolder, now: configuration.now)
    var router = Router()
    ArticleRoutes(service: service, pages: configuration.pages).add(to: &router)
    SimilarRoutes(service: service).add(to: &router)
    EntityRoutes(service: service).add(to: &router)
    DossierRoutes(service: service).add(to: &router)
    StatisticsRoutes(service: service).add(to: &router)
    StatementRoutes(service: service).add(to: &router)
    EditRoutes(service: service).add(to: &router)
    CorrectionRoutes(service: service).add(to: &router)
    JobRoutes(service: service).add(to: &router)
    FeedRoutes(feeds: configuration.feeds).add(to: &router)
    AlertRoutes(alerts: configuration.alerts).add(to: &router)
    StreamRoute(stream: configuration.stream).add(to: &router)
    ProblemRoutes().add(to: &router)
    let state = state
    let least = configuration.minimumFreeBytes
    let notReadyReason = { @Sendable in
      state.notReadyReason ?? service.notReadyReason ?? Self.fullDisk(service, least: least)
    }
    SystemRoutes(notReadyReason: notReadyReason) {
      state.metricsText(service: service, isReady: notReadyReason() == nil)
    }.add(to: &router)
    router.add(.get, "/openapi.json", access: .open) { request, _ in
      _ = try QueryParameters(request, known: [])
      let bytes = try state.description.get()
      return ArticleRoutes.conditional(request, ArticleRoutes.json(bytes), bytes)
    }
    self.router = router
    metrics = RequestMetrics(routeCount: router.routes.count)
    state.setUp(metrics, router.routes)
    let following = FollowingMetrics(feeds: configuration.feeds, alerts: configuration.alerts)
    state.addMetrics { following.write(to: &$0) }
  }

  private static func fullDisk(_ service: ArticleService, least: Int) -> String? {
    guard let free = service.freeBytes, free < least else { return nil }
    return "the disk is full: \(free >> 20) MB are left, \(least >> 20) MB are needed"
  }

  /// Shows this server's figures on `/metrics`.
  public func observe(_ server: HTTPServer) {
    state.addServer { [weak server] in server?.statistics }
  }

  /// Shows further figures on `/metrics`.
  public func addMetrics(_ write: @escaping @Sendable (inout MetricsWriter) -> Void) {
    state.addMetrics(write)
  }

  /// Answers every request for the archive with 503 and this reason, and `/readyz` too, from now
  /// on; nil lets them
  /// through again. For the time in which the index is brought up to date.
  public func holdBack(_ reason: String?) { state.holdBack(reason) }

  /// Checks come before the body is read: who may not send it, or sends it to the wrong path, with
  /// the wrong method
  /// or media type, costs no transfer.
  public func disposition(of request: HTTPRequest) -> HTTPDisposition {
    if request.path == "/livez" { return .inline }
    guard request.announcedBodyBytes != 0 else { return .collect() }
    switch router.match(request.method, request.pathSegments) {
    case .route(let route, _):
      do throws(ProblemDetails) {
        _ = try authenticator.caller(of: request, route.access)
        return try route.body.disposition(request)
      } catch {
        return .reject(finish(request, route, error.response, since: .now))
      }
    case .otherMethods, .none: return .collect(limitBytes: 64 * 1_024)
    }
  }

  /// Answers one request; any error becomes a problem document.
  public func respond(to request: HTTPRequest) -> HTTPResponse {
    let start = ContinuousClock.now
    let match = router.match(request.method, request.pathSegments)
    var limits = HTTPFields()
    var route: Router.Route?
    if case .route(let found, _) = match { route = found }
    var response = answer(request, match, &limits)
    for field in limits { response.fields.append(field.name, field.value) }
    return finish(request, route, response, since: start)
  }

  /// The answer to what the HTTP server itself refuses, in the API's form.
  public func refusal(_ problem: HTTPProblem) -> HTTPResponse {
    finish(nil, nil, ProblemDetails(problem).response, since: .now)
  }

  /// `/readyz` says no from now on.
  public func serverWillStop() {
    state.stop()
    configuration.stream?.stop()
  }

  private func answer(
    _ request: HTTPRequest, _ match: Router.Match, _ limits: inout HTTPFields
  ) -> HTTPResponse {
    catching {
      switch match {
      case .route(let route, let values):
        try crossOrigin.check(request)
        let caller = try authenticator.caller(of: request, route.access)
        limits = try authenticator.count(caller)
        if route.pattern.first == "v1",
          let reason = state.heldBackReason ?? service.notReadyReason
        {
          throw ProblemDetails.notReady(reason)
        }
        guard request.method == .post || caller.name != nil else {
          return try route.handler(request, values)
        }
        return try Caller.$current.withValue(caller) {
          try idempotency.answer(request, caller) {
            catching { try route.handler(request, values) }
          }
        }
      case .otherMethods(let methods):
        let allow = methods.allowField
        if let preflight = crossOrigin.preflight(request, allow: allow) { return preflight }
        guard request.method == .options else {
          throw ProblemDetails.methodNotAllowed(request.method.rawValue, allow: allow)
        }
        return HTTPResponse(status: .noContent, fields: ["Allow": allow])
      case .none:
        if request.method == .options, request.path == "*" {
          let allow = Set(router.routes.map(\.method)).sorted { $0.rawValue < $1.rawValue }
          return HTTPResponse(status: .noContent, fields: ["Allow": allow.allowField])
        }
        throw ProblemDetails.unknownPath(request.path)
      }
    }
  }

  /// What `body` answers, or the problem that stands for its error.
  private func catching(_ body: () throws -> HTTPResponse) -> HTTPResponse {
    do {
      return try body()
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

  /// What every answer gets, whoever made it; counts and logs it.
  private func finish(
    _ request: HTTPRequest?, _ route: Router.Route?, _ response: HTTPResponse,
    since start: ContinuousClock.Instant
  ) -> HTTPResponse {
    var response = response
    if let request {
      Preference.apply(request, &response)
      crossOrigin.apply(request, &response)
      ContentCoding.apply(request, &response)
    }
    let id = identifier.of(request)
    response.fields.append("X-Request-ID", id)
    let line = RequestLine(
      id: id, method: request?.method.rawValue ?? "-", route: route?.path ?? "-",
      status: response.status.code)
    let number = route?.number ?? router.routes.count
    guard case .stream(let length, let produce) = response.body, request?.method != .head else {
      record(line, number, bytes: response.bodyBytes?.count ?? 0, since: start)
      return response
    }
    // The line is written when the last byte is, and says how many there were.
    response.body = .stream(contentLength: length) { [self] writer in
      let count = ByteCount()
      defer { record(line, number, bytes: count.bytes, since: start) }
      let counting = HTTPBodyWriter { (piece) throws(HTTPBodyError) in
        count.add(piece.count)
        try writer.write(piece)
      }
      try produce(counting)
    }
    return response
  }

  private func record(
    _ line: RequestLine, _ route: Int, bytes: Int, since start: ContinuousClock.Instant
  ) {
    let elapsed = ContinuousClock.now - start
    metrics.count(
      route: route, status: line.status, microseconds: Int(elapsed / .microseconds(1)))
    logger.info("request", metadata: line.metadata(bytes: bytes, elapsed))
  }
}
