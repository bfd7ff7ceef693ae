import HTTPServer

/// Cross-origin requests of browsers (the Fetch standard): off unless origins are configured.
struct CrossOrigin: Sendable {
  private let origins: Set<String>
  private let allowsAll: Bool

  private static let exposed =
    "ETag, Last-Modified, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-ID"
  private static let requestFields =
    "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, "
    + "X-Request-ID"

  /// - Parameter origins: such as `https://news.example.org`; `*` allows every origin.
  init(origins: [String]) {
    self.origins = Set(origins)
    allowsAll = origins.contains("*")
  }

  /// Whether pages of this origin may ask.
  private func allows(_ origin: String) -> Bool { allowsAll || origins.contains(origin) }

  /// Refuses what a page of another site would change without a token to show that it is meant: a
  /// browser sends
  /// such requests to any address that it can reach, also on loopback.
  func check(_ request: HTTPRequest) throws(ProblemDetails) {
    switch request.method {
    case .get, .head, .options, .query, .trace: return
    case .post, .put, .patch, .delete: break
    }
    guard let origin = request.fields["Origin"], !request.fields.contains("Authorization"),
      !allows(origin)
    else { return }
    let isSame: Bool
    if let site = request.fields["Sec-Fetch-Site"] {
      isSame = site == "same-origin" || site == "none"
    } else {
      let host = request.fields["Host"] ?? ""
      isSame = origin == "http://\(host)" || origin == "https://\(host)"
    }
    guard !isSame else { return }
    throw ProblemDetails(
      status: 403, code: "cross-origin", title: "A page of another site sent this",
      detail: "the origin \(origin.prefix(200)) is not allowed", field: "Origin",
      remedy: "allow it with --cors-origin, or send a token")
  }

  /// The answer to a preflight request for a path with these methods; nil when it is none.
  func preflight(_ request: HTTPRequest, allow: String) -> HTTPResponse? {
    guard request.method == .options, let origin = request.fields["Origin"],
      request.fields.contains("Access-Control-Request-Method"), allows(origin)
    else { return nil }
    return HTTPResponse(
      status: .noContent,
      fields: [
        "Allow": allow, "Access-Control-Allow-Methods": allow,
        "Access-Control-Allow-Headers": Self.requestFields, "Access-Control-Max-Age": "3600",
      ])
  }

  /// Tells the browser whether the page may see the answer.
  func apply(_ request: HTTPRequest, _ response: inout HTTPResponse) {
    guard allowsAll || !origins.isEmpty else { return }
    if !allowsAll { response.fields.addVary("Origin") }
    guard let origin = request.fields["Origin"], allows(origin) else { return }
    response.fields["Access-Control-Allow-Origin"] = allowsAll ? "*" : origin
    response.fields["Access-Control-Expose-Headers"] = Self.exposed
  }
}
