import ArticleModel
import ArticleService
import HTTPServer

/// Changing and removing one article.
struct EditRoutes: Sendable {
  let service: ArticleService

  func add(to router: inout Router) {
    router.add(.patch, "/v1/articles/{id}", body: .mergePatch) { request, values in
      try patch(request, values[0])
    }
    router.add(.delete, "/v1/articles/{id}") { request, values in try delete(request, values[0]) }
  }

  /// Corrects metadata: a merge patch (RFC 7396) that becomes a correction of kind `metadata`.
  private func patch(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["by", "reason", "dry_run"])
    let id = try ArticleRoutes.id(id)
    let json = try RequestJSON.object(request, known: MetadataChange.memberNames)
    let change = try RequestJSON.reading { () throws(JSONReader.ReadError) in
      try MetadataChange(json)
    }
    let outcome = try service.correct(
      CorrectionRequest(
        article: id, change: .metadata(change),
        by: try parameters.text("by") ?? CorrectionRoutes.nobody,
        reason: try parameters.text("reason")),
      isDryRun: try parameters.flag("dry_run")
    ) { stored in
      try Precondition.check(request, stored, isRequired: true)
    }
    guard let bytes = outcome.recordBytes else { throw ProblemDetails.unknownArticle("\(id)") }
    var response = ArticleRoutes.json(bytes)
    response.fields["ETag"] = EntityTag.of(bytes)
    if try !parameters.flag("dry_run") {
      response.fields["Link"] = "</v1/corrections/\(outcome.correction.id)>; rel=\"related\""
    }
    return response
  }

  private func delete(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    try service.remove(try ArticleRoutes.id(id)) { stored in
      try Precondition.check(request, stored, isRequired: false)
    }
    return HTTPResponse(status: .noContent)
  }
}
