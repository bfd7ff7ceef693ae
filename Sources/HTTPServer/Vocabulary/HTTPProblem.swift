/// Why the server itself refuses a request: what an RFC 9457 problem document says.
public struct HTTPProblem: Error, Sendable, Equatable {
  /// The status to answer with.
  public let status: HTTPResponse.Status
  /// A stable name of the kind of problem, fit to be the last part of a `type` URI:
  /// `header-fields-too-large`.
  public let code: String
  /// What kind of problem it is, the same for every one of its code.
  public let title: String
  /// What was wrong here and what to do.
  public let detail: String
  /// When trying again may help: seconds for `Retry-After`.
  public let retryAfterSeconds: Int?

  /// A problem of these parts.
  public init(
    status: HTTPResponse.Status, code: String, title: String, detail: String,
    retryAfterSeconds: Int? = nil
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// The answer that the server gives when the embedding code supplies no other: a problem document
  /// whose `type` is `/problems/` and the code.
  public static func response(to problem: HTTPProblem) -> HTTPResponse {
    let text =
      "{\"type\":\"/problems/\(problem.code)\",\"title\":\"\(problem.title)\","
      + "\"status\":\(problem.status.code),\"detail\":\"\(escaped(problem.detail))\"}\n"
    return HTTPResponse(
      status: problem.status, contentType: "application/problem+json", text: text)
  }

  /// The text as the inside of a JSON string.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTTPProblem {
  /// 400: the request is not HTTP/1.1 as RFC 9112 says.
  static func malformed(_ detail: String) -> HTTPProblem {
    HTTPProblem(
      status: .badRequest, code: "malformed-request", title: "Malformed request", detail: detail)
  }

  /// 408: the client was too slow.
  static func timeout(_ detail: String) -> HTTPProblem {
    HTTPProblem(
      status: .requestTimeout, code: "request-timeout", title: "Request timeout", detail: detail)
  }

  /// 413: the body is larger than allowed here.
  static func contentTooLarge(limitBytes: Int) -> HTTPProblem {
    HTTPProblem(
      status: .contentTooLarge, code: "content-too-large", title: "Content too large",
      detail: "The body may have at most \(limitBytes) bytes here.")
  }

  /// 414: the request line is too long.
  static func uriTooLong(limitBytes: Int) -> HTTPProblem {
    HTTPProblem(
      status: .uriTooLong, code: "uri-too-long", title: "URI too long",
      detail: "The request line may have at most \(limitBytes) bytes.")
  }

  /// 431: too many or too long fields.
  static func fieldsTooLarge(_ detail: String) -> HTTPProblem {
    HTTPProblem(
      status: .requestHeaderFieldsTooLarge, code: "header-fields-too-large",
      title: "Header fields too large", detail: detail)
  }

  /// 417: an expectation other than `100-continue`.
  static let expectationFailed = HTTPProblem(
    status: .expectationFailed, code: "expectation-failed", title: "Expectation failed",
    detail: "The only expectation that can be met is 100-continue.")

  /// 500: a server component broke its promise.
  static func internalError(_ detail: String) -> HTTPProblem {
    HTTPProblem(
      status: .internalServerError, code: "internal-error", title: "Internal server error",
      detail: detail)
  }

  /// 501: a method or transfer coding that the server does not know.
  static func notImplemented(_ detail: String) -> HTTPProblem {
    HTTPProblem(
      status: .notImplemented, code: "not-implemented", title: "Not implemented", detail: detail)
  }

  /// 503: as many requests wait as may.
  static let overloaded = HTTPProblem(
    status: .serviceUnavailable, code: "overloaded", title: "Overloaded",
    detail: "As many requests are waiting as may wait; try again shortly.", retryAfterSeconds: 1)

  /// 505: a version other than 1.1 and 1.0.
  static let versionNotSupported = HTTPProblem(
    status: .httpVersionNotSupported, code: "http-version-not-supported",
    title: "HTTP version not supported", detail: "This server speaks HTTP/1.1 and HTTP/1.0.")
}
