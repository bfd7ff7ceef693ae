import ArticleModel
import HTTPServer

/// One operation of the API's description, as JSON: what its own description says, and what holds
/// for all.
struct OpenAPIOperation {
  let operation: OperationDescription
  let route: Router.Route

  func json() throws -> JSONValue {
    var members = [
      JSONMember("operationId", .string(operation.id)),
      JSONMember("summary", .string(operation.summary)),
      JSONMember("tags", .array([.string(operation.tag)])),
    ]
    if let about = operation.about { members.append(JSONMember("description", .string(about))) }
    members.append(JSONMember("parameters", .array(try parameters())))
    if !operation.bodies.isEmpty {
      members.append(
        JSONMember(
          "requestBody",
          .object([
            JSONMember("required", .bool(operation.needsBody)),
            JSONMember("content", try content(operation.bodies)),
          ])))
    }
    members.append(JSONMember("responses", .object(try responses())))
    switch route.access {
    case .open: members.append(JSONMember("security", .array([.object([])])))
    case .scope(let scope):
      members.append(JSONMember("x-scope", .string(scope.rawValue)))
    }
    return .object(members)
  }

  // MARK: Parameters

  private func parameters() throws -> [JSONValue] {
    var list: [JSONValue] = []
    for part in route.pattern where part.first == "{" {
      let name = String(part.dropFirst().dropLast())
      let schema =
        route.path.hasPrefix("/v1/articles/") && name == "id"
        ? OpenAPISchemas.articleID : "{\"type\": \"string\", \"minLength\": 1}"
      list.append(
        try parameter(
          name, "path", "Which one.", schema,
          name == "id" && route.path.hasPrefix("/v1/articles/") ? "\"f5ca139559f33ca7\"" : nil))
    }
    for query in operation.parameters {
      list.append(
        try parameter(query.name, "query", query.about, query.schema, query.example))
    }
    if operation.answers.contains(where: { $0.status == 304 }) {
      list.append(
        try parameter(
          "If-None-Match", "header", "Entity tags that the client has.",
          "{\"type\": \"string\"}", "\"\\\"a-b\\\"\""))
    }
    if operation.method == .post {
      list.append(
        try parameter(
          "Idempotency-Key", "header",
          "The same key with the same request gives the same answer for 24 hours.",
          "{\"type\": \"string\", \"format\": \"key\", \"minLength\": 1, \"maxLength\": 255}",
          "\"6f1c9a52\""))
    }
    return list
  }

  private func parameter(
    _ name: String, _ place: String, _ about: String, _ schema: String, _ example: String?
  ) throws -> JSONValue {
    var members = [
      JSONMember("name", .string(name)), JSONMember("in", .string(place)),
      JSONMember("description", .string(about)),
    ]
    if place == "path" { members.append(JSONMember("required", .bool(true))) }
    members.append(JSONMember("schema", try OpenAPIDocument.parsed(schema)))
    if let example {
      members.append(JSONMember("example", try OpenAPIDocument.parsed(example)))
    }
    return .object(members)
  }

  private func content(_ contents: [OperationDescription.Content]) throws -> JSONValue {
    .object(
      try contents.map { content in
        var members = [JSONMember("schema", try OpenAPIDocument.parsed(content.schema))]
        if let example = content.example {
          members.append(JSONMember("example", try OpenAPIDocument.parsed(example)))
        }
        return JSONMember(content.type, .object(members))
      })
  }

  // MARK: Responses

  private func responses() throws -> [JSONMember] {
    var list = try operation.answers.map { answer in
      var members = [JSONMember("description", .string(answer.about))]
      members.append(headers(answer.headers))
      if !answer.contents.isEmpty {
        members.append(JSONMember("content", try content(answer.contents)))
      }
      return JSONMember(String(answer.status), .object(members))
    }
    for (status, codes) in problems() {
      list.append(JSONMember(String(status), Self.problem(codes)))
    }
    list.append(JSONMember("default", Self.problem([])))
    return list
  }

  private func headers(_ names: [String]) -> JSONMember {
    var names = names + ["X-Request-ID"]
    if route.access != .open { names += ["RateLimit", "RateLimit-Policy"] }
    return JSONMember(
      "headers",
      .object(
        names.map { name in
          JSONMember(
            name, .object([JSONMember("$ref", .string("#/components/headers/\(name)"))]))
        }))
  }

  /// The problems of this operation by status: those that every route of its kind can answer, and
  /// its own.
  private func problems() -> [(status: Int, codes: [String])] {
    var codes = ["unknown-parameter", "internal-error", "overloaded"]
    if !operation.parameters.isEmpty { codes.append("invalid-parameter") }
    if case .scope(let scope) = route.access {
      codes += ["authentication-required", "invalid-token", "rate-limited", "quota-exceeded"]
      codes += ["not-ready", "index-error", "input-output"]
      if scope > .read { codes += ["insufficient-scope", "cross-origin", "disk-full"] }
    }
    if !operation.bodies.isEmpty {
      codes += ["unsupported-media-type", "content-too-large", "request-timeout"]
    }
    if operation.method == .post {
      codes += ["invalid-header", "idempotency-key-reused", "idempotency-key-in-use"]
    }
    let types = (codes + operation.problems).compactMap(ProblemType.of)
    let taken = Set(operation.answers.map(\.status))
    return Set(types.map(\.status)).subtracting(taken).sorted().map { status in
      (status, Set(types.filter { $0.status == status }.map(\.code)).sorted())
    }
  }

  private static func problem(_ codes: [String]) -> JSONValue {
    let about = codes.isEmpty ? "Any other problem." : codes.joined(separator: ", ")
    let schema = JSONValue.object([
      JSONMember("$ref", .string("#/components/schemas/Problem"))
    ])
    return .object([
      JSONMember("description", .string(about)),
      JSONMember(
        "content",
        .object([
          JSONMember("application/problem+json", .object([JSONMember("schema", schema)]))
        ])),
    ])
  }
}
