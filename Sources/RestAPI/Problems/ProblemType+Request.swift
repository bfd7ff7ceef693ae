extension ProblemType {
  /// About the request as a whole.
  static let request: [ProblemType] = [
    ProblemType(
      "unknown-path", 404, "Nothing is served at this path",
      cause: "The path of the request is none of the API's.",
      remedy: "Look it up in /openapi.json. The articles are at /v1/articles, the people at "
        + "/v1/persons."),
    ProblemType(
      "unknown-article", 404, "No such article",
      cause: "No article has this id: it was never stored, or it was removed.",
      remedy: "Find ids with GET /v1/articles. An id is 16 digits from 0-9 and a-f."),
    ProblemType(
      "unknown-problem", 404, "No such kind of problem",
      cause: "No kind of problem has this name.", remedy: "All of them are listed at /problems."),
    ProblemType(
      "method-not-allowed", 405, "The path does not know this method",
      cause: "The path is right, but it is not asked with this method.",
      remedy: "Use one of the methods in the answer's Allow field."),
    ProblemType(
      "invalid-header", 400, "A header field cannot be understood",
      cause: "The field that the answer names has a value that is not allowed there.",
      remedy: "Correct the value, or leave the field out."),
    ProblemType(
      "precondition-failed", 412, "The article has changed",
      cause: "If-Match names an entity tag that is not the present one: someone else was faster.",
      remedy: "Read it again, look at what changed, and send the change with the new ETag."),
    ProblemType(
      "precondition-required", 428, "The change must say what it changes",
      cause: "An edit without If-Match could undo what someone else has just written.",
      remedy: "Read it first and send its ETag in If-Match."),
    ProblemType(
      "idempotency-key-reused", 422, "The Idempotency-Key was used for another request",
      cause: "A request with this key, but another target or body, was answered within 24 hours.",
      remedy: "Make a new key for each new request; repeat a key only with the very same request."),
    ProblemType(
      "idempotency-key-in-use", 409, "The first request with this key is still being answered",
      cause: "Two requests with the same Idempotency-Key came at the same time.",
      remedy: "Wait for the time in Retry-After and send it again: the answer is then the first "
        + "one's."),
    ProblemType(
      "cross-origin", 403, "A page of another site sent this",
      cause: "A browser says that the request comes from a page of another origin, and no token "
        + "proves "
        + "that it is meant.",
      remedy: "Allow the origin with --cors-origin, or send a token."),
    ProblemType(
      "malformed-request", 400, "The request is not HTTP/1.1",
      cause: "The request line, a header field or the framing of the body breaks RFC 9112.",
      remedy: "Use an HTTP client instead of writing the request by hand."),
    ProblemType(
      "uri-too-long", 414, "The request line is too long",
      cause: "Path and query together are longer than the server reads.",
      remedy: "Ask with fewer or shorter parameters."),
    ProblemType(
      "header-fields-too-large", 431, "The header fields are too large",
      cause: "There are too many header fields, or they are too long.",
      remedy: "Leave out what is not needed; often it is a cookie."),
    ProblemType(
      "expectation-failed", 417, "The expectation cannot be met",
      cause: "Expect has another value than 100-continue.", remedy: "Leave the Expect field out."),
    ProblemType(
      "http-version-not-supported", 505, "The HTTP version is not spoken here",
      cause: "The request is neither HTTP/1.1 nor HTTP/1.0.",
      remedy: "Use HTTP/1.1, or put a proxy in front that speaks HTTP/2."),
    ProblemType(
      "not-implemented", 501, "The method or transfer coding is not known",
      cause: "The server does not know this method or transfer coding at all.",
      remedy: "Use the methods of /openapi.json and no transfer coding other than chunked."),
    ProblemType(
      "request-timeout", 408, "The request came too slowly",
      cause: "The client did not send the whole request in time.",
      remedy: "Try again; over a slow line send smaller bodies."),
  ]

  /// About the body of a request.
  static let body: [ProblemType] = [
    ProblemType(
      "unsupported-media-type", 415, "The body is of a kind not read here",
      cause: "The Content-Type is missing or names something that this path does not read.",
      remedy: "Send one of the types that the answer names: text/plain, text/markdown, text/html "
        + "or "
        + "application/json for an article."),
    ProblemType(
      "unsupported-content-type", 415, "The input is of a kind not read here",
      cause: "Only plain text, Markdown, HTML and JSON hold articles.",
      remedy: "Convert it first, for example a PDF with pdftotext."),
    ProblemType(
      "content-too-large", 413, "The body is too large",
      cause: "The body is longer than the service takes for this path.",
      remedy: "Send single articles, or raise the limit with --body-limit-bytes."),
    ProblemType(
      "empty-body", 400, "The body is empty", cause: "A body is needed and there is none.",
      remedy: "Send the article as the body, such as with curl --data-binary @article.txt."),
    ProblemType(
      "invalid-json", 400, "The body is not valid JSON",
      cause: "The body is not one JSON document as RFC 8259 says, or is nested too deeply, names "
        + "a member "
        + "twice, or holds half a surrogate pair.",
      remedy: "The answer says at which byte; let a JSON library write the body."),
    ProblemType(
      "wrong-type", 400, "A member of the body has the wrong type",
      cause: "A member is, for example, a number where a string must stand.",
      remedy: "Write the member that the answer names as the description says."),
    ProblemType(
      "unknown-member", 400, "There is no such member",
      cause: "The body has a member that is not known, perhaps misspelt.",
      remedy: "The answer names the nearest known member."),
    ProblemType(
      "several-texts", 400, "More than one article in one object",
      cause: "The object has more than one of text, markdown, html and url.",
      remedy: "Give exactly one of them."),
    ProblemType(
      "line-too-long", 400, "A line of many articles is too long",
      cause: "A line of an application/x-ndjson body is longer than one article may be.",
      remedy: "Send a shorter article; the other lines were taken."),
    ProblemType(
      "body-cut-short", 400, "The body ended before its end",
      cause: "A body of many articles came too slowly, is too long, or is not framed as announced.",
      remedy: "Send the lines that have no answer again; what is here already is not stored twice."),
    ProblemType(
      "no-text", 422, "There is no article in it",
      cause: "Nothing is left of the input, or nothing was in it, that could be an article's text.",
      remedy: "Send the article's text; ?dry_run=true shows what was made of the input."),
    ProblemType(
      "invalid-date", 400, "A date cannot be understood",
      cause: "A member that holds a day holds none.", remedy: "Write it as YYYY-MM-DD."),
    ProblemType(
      "id-collision", 409, "Other bytes have the same id",
      cause: "Two different inputs have the same first 64 bits of SHA-256; that is next to "
        + "impossible "
        + "unless someone made them so.",
      remedy: "Change the input, for example by a space, and send it again."),
  ]
}
