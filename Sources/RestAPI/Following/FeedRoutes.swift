import ArticleModel
import ArticleSearch
import ArticleService
import FeedParsing
import HTTPServer

/// `/v1/feeds`: what is polled for new articles.
struct FeedRoutes: Sendable {
  let feeds: FeedService?

  /// What OPML is sent and asked for as.
  static let opmlTypes = ["text/x-opml", "text/x-opml+xml", "application/xml", "text/xml"]

  func add(to router: inout Router) {
    router.add(.get, "/v1/feeds") { request, _ in try list(request) }
    router.add(.post, "/v1/feeds", body: .feed, access: .scope(.admin)) { request, _ in
      try post(request)
    }
    router.add(.get, "/v1/feeds/{id}") { request, values in
      _ = try QueryParameters(request, known: [])
      return Self.answer(try service().feed(values[0]), request)
    }
    router.add(.delete, "/v1/feeds/{id}", access: .scope(.admin)) { request, values in
      _ = try QueryParameters(request, known: [])
      try service().remove(values[0])
      return HTTPResponse(status: .noContent)
    }
    router.add(.post, "/v1/feeds/{id}/poll", body: RequestBody.none) { request, values in
      _ = try QueryParameters(request, known: [])
      try service().pollNow(values[0])
      var response = Self.answer(try service().feed(values[0]), request)
      response.status = .accepted
      return response
    }
  }

  private func service() throws(ServiceError) -> FeedService {
    guard let feeds else { throw ServiceError.fetchingIsOff }
    return feeds
  }

  private static func answer(_ feed: Feed, _ request: HTTPRequest) -> HTTPResponse {
    let bytes = JSONWriter.bytes(of: feed, isPretty: true)
    return ArticleRoutes.conditional(request, ArticleRoutes.json(bytes), bytes)
  }

  private func list(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["limit", "cursor"])
    let all = try service().feeds()
    if let accept = request.fields["Accept"], accept.contains("opml") {
      let outlines = all.map { OPML.Outline(title: $0.publication ?? $0.state.title, url: $0.url) }
      return HTTPResponse(
        fields: ["Content-Type": "text/x-opml; charset=utf-8", "Vary": "Accept"],
        body: .bytes(OPML.bytes(of: outlines, title: "Feeds of Dateline")))
    }
    return try ListBody.response(request, parameters) { cursor, limit in
      try Page(of: all, after: cursor, limit: limit) { $0.id }
    }
  }

  private func post(_ request: HTTPRequest) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let type = request.fields["Content-Type"].flatMap { MediaType($0)?.essence }
    if let type, Self.opmlTypes.contains(type) { return try take(opml: request.body) }
    let json = try RequestJSON.object(
      request, known: ["url", "interval", "content", "publication"])
    let wanted = try RequestJSON.reading { () throws(JSONReader.ReadError) in
      var wanted = FeedRequest(url: try json.string("url"))
      wanted.publication = try json.optionalString("publication")
      if json.value("interval") != nil {
        let interval = try json.integer("interval")
        guard Feed.intervals.contains(interval) else {
          throw json.error(
            "interval",
            "must be from \(Feed.intervals.lowerBound) to \(Feed.intervals.upperBound) seconds")
        }
        wanted.interval = interval
      }
      if json.value("content") != nil {
        wanted.content = try json.parsed("content", "\"item\" or \"page\"") {
          Feed.Content(rawValue: $0)
        }
      }
      return wanted
    }
    let (feed, isNew) = try service().add(wanted)
    var response = Self.answer(feed, request)
    response.status = isNew ? .created : .ok
    response.fields["Location"] = "/v1/feeds/\(feed.id)"
    return response
  }

  /// Adds every feed of a list that can be polled; says of each what became of it.
  private func take(opml bytes: [UInt8]) throws -> HTTPResponse {
    let outlines: [OPML.Outline]
    do throws(FeedParsingError) {
      outlines = try OPML.parse(bytes)
    } catch {
      throw ServiceError(
        .invalidInput, code: "invalid-opml", field: "body", message: error.description,
        remedy: "send the OPML file that a feed reader exports")
    }
    let service = try service()
    var writer = JSONWriter(isPretty: true)
    writer.beginObject()
    writer.name("items")
    writer.beginArray()
    for outline in outlines {
      var wanted = FeedRequest(url: outline.url)
      wanted.publication = outline.title
      writer.beginObject()
      do throws(ServiceError) {
        let (feed, isNew) = try service.add(wanted)
        writer.member("id", feed.id)
        writer.member("is_new", isNew)
      } catch {
        writer.member("problem", error.description)
      }
      writer.member("url", outline.url)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return ArticleRoutes.json(writer.bytes + [0x0A])
  }
}

extension RequestBody {
  /// A feed as JSON, or a list of feeds as OPML.
  static let feed = RequestBody(mediaTypes: ["application/json"] + FeedRoutes.opmlTypes) {
    (request) throws(ProblemDetails) in
    guard request.announcedBodyBytes != 0 else { return .collect() }
    let type = request.fields["Content-Type"].flatMap { MediaType($0)?.essence }
    guard let type, type == "application/json" || FeedRoutes.opmlTypes.contains(type) else {
      throw .unsupportedMediaType(
        request.fields["Content-Type"], read: ["application/json", "text/x-opml"])
    }
    return .collect()
  }
}

extension Feed: ListItem {
  /// What `GET /v1/feeds/{id}` gives.
  public func encodeItem(to writer: inout JSONWriter) { encode(to: &writer) }

  /// The columns of the CSV form.
  public static var csvColumns: [String] {
    ["id", "url", "title", "stored", "refused", "failures", "last_success", "last_error"]
  }

  /// The values of these columns.
  public var csvValues: [String?] {
    [
      id, url, state.title, String(state.stored), String(state.refused), String(state.failures),
      state.lastSuccess, state.lastError,
    ]
  }
}
