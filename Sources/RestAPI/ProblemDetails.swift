import ArticleModel
import HTTPServer

/// An error answer as RFC 9457 says: `application/problem+json` with a stable `type`, and beside
/// the
/// standard members `code` (the last part of the type), `field` (what is wrong) and `remedy` (what
/// to do).
public struct ProblemDetails: Error, Sendable, Hashable {
  /// Status of the answer.
  public var status: Int
  /// Stable name of the kind of problem, such as `invalid-parameter`; `type` is `/problems/` and
  /// this.
  public var code: String
  /// The kind of problem in words, the same for every occurrence.
  public var title: String
  /// What is wrong this time.
  public var detail: String
  /// The parameter, member or header that is wrong; nil when it is none.
  public var field: String?
  /// What the caller can do; nil when nothing helps.
  public var remedy: String?
  /// Seconds to wait before trying again (`Retry-After`); nil when waiting does not help.
  public var retryAfterSeconds: Int?
  /// Methods that would be answered (`Allow`); nil but for 405.
  public var allow: String?
  /// Further fields of the answer, such as `WWW-Authenticate`.
  public var fields: [HTTPField] = []

  /// Makes a problem. The title is that of ``ProblemType`` where the code is listed there.
  public init(
    status: Int, code: String, title: String, detail: String, field: String? = nil,
    remedy: String? = nil, retryAfterSeconds: Int? = nil, allow: String? = nil
  ) {
    self.status = status
    self.code = code
    self.title = ProblemType.of(code)?.title ?? title
    self.detail = detail
    self.field = field
    self.remedy = remedy
    self.retryAfterSeconds = retryAfterSeconds
    self.allow = allow
  }

  /// The answer that carries this problem.
  public var response: HTTPResponse {
    var fields: HTTPFields = ["Content-Type": "application/problem+json"]
    if let retryAfterSeconds { fields["Retry-After"] = String(retryAfterSeconds) }
    if let allow { fields["Allow"] = allow }
    for field in self.fields { fields.append(field.name, field.value) }
    return HTTPResponse(
      status: HTTPResponse.Status(code: status), fields: fields,
      body: .bytes(JSONWriter.bytes(of: self)))
  }
}

extension ProblemDetails: JSONEncodable {
  /// Writes the problem object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    encodeMembers(to: &writer)
    writer.endObject()
  }

  /// Writes the members of the problem object, for an object that has others beside them.
  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("type", "/problems/\(code)")
    writer.member("title", title)
    writer.member("status", status)
    writer.member("code", code)
    writer.member("detail", detail)
    if let field { writer.member("field", field) }
    if let remedy { writer.member("remedy", remedy) }
  }
}

extension ProblemDetails {
  /// 404: nothing is served at this path.
  static func unknownPath(_ path: String) -> ProblemDetails {
    ProblemDetails(
      status: 404, code: "unknown-path", title: "Nothing is served at this path",
      detail: "there is no \(path.prefix(200))",
      remedy: "the articles are at /v1/articles, the people at /v1/persons")
  }

  /// 404: no article has this id.
  static func unknownArticle(_ id: String) -> ProblemDetails {
    ProblemDetails(
      status: 404, code: "unknown-article", title: "No such article",
      detail: "no article has the id \(id.prefix(64))", field: "id",
      remedy: "find ids with GET /v1/articles")
  }

  /// 405: the path does not know this method.
  static func methodNotAllowed(_ method: String, allow: String) -> ProblemDetails {
    ProblemDetails(
      status: 405, code: "method-not-allowed", title: "The path does not know this method",
      detail: "\(method) is not answered here", remedy: "use one of \(allow)", allow: allow)
  }

  /// 400: a query parameter that cannot be understood.
  static func invalidParameter(_ name: String, _ detail: String, remedy: String) -> ProblemDetails {
    ProblemDetails(
      status: 400, code: "invalid-parameter", title: "A query parameter cannot be understood",
      detail: detail, field: name, remedy: remedy)
  }

  /// 415: a body of a kind that is not read here; `read` are those that are.
  static func unsupportedMediaType(
    _ given: String?, read: [String] = RequestBody.article.mediaTypes
  ) -> ProblemDetails {
    ProblemDetails(
      status: 415, code: "unsupported-media-type", title: "The body is of a kind not read here",
      detail: given.map { "the Content-Type is \($0.prefix(100))" } ?? "there is no Content-Type",
      field: "Content-Type",
      remedy: "send \(read.joined(separator: " or ")), for example curl -H 'Content-Type: "
        + "\(read.first ?? "text/plain")' --data-binary @FILE")
  }
}
