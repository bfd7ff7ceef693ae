import ArticleModel
import ArticlePipeline
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/articles` and what lies under it.
struct ArticleRoutes: Sendable {
  let service: ArticleService
  /// What fetches the page of a submission that is a link; nil where fetching is off.
  var pages: PageFetcher?

  private static let metadataParameters = [
    "title", "url", "publication", "published", "authors", "language",
  ]
  private static let queryParameters = [
    "person", "organization", "place", "author", "publication", "published", "mentions_date", "q",
    "language", "changed_since", "unique", "sort", "limit", "cursor",
  ]

  func add(to router: inout Router) {
    router.add(.post, "/v1/articles", body: .article) { request, _ in try post(request) }
    router.add(.get, "/v1/articles") { request, _ in try list(request) }
    router.add(.get, "/v1/articles/{id}") { request, values in try record(request, values[0]) }
    router.add(.get, "/v1/articles/{id}/text") { request, values in try text(request, values[0]) }
    router.add(.get, "/v1/articles/{id}/raw") { request, values in try raw(request, values[0]) }
  }

  /// The kind of article a request brings and its charset.
  static func mediaType(
    of request: HTTPRequest
  ) throws(ProblemDetails) -> (type: ContentType, charset: String?) {
    guard let field = request.fields["Content-Type"], let media = MediaType(field),
      let type = media.contentType
    else { throw .unsupportedMediaType(request.fields["Content-Type"]) }
    return (type, media.charset)
  }

  private func post(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(
      request, known: Self.metadataParameters + ["dry_run"], repeatable: ["authors"])
    var submitted = SubmittedMetadata()
    submitted.title = try parameters.text("title")
    submitted.url = try parameters.text("url")
    submitted.publication = try parameters.text("publication")
    submitted.published = try parameters.day("published")
    submitted.authors = parameters.all("authors").filter { !$0.isEmpty }
    submitted.language = try parameters.text("language")
    if BulkAnswer.isWanted(by: request) {
      guard try !parameters.flag("dry_run") else { throw BulkAnswer.noDryRun }
      return BulkAnswer(service: service, submitted: submitted, resolve: article)
        .response(to: request)
    }
    let media = try Self.mediaType(of: request)
    let raw = try article(
      RawArticle(
        bytes: request.body, contentType: media.type, charset: media.charset, submitted: submitted))
    if try parameters.flag("dry_run") {
      let trace = try service.dryRun(raw)
      return Self.json(JSONWriter.bytes(of: DryRunBody(trace), isPretty: true))
    }
    let outcome = try service.ingest(raw)
    var response = Self.json(outcome.recordBytes)
    response.status = outcome.isNew ? .created : .ok
    let location = "/v1/articles/\(outcome.id)"
    response.fields["Location"] = location
    response.fields["ETag"] = EntityTag.of(outcome.recordBytes)
    return response
  }

  /// The article itself, where what was sent only points to it.
  @Sendable private func article(_ sent: RawArticle) throws(ServiceError) -> RawArticle {
    let link: SubmittedMetadata?
    do throws(PipelineError) {
      link = try ArticlePipeline.link(in: sent)
    } catch {
      throw ServiceError(error)
    }
    guard let link else { return sent }
    guard let pages else { throw ServiceError.fetchingIsOff }
    return try pages.article(at: link)
  }

  private func list(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: Self.queryParameters)
    var query = ArticleQuery()
    query.person = try parameters.text("person")
    query.organization = try parameters.text("organization")
    query.place = try parameters.text("place")
    query.author = try parameters.text("author")
    query.publication = try parameters.text("publication")
    query.published = try parameters.interval("published")
    query.mentionsDate = try parameters.interval("mentions_date")
    query.text = try parameters.text("q")
    query.language = try parameters.text("language")
    query.isUnique = try parameters.flag("unique")
    query.changedSinceNanoseconds = try parameters.changedSince("changed_since")
    // Who follows the archive wants to go on behind the last one seen.
    let order = query.changedSinceNanoseconds == nil ? query.sort : .changedFirst
    query.sort = try parameters.choice("sort", ArticleQuery.Sort.self) ?? order
    return try ListBody.response(request, parameters) { [query] cursor, limit in
      var query = query
      (query.cursor, query.limit) = (cursor, limit)
      return try service.articles(matching: query)
    }
  }

  private func record(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let id = try Self.id(id)
    let stamp = try service.stamp(of: id)
    let bytes = try service.recordBytes(of: id)
    return Self.conditional(request, Self.json(bytes), bytes, stamp)
  }

  private func text(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let id = try Self.id(id)
    let stamp = try service.stamp(of: id)
    let text = Array(try service.record(of: id).text.utf8) + [0x0A]
    let fields: HTTPFields = ["Content-Type": "text/plain; charset=utf-8"]
    return Self.conditional(request, HTTPResponse(fields: fields, body: .bytes(text)), text, stamp)
  }

  /// The exact bytes, as what they were sent; a browser is told not to run what is in them.
  private func raw(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let id = try Self.id(id)
    let stamp = try service.stamp(of: id)
    let source = try service.record(of: id).source
    let bytes = try service.rawBytes(of: id)
    let charset = source.declaredCharset.map { "; charset=\($0)" } ?? ""
    let fields: HTTPFields = [
      "Content-Type": source.contentType.rawValue + charset, "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    ]
    let response = HTTPResponse(fields: fields, body: .bytes(bytes))
    return Self.conditional(request, response, bytes, stamp)
  }

  static func id(_ text: String) throws(ProblemDetails) -> ArticleID {
    guard let id = ArticleID(text) else { throw .unknownArticle(text) }
    return id
  }

  static func json(_ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(fields: ["Content-Type": "application/json"], body: .bytes(bytes))
  }

  /// Adds a strong ETag and, from the stamp of what is answered, Last-Modified; answers 304 when
  /// the client has
  /// these bytes already (RFC 9110 section 13.2.2).
  static func conditional(
    _ request: HTTPRequest, _ response: HTTPResponse, _ bytes: [UInt8], _ stamp: RecordStamp? = nil
  ) -> HTTPResponse {
    let tag = EntityTag.of(bytes)
    let changed = stamp.map { Int($0.changedNanoseconds / 1_000_000_000) }
    var fields: HTTPFields = ["ETag": tag, "Cache-Control": "no-cache"]
    if let changed { fields.append("Last-Modified", HTTPDate.text(secondsSince1970: changed)) }
    let isKnown: Bool
    if let wanted = request.fields["If-None-Match"] {
      isKnown = EntityTag.matches(wanted, tag)
      if EntityTag.namesCompressed(wanted, tag) { fields["ETag"] = EntityTag.compressed(tag) }
    } else {
      let since = request.fields["If-Modified-Since"].flatMap(HTTPDate.seconds(from:))
      isKnown = since.flatMap { since in changed.map { $0 <= since } } ?? false
    }
    if isKnown {
      fields.append("Vary", response.fields["Vary"] ?? "Accept-Encoding")
      return HTTPResponse(status: .notModified, fields: fields)
    }
    fields["ETag"] = tag
    var response = response
    for field in fields { response.fields[field.name] = field.value }
    return response
  }
}
