import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/persons/{id}`, `/v1/organizations/{id}`, `/v1/places/{id}`: all that is known of one of them.
struct DossierRoutes: Sendable {
  let service: ArticleService

  static let paths: [(path: String, kind: EntityKind, noun: String)] = [
    ("/v1/persons", .person, "person"), ("/v1/organizations", .organization, "organization"),
    ("/v1/places", .place, "place"),
  ]

  func add(to router: inout Router) {
    for (path, kind, noun) in Self.paths {
      router.add(.get, path + "/{id}") { request, values in
        try dossier(request, values[0], kind, path, noun)
      }
    }
  }

  private func dossier(
    _ request: HTTPRequest, _ name: String, _ kind: EntityKind, _ path: String, _ noun: String
  ) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    switch try service.match(kind, name) {
    case .one(let dossier):
      let page = try service.dossierPage(of: dossier)
      let bytes = JSONWriter.bytes(of: DossierBody(page, path: path), isPretty: true)
      var response = ArticleRoutes.json(bytes)
      // The name or former id that was asked for is not the address of the answer.
      if dossier.summary.id != name {
        response.fields["Content-Location"] = EntityPath.of(path, dossier.summary.id)
      }
      return ArticleRoutes.conditional(request, response, bytes)
    case .several(let candidates):
      let bytes = JSONWriter.bytes(
        of: MultipleChoices(
          detail: "\"\(name.prefix(200))\" fits \(candidates.count) entries: choose one by its id",
          candidates: CandidateList(candidates, path: path)), isPretty: true)
      var response = ArticleRoutes.json(bytes)
      response.status = HTTPResponse.Status(code: 300)
      return response
    case .none(let nearest):
      throw Self.unknown(name, noun, path, nearest)
    }
  }

  private static func unknown(
    _ name: String, _ noun: String, _ path: String, _ nearest: [EntityCandidate]
  ) -> ProblemDetails {
    let kind = "unknown-" + noun
    let names = nearest.map { "\($0.summary.name) (\(EntityPath.of(path, $0.summary.id)))" }
    return ProblemDetails(
      status: 404, code: kind, title: "No such \(noun)",
      detail: "no \(noun) in the archive has the id or name \"\(name.prefix(200))\"", field: "id",
      remedy: names.isEmpty
        ? "find ids with GET \(path)?q=…" : "did you mean \(names.joined(separator: ", "))?")
  }
}

/// The answer where a name fits several: 300 (RFC 9110 section 15.4.1).
struct MultipleChoices: JSONEncodable {
  let detail: String
  let candidates: CandidateList

  /// `{"candidates", "detail"}`
  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("candidates")
    candidates.encode(to: &writer)
    writer.member("detail", detail)
    writer.endObject()
  }
}
