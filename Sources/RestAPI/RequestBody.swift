import HTTPServer

/// How a route takes the body of a request; decided from the head, before any of the body is read.
struct RequestBody: Sendable {
  /// The media types that are read, in lower case; empty when no body is wanted.
  var mediaTypes: [String]
  /// How the body is taken, or why it is not.
  var disposition: @Sendable (HTTPRequest) throws(ProblemDetails) -> HTTPDisposition

  /// Bytes of a body that nobody asked for.
  private static let unwantedLimitBytes = 64 * 1_024

  /// No body is wanted; a short one is read and not looked at.
  static let none = RequestBody(mediaTypes: []) { _ in
    .collect(limitBytes: unwantedLimitBytes)
  }

  /// One JSON document, as `application/json`.
  static let json = RequestBody(mediaTypes: ["application/json"]) {
    (request) throws(ProblemDetails) in
    guard request.announcedBodyBytes != 0 else { return .collect() }
    guard let field = request.fields["Content-Type"],
      MediaType(field)?.essence == "application/json"
    else {
      throw .unsupportedMediaType(request.fields["Content-Type"], read: ["application/json"])
    }
    return .collect()
  }

  /// A merge patch (RFC 7396): one JSON document, under its own name or as `application/json`.
  static let mergePatch = RequestBody(mediaTypes: mergePatchTypes) {
    (request) throws(ProblemDetails) in
    guard request.announcedBodyBytes != 0 else { return .collect() }
    guard let field = request.fields["Content-Type"], let type = MediaType(field)?.essence,
      mergePatchTypes.contains(type)
    else { throw .unsupportedMediaType(request.fields["Content-Type"], read: mergePatchTypes) }
    return .collect()
  }

  private static let mergePatchTypes = ["application/merge-patch+json", "application/json"]

  /// One article, in any of the forms that are read; or many, one a line, which are read as they
  /// come.
  static let article = RequestBody(
    mediaTypes: [
      "text/plain", "text/markdown", "text/html", "application/json", BulkAnswer.mediaType,
    ]
  ) { (request) throws(ProblemDetails) in
    guard request.announcedBodyBytes != 0 else { return .collect() }
    guard !BulkAnswer.isWanted(by: request) else { return .stream }
    _ = try ArticleRoutes.mediaType(of: request)
    return .collect()
  }

  /// What a route of this method takes when it says nothing else.
  static func standard(for method: HTTPRequest.Method) -> RequestBody {
    switch method {
    case .post, .put, .patch: .json
    case .get, .head, .delete, .options, .query, .trace: .none
    }
  }
}
