import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `GET /v1/stream`: new and changed articles as Server-Sent Events (HTML Living Standard, 9.2), for as long as
/// the client listens. `Last-Event-ID` goes on where it was.
struct StreamRoute: Sendable {
  let stream: ChangeStream?

  func add(to router: inout Router) {
    router.add(.get, "/v1/stream") { request, _ in try follow(request) }
  }

  private func follow(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["last_event_id"])
    let given = try request.fields["Last-Event-ID"] ?? parameters.text("last_event_id")
    var cursor: ChangeCursor?
    if let given, !given.isEmpty {
      guard let known = ChangeCursor(given) else {
        throw ProblemDetails(
          status: 400, code: "invalid-header", title: "A header field cannot be understood",
          detail: "Last-Event-ID is no id of an event of this stream", field: "Last-Event-ID",
          remedy: "send the id of the last event that came, or leave it out")
      }
      cursor = known
    }
    var fields: HTTPFields = ["Content-Type": "text/event-stream", "Cache-Control": "no-store"]
    // A buffering proxy would hold events back.
    fields["X-Accel-Buffering"] = "no"
    guard request.method != .head else { return HTTPResponse(fields: fields) }
    guard let stream else { throw ProblemDetails.notReady("the stream is off") }
    let writer = HTTPBodyWriter()
    // Tells the client at once that it is connected, and when to come back.
    _ = writer.tryWrite(Array("retry: 5000\n\n".utf8))
    let isFollowing = try stream.follow(after: cursor, end: { writer.finish() }) { changes in
      if writer.isClosed { return .ended }
      let bytes = changes.isEmpty ? Array(": \n\n".utf8) : changes.flatMap(Self.event)
      return writer.tryWrite(bytes) ? .taken : writer.isClosed ? .ended : .later
    }
    guard isFollowing else {
      throw ProblemDetails(
        status: 503, code: "too-many-streams", title: "Too many clients follow the stream",
        detail: "\(ChangeStream.followerLimit) clients are connected",
        remedy: "try again later, or ask GET /v1/articles?changed_since=…", retryAfterSeconds: 30)
    }
    return HTTPResponse(fields: fields, body: .feed(writer))
  }

  private static func event(_ change: ArticleChange) -> [UInt8] {
    var writer = JSONWriter()
    change.article.encodeItem(to: &writer)
    let kind = change.isNew ? "article" : "change"
    return Array("id: \(change.cursor)\nevent: \(kind)\ndata: ".utf8) + writer.bytes + [0x0A, 0x0A]
  }
}
