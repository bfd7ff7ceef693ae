import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/quotations` and `/v1/timeline`: who said what, and what was said to happen when.
struct StatementRoutes: Sendable {
  let service: ArticleService

  func add(to router: inout Router) {
    router.add(.get, "/v1/quotations") { request, _ in try quotations(request) }
    router.add(.get, "/v1/timeline") { request, _ in try timeline(request) }
  }

  private func quotations(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(
      request,
      known: [
        "speaker", "about", "to", "q", "said", "published", "kind", "stance", "cue", "unique",
        "limit", "cursor",
      ])
    var query = QuotationQuery()
    query.speaker = try parameters.text("speaker")
    query.about = try parameters.text("about")
    query.text = try parameters.text("q")
    query.said = try parameters.interval("said")
    query.published = try parameters.interval("published")
    query.kind = try parameters.choice("kind", Quotation.Kind.self)
    query.isUnique = try parameters.flag("unique")
    query.addressee = try parameters.text("to")
    query.stance = try parameters.choice("stance", Quotation.Stance.self)
    query.cue = try parameters.text("cue")
    return try ListBody.response(request, parameters) { [query] cursor, limit in
      var query = query
      (query.cursor, query.limit) = (cursor, limit)
      return try service.quotations(matching: query)
    }
  }

  private func timeline(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(
      request, known: ["from", "to", "person", "organization", "place", "limit", "cursor"])
    var query = TimelineQuery()
    let from = try parameters.interval("from")
    let to = try parameters.interval("to")
    if from != nil || to != nil { query.days = DayInterval(from: from?.from, to: to?.to) }
    query.person = try parameters.text("person")
    query.organization = try parameters.text("organization")
    query.place = try parameters.text("place")
    return try ListBody.response(request, parameters) { [query] cursor, limit in
      var query = query
      (query.cursor, query.limit) = (cursor, limit)
      return try service.timeline(matching: query)
    }
  }
}
