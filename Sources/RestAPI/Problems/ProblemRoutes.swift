import ArticleModel
import HTTPServer

/// `/problems` and `/problems/{code}`: what each kind of problem means and what to do, for people
/// as HTML and for
/// programs as JSON.
struct ProblemRoutes: Sendable {
  func add(to router: inout Router) {
    router.add(.get, "/problems", access: .open) { request, _ in
      _ = try QueryParameters(request, known: [])
      return Self.page(
        request, title: "Problems", json: JSONWriter.bytes(of: ProblemList(), isPretty: true),
        html: "<ul>"
          + ProblemType.all.map {
            "<li><a href=\"/problems/\($0.code)\">\($0.code)</a> (\($0.status)): \($0.title)</li>"
          }.joined(separator: "\n") + "</ul>")
    }
    router.add(.get, "/problems/{code}", access: .open) { request, values in
      _ = try QueryParameters(request, known: [])
      guard let type = ProblemType.of(values[0]) else {
        throw ProblemDetails(
          status: 404, code: "unknown-problem", title: "No such kind of problem",
          detail: "no kind of problem is called \(values[0].prefix(64))", field: "code",
          remedy: NearestName.of(values[0], among: ProblemType.all.map(\.code)).map {
            "did you mean \"\($0)\"?"
          } ?? "all are listed at /problems")
      }
      return Self.page(
        request, title: type.title, json: JSONWriter.bytes(of: type, isPretty: true),
        html: "<p>Status \(type.status), type <code>/problems/\(type.code)</code></p>\n"
          + "<h2>Cause</h2>\n<p>\(Self.escaped(type.cause))</p>\n"
          + "<h2>What to do</h2>\n<p>\(Self.escaped(type.remedy))</p>")
    }
  }

  /// HTML, or JSON for those who ask for it before HTML.
  private static func page(
    _ request: HTTPRequest, title: String, json: [UInt8], html: String
  ) -> HTTPResponse {
    let accept = request.fields["Accept"] ?? ""
    let first = accept.split(separator: ",").lazy.map { $0.prefix { $0 != ";" } }
      .map { $0.filter { $0 != " " }.lowercased() }
      .first { ["application/json", "text/html"].contains($0) }
    var response: HTTPResponse
    if first == "application/json" {
      response = ArticleRoutes.conditional(request, ArticleRoutes.json(json), json)
    } else {
      let text =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>\(escaped(title))"
        + "</title></head>\n<body>\n<h1>\(escaped(title))</h1>\n\(html)\n</body></html>\n"
      let bytes = Array(text.utf8)
      let fields: HTTPFields = [
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
      ]
      response = ArticleRoutes.conditional(
        request, HTTPResponse(fields: fields, body: .bytes(bytes)), bytes)
    }
    response.fields.addVary("Accept")
    return response
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }
}

/// All kinds of problems, as JSON.
private struct ProblemList: JSONEncodable {
  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("items", ProblemType.all)
    writer.endObject()
  }
}

extension ProblemType: JSONEncodable {
  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("cause", cause)
    writer.member("code", code)
    writer.member("remedy", remedy)
    writer.member("status", status)
    writer.member("title", title)
    writer.member("type", "/problems/\(code)")
    writer.endObject()
  }
}
