import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/reprocess` and `/v1/jobs`: long work beside requests.
struct JobRoutes: Sendable {
  let service: ArticleService

  func add(to router: inout Router) {
    router.add(.post, "/v1/reprocess", body: RequestBody.none, access: .scope(.admin)) {
      request, _ in
      try reprocess(request)
    }
    router.add(.get, "/v1/jobs") { request, _ in try list(request) }
    router.add(.get, "/v1/jobs/{id}") { request, values in try one(request, values[0]) }
    router.add(.get, "/v1/jobs/{id}/changes") { request, values in
      try changes(request, values[0])
    }
    router.add(.delete, "/v1/jobs/{id}", access: .scope(.admin)) { request, values in
      try cancel(request, values[0])
    }
  }

  private func reprocess(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(
      request, known: ["older_than", "article", "dry_run", "by", "reason"],
      repeatable: ["article"])
    var articles: [ArticleID] = []
    for text in parameters.all("article") { articles.append(try ArticleRoutes.id(text)) }
    for id in articles { _ = try service.recordBytes(of: id) }
    let job = try service.reprocess(
      ReprocessRequest(
        olderThan: try parameters.text("older_than"), articles: articles.isEmpty ? nil : articles,
        isDryRun: try parameters.flag("dry_run"),
        by: try parameters.text("by") ?? CorrectionRoutes.nobody,
        reason: try parameters.text("reason")))
    var response = Self.json(job)
    response.status = .accepted
    response.fields["Location"] = "/v1/jobs/\(job.id)"
    return response
  }

  private func list(_ request: HTTPRequest) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["limit", "cursor"])
    let all = Array(service.jobs().reversed())
    return try ListBody.response(request, parameters) { cursor, limit in
      var rest = all[...]
      if let cursor {
        guard let start = all.firstIndex(where: { $0.id == cursor }) else {
          throw ProblemDetails.invalidParameter(
            "cursor", "this is no cursor", remedy: "take it from \"next\"")
        }
        rest = all[(start + 1)...]
      }
      let items = Array(rest.prefix(limit))
      return Page(
        items: items, next: rest.count > items.count ? items.last?.id : nil, total: all.count)
    }
  }

  private func one(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let response = Self.json(try service.job(id))
    return ArticleRoutes.conditional(request, response, response.bodyBytes ?? [])
  }

  /// Streams what the job has found so far, a JSON object in a line for each article that differs.
  private func changes(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let job = try service.job(id)
    return HTTPResponse(
      fields: ["Content-Type": "application/x-ndjson"],
      body: .stream(contentLength: nil) { [service] writer in
        var offset = 0
        while true {
          let bytes = try service.changes(of: job, from: offset, count: 1 << 16)
          guard !bytes.isEmpty else { return }
          try writer.write(bytes)
          offset += bytes.count
        }
      })
  }

  private func cancel(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    guard let job = try service.cancelJob(id) else { return HTTPResponse(status: .noContent) }
    var response = Self.json(job)
    response.status = .accepted
    return response
  }

  private static func json(_ job: Job) -> HTTPResponse {
    var writer = JSONWriter(isPretty: true)
    job.encodeItem(to: &writer)
    return ArticleRoutes.json(writer.bytes + [0x0A])
  }
}
