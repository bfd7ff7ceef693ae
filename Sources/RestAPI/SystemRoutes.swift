import HTTPServer

/// `/livez`, `/readyz` and `/metrics`: for those who run the service.
struct SystemRoutes: Sendable {
  /// Why the service should get no requests now; nil when it is ready.
  let notReadyReason: @Sendable () -> String?
  /// The figures in Prometheus' text format.
  let metrics: @Sendable () -> String

  func add(to router: inout Router) {
    router.add(.get, "/livez", access: .open) { request, _ in
      _ = try QueryParameters(request, known: [])
      return Self.text("ok\n")
    }
    router.add(.get, "/readyz", access: .open) { request, _ in
      _ = try QueryParameters(request, known: [])
      if let reason = notReadyReason() { throw ProblemDetails.notReady(reason) }
      return Self.text("ok\n")
    }
    router.add(.get, "/metrics") { request, _ in
      _ = try QueryParameters(request, known: [])
      return Self.text(metrics(), type: "text/plain; version=0.0.4; charset=utf-8")
    }
  }

  private static func text(
    _ text: String, type: String = "text/plain; charset=utf-8"
  ) -> HTTPResponse {
    HTTPResponse(contentType: type, text: text, fields: ["Cache-Control": "no-store"])
  }
}

extension ProblemDetails {
  /// 503: the service is there and cannot answer yet.
  static func notReady(_ reason: String) -> ProblemDetails {
    ProblemDetails(
      status: 503, code: "not-ready", title: "The service is not ready", detail: reason,
      remedy: "try again after the seconds in Retry-After", retryAfterSeconds: 5)
  }
}
