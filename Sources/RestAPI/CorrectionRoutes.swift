import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/corrections`: what people corrected.
struct CorrectionRoutes: Sendable {
  let service: ArticleService

  /// Who made a correction when nobody said so: the token's name, if there is one.
  static var nobody: String { Caller.current.name ?? "anonymous" }

  func add(to router: inout Router) {
    router.add(.get, "/v1/corrections") { request, _ in try list(request) }
    router.add(.post, "/v1/corrections") { request, _ in try post(request) }
    router.add(.get, "/v1/corrections/{id}") { request, values in try one(request, values[0]) }
    router.add(.delete, "/v1/corrections/{id}") { request, values in
      try undo(request, values[0])
    }
  }

  private func post(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["dry_run"])
    let isDryRun = try parameters.flag("dry_run")
    let outcome = try service.correct(try Self.correction(request), isDryRun: isDryRun) { stored in
      try Precondition.check(request, stored, isRequired: false)
    }
    var response = ArticleRoutes.json(
      JSONWriter.bytes(of: CorrectionOutcomeBody(outcome, isDryRun: isDryRun), isPretty: true))
    guard !isDryRun else { return response }
    response.status = .created
    response.fields["Location"] = "/v1/corrections/\(outcome.correction.id)"
    return response
  }

  private static func correction(
    _ request: HTTPRequest
  ) throws(ProblemDetails) -> CorrectionRequest {
    let common = ["kind", "article", "by", "reason"]
    let all = Correction.Kind.allCases.flatMap { Correction.Change.memberNames(of: $0) }
    let json = try RequestJSON.object(request, known: common + all)
    if json.value("set") != nil {
      let set = try RequestJSON.reading { () throws(JSONReader.ReadError) in
        try json.object("set")
      }
      try RequestJSON.refuseUnknown(set, known: MetadataChange.memberNames, prefix: "set.")
    }
    let change = try RequestJSON.reading { () throws(JSONReader.ReadError) in
      try Correction.Change(json)
    }
    // What belongs to another kind is as unknown here as a misspelling.
    try RequestJSON.refuseUnknown(
      json, known: common + Correction.Change.memberNames(of: change.kind))
    return try RequestJSON.reading { () throws(JSONReader.ReadError) in
      CorrectionRequest(
        article: try Correction.article(json), change: change,
        by: json.value("by") == nil ? nobody : try json.usable("by"),
        reason: json.value("reason") == nil ? nil : try json.usable("reason"))
    }
  }

  private func list(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(
      request, known: ["article", "kind", "undone", "limit", "cursor"])
    let article = try parameters.text("article").map { text throws(ProblemDetails) in
      try ArticleRoutes.id(text)
    }
    let kind = try parameters.choice("kind", Correction.Kind.self)
    let undone = try parameters["undone"].map { _ throws(ProblemDetails) in
      try parameters.flag("undone")
    }
    let all = service.corrections().filter { item in
      (article == nil || item.correction.article == article)
        && (kind == nil || item.correction.change.kind == kind)
        && (undone == nil || (item.undone != nil) == undone)
    }
    return try ListBody.response(request, parameters) { cursor, limit in
      try Self.page(all, after: cursor, limit)
    }
  }

  /// A page of a list in memory; the cursor is the id of the last item of the page before.
  private static func page(
    _ all: [CorrectionListing], after cursor: String?, _ limit: Int
  ) throws(ProblemDetails) -> Page<CorrectionListing> {
    var rest = all[...]
    if let cursor {
      guard let id = Correction.ID(cursor) else {
        throw .invalidParameter("cursor", "this is no cursor", remedy: "take it from \"next\"")
      }
      rest = rest.drop { $0.correction.id <= id }
    }
    let items = Array(rest.prefix(limit))
    let next = rest.count > items.count ? items.last?.correction.id.description : nil
    return Page(items: items, next: next, total: all.count)
  }

  private func one(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let id = try Self.id(id)
    guard let item = service.corrections().first(where: { $0.correction.id == id }) else {
      throw Self.unknown(id.description)
    }
    var writer = JSONWriter(isPretty: true)
    item.encodeItem(to: &writer)
    let bytes = writer.bytes + [0x0A]
    return ArticleRoutes.conditional(request, ArticleRoutes.json(bytes), bytes)
  }

  private func undo(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["by", "reason"])
    let outcome = try service.undo(
      try Self.id(id), by: try parameters.text("by") ?? Self.nobody,
      reason: try parameters.text("reason"))
    return ArticleRoutes.json(
      JSONWriter.bytes(of: CorrectionOutcomeBody(outcome, isDryRun: false), isPretty: true))
  }

  private static func id(_ text: String) throws(ProblemDetails) -> Correction.ID {
    guard let id = Correction.ID(text) else { throw unknown(text) }
    return id
  }

  private static func unknown(_ id: String) -> ProblemDetails {
    ProblemDetails(
      status: 404, code: "unknown-correction", title: "No such correction",
      detail: "no correction has the id \(id.prefix(40))", field: "id",
      remedy: "list them with GET /v1/corrections")
  }
}
