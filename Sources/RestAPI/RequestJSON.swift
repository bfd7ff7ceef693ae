import ArticleModel
import HTTPServer

/// Reads a body that is one JSON object.
enum RequestJSON {
  /// The object. Members other than `known` are refused, with the nearest known name.
  static func object(
    _ request: HTTPRequest, known: [String]
  ) throws(ProblemDetails) -> JSONReader {
    let json: JSONReader
    do {
      json = try JSONReader(try JSONParser.parse(request.body))
    } catch let error as JSONReader.ReadError {
      throw invalidMember(error, field: "body")
    } catch {
      throw ProblemDetails(
        status: 400, code: "invalid-json", title: "The body is not valid JSON",
        detail: request.body.isEmpty ? "nothing was sent" : "\(error)", field: "body",
        remedy: "send one JSON object")
    }
    try refuseUnknown(json, known: known)
    return json
  }

  /// Refuses members other than `known`. `prefix` stands before the names: `set.`.
  static func refuseUnknown(
    _ json: JSONReader, known: [String], prefix: String = ""
  ) throws(ProblemDetails) {
    guard let name = json.names.first(where: { !known.contains($0) }) else { return }
    throw ProblemDetails(
      status: 400, code: "unknown-member", title: "There is no such member",
      detail: "\"\(name.prefix(64))\" is not known here", field: prefix + String(name.prefix(64)),
      remedy: NearestName.of(name, among: known).map { "did you mean \"\($0)\"?" }
        ?? "known members are \(known.joined(separator: ", "))")
  }

  /// What `read` gives; a member that is missing or of the wrong kind becomes a problem that names it.
  static func reading<Value>(
    _ read: () throws(JSONReader.ReadError) -> Value
  ) throws(ProblemDetails) -> Value {
    do throws(JSONReader.ReadError) { return try read() } catch {
      throw invalidMember(error, field: error.path)
    }
  }

  private static func invalidMember(
    _ error: JSONReader.ReadError, field: String
  ) -> ProblemDetails {
    ProblemDetails(
      status: 400, code: "invalid-member", title: "A member of the body cannot be understood",
      detail: error.problem, field: field, remedy: "correct \"\(field)\"")
  }
}
