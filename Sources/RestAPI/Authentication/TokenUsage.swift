import HTTPServer
import Synchronization

/// Counts what one token asks within the present minute and day (UTC) and says when it is too much.
///
/// Windows are fixed: a new minute starts a new count, so that around its start up to twice the
/// rate may come.
final class TokenUsage: Sendable {
  /// What a token may ask; nil is without limit.
  struct Limits: Hashable, Sendable {
    var perMinute: Int?
    var perDay: Int?
  }

  private struct Window {
    var number = 0
    var used = 0

    /// Counts one request in the window that `now` is in.
    mutating func count(_ now: Int, seconds: Int) {
      if number != now / seconds { (number, used) = (now / seconds, 0) }
      used += 1
    }
  }

  private let windows = Mutex((minute: Window(), day: Window()))

  /// Counts a request at `now`, in seconds since 1970; gives what is left, or throws the problem
  /// when it was one
  /// too many. A refused request counts against neither limit.
  func take(_ limits: Limits, now: Int) throws(ProblemDetails) -> HTTPFields {
    let counted = windows.withLock { windows in
      var next = windows
      next.minute.count(now, seconds: 60)
      next.day.count(now, seconds: 86_400)
      let tooFast = limits.perMinute.map { next.minute.used > $0 } ?? false
      let tooMany = limits.perDay.map { next.day.used > $0 } ?? false
      if !tooFast && !tooMany { windows = next }
      return (minute: next.minute.used, day: next.day.used, tooFast: tooFast, tooMany: tooMany)
    }
    var fields = HTTPFields()
    var policies: [String] = []
    var states: [String] = []
    for (name, limit, used, seconds) in [
      ("minute", limits.perMinute, counted.minute, 60),
      ("day", limits.perDay, counted.day, 86_400),
    ] {
      guard let limit else { continue }
      policies.append("\"\(name)\";q=\(limit);w=\(seconds)")
      states.append("\"\(name)\";r=\(max(0, limit - used));t=\(seconds - now % seconds)")
    }
    if !policies.isEmpty {
      fields.append("RateLimit-Policy", policies.joined(separator: ", "))
      fields.append("RateLimit", states.joined(separator: ", "))
    }
    guard counted.tooFast || counted.tooMany else { return fields }
    throw Self.problem(limits, counted.tooMany, now: now, fields)
  }

  private static func problem(
    _ limits: Limits, _ isQuota: Bool, now: Int, _ fields: HTTPFields
  ) -> ProblemDetails {
    let seconds = isQuota ? 86_400 : 60
    let limit = (isQuota ? limits.perDay : limits.perMinute) ?? 0
    var problem = ProblemDetails(
      status: 429, code: isQuota ? "quota-exceeded" : "rate-limited",
      title: "Too many requests",
      detail: "the token may send \(limit) requests within a \(isQuota ? "day" : "minute")",
      field: "Authorization", remedy: "wait for the seconds in Retry-After",
      retryAfterSeconds: seconds - now % seconds)
    problem.fields = Array(fields)
    return problem
  }
}
