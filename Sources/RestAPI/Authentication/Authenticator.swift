import ArticleService
import HTTPServer
import Logging
import Synchronization

/// Finds out who sent a request and whether it may do what it asks (RFC 6750).
///
/// Without tokens everyone is the anonymous caller, who may do everything: `dateline serve` then
/// listens on
/// loopback only. Once `tokens.json` has an entry, revoked or not, every call that is not open
/// needs one. The
/// file is looked at again at most once a second; one that cannot be read leaves the tokens as
/// they were.
final class Authenticator: Sendable {
  private struct State: Sendable {
    var tokens: [String: (token: AccessToken, usage: TokenUsage)] = [:]
    var stamp: TokenFile.Stamp?
    var lookedAt = Int.min
    var isNeeded = false
  }

  private let file: TokenFile
  private let defaults: TokenUsage.Limits
  private let logger: Logger
  private let now: @Sendable () -> Int
  private let state: Mutex<State>

  /// - Parameter isAlwaysNeeded: whether a token is needed even when there is none.
  init(
    file: TokenFile, defaults: TokenUsage.Limits, isAlwaysNeeded: Bool, logger: Logger,
    now: @escaping @Sendable () -> Int
  ) {
    self.file = file
    self.defaults = defaults
    self.logger = logger
    self.now = now
    state = Mutex(State(isNeeded: isAlwaysNeeded))
  }

  /// Who sent the request; throws 401 or 403 when that one may not use the route.
  func caller(of request: HTTPRequest, _ access: RouteAccess) throws(ProblemDetails) -> Caller {
    guard case .scope(let scope) = access else { return .anonymous }
    let given = request.fields["Authorization"]
    let secret = given.flatMap(Self.bearer)
    let (found, isNeeded) = state.withLock { state in
      reload(&state)
      return (
        secret.flatMap(AccessToken.id(inSecret:)).flatMap { state.tokens[$0] }, state.isNeeded
      )
    }
    guard isNeeded else { return .anonymous }
    guard given != nil else {
      throw .unauthorized("authentication-required", "the request carries no token", "")
    }
    guard let secret, let found, found.token.hasSecret(secret),
      found.token.isValid(at: UTCTime.text(secondsSince1970: now()))
    else {
      throw .unauthorized(
        "invalid-token", "the token is unknown, expired or revoked", ", error=\"invalid_token\"")
    }
    guard found.token.scope >= scope else {
      throw .insufficientScope(has: found.token.scope, needs: scope)
    }
    return Caller(id: found.token.id, name: found.token.name, usage: found.usage)
  }

  /// Counts the request against the caller's limits; gives the `RateLimit` fields.
  func count(_ caller: Caller) throws(ProblemDetails) -> HTTPFields {
    guard let usage = caller.usage else { return HTTPFields() }
    let token = state.withLock { $0.tokens[caller.id]?.token }
    let limits = TokenUsage.Limits(
      perMinute: token?.ratePerMinute ?? defaults.perMinute,
      perDay: token?.quotaPerDay ?? defaults.perDay)
    guard limits.perMinute != nil || limits.perDay != nil else { return HTTPFields() }
    return try usage.take(limits, now: now())
  }

  private func reload(_ state: inout State) {
    let time = now()
    guard state.lookedAt != time else { return }
    state.lookedAt = time
    let stamp = file.stamp()
    guard let stamp, stamp != state.stamp else { return }
    state.stamp = stamp
    do {
      let tokens = try file.read()
      let known = state.tokens
      state.tokens = Dictionary(
        tokens.map { ($0.id, (token: $0, usage: known[$0.id]?.usage ?? TokenUsage())) },
        uniquingKeysWith: { first, _ in first })
      state.isNeeded = state.isNeeded || !tokens.isEmpty
    } catch {
      // Whoever can read the file's state is locked out rather than let in.
      state.isNeeded = true
      logger.error("the tokens could not be read again: \(error)")
    }
  }

  private static func bearer(_ field: String) -> Substring? {
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return parts[1]
  }
}

extension ProblemDetails {
  /// 401, with what kind of authentication is understood.
  static func unauthorized(
    _ code: String, _ detail: String, _ parameters: String
  ) -> ProblemDetails {
    var problem = ProblemDetails(
      status: 401, code: code, title: "A token is needed", detail: detail, field: "Authorization",
      remedy: "send Authorization: Bearer TOKEN; dateline token create makes one")
    problem.fields = [
      HTTPField(name: "WWW-Authenticate", value: "Bearer realm=\"dateline\"\(parameters)")
    ]
    return problem
  }

  /// 403: the token may not do this.
  static func insufficientScope(has: AccessScope, needs: AccessScope) -> ProblemDetails {
    var problem = ProblemDetails(
      status: 403, code: "insufficient-scope", title: "The token may not do this",
      detail: "the token has the scope \(has.rawValue), this needs \(needs.rawValue)",
      field: "Authorization", remedy: "use a token with the scope \(needs.rawValue)")
    problem.fields = [
      HTTPField(
        name: "WWW-Authenticate",
        value: "Bearer realm=\"dateline\", error=\"insufficient_scope\", "
          + "scope=\"\(needs.rawValue)\"")
    ]
    return problem
  }
}
