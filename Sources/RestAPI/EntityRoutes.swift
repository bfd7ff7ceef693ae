import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/persons`, `/v1/organizations`, `/v1/places`, `/v1/authors`, `/v1/publications`: who and what is in the archive.
struct EntityRoutes: Sendable {
  let service: ArticleService

  private static let paths: [(path: String, kind: EntityKind)] = [
    ("/v1/persons", .person), ("/v1/organizations", .organization), ("/v1/places", .place),
    ("/v1/authors", .author), ("/v1/publications", .publication),
  ]

  func add(to router: inout Router) {
    for (path, kind) in Self.paths {
      router.add(.get, path) { request, _ in try list(request, kind) }
    }
  }

  private func list(_ request: HTTPRequest, _ kind: EntityKind) throws -> HTTPResponse {
    let roles = kind == .person ? ["role"] : []
    let parameters = try QueryParameters(
      request, known: ["q", "published", "sort", "limit", "cursor"] + roles)
    var query = EntityQuery(kind)
    query.name = try parameters.text("q")
    query.role = try parameters.text("role")
    query.published = try parameters.interval("published")
    query.sort = try parameters.choice("sort", EntityQuery.Sort.self) ?? query.sort
    return try ListBody.response(request, parameters) { [query] cursor, limit in
      var query = query
      (query.cursor, query.limit) = (cursor, limit)
      return try service.entities(matching: query)
    }
  }
}
