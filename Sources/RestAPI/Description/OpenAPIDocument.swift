import ArticleModel
import ArticlePipeline
import HTTPServer

/// Puts the API's description together (OpenAPI 3.1) from its routes, their descriptions, the
/// schemas and the
/// kinds of problems.
struct OpenAPIDocument {
  private let routes: [Router.Route]
  private let operations: [String: OperationDescription]

  init(routes: [Router.Route]) {
    self.routes = routes
    operations = Dictionary(
      OperationDescription.all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document, pretty-printed.
  ///
  /// - Throws: when a schema or example is no JSON, which a test rules out.
  func bytes() throws -> [UInt8] {
    JSONWriter.bytes(of: try document(), isPretty: true)
  }

  private func document() throws -> JSONValue {
    var paths: [JSONMember] = []
    for route in routes {
      guard let operation = operations["\(route.method.rawValue) \(route.path)"] else { continue }
      let member = JSONMember(
        route.method.rawValue.lowercased(),
        try OpenAPIOperation(operation: operation, route: route).json())
      if let place = paths.firstIndex(where: { $0.name == route.path }) {
        guard case .object(let members) = paths[place].value else { continue }
        paths[place].value = .object(members + [member])
      } else {
        paths.append(JSONMember(route.path, .object([member])))
      }
    }
    return .object([
      JSONMember("openapi", .string("3.1.0")),
      JSONMember(
        "info",
        .object([
          JSONMember("title", .string("Dateline")),
          JSONMember("version", .string(ArticlePipeline.version)),
          JSONMember(
            "description",
            .string("A self-hosted news archive that reads: who said what, where and when.")),
        ])),
      JSONMember("servers", .array([.object([JSONMember("url", .string("/"))])])),
      JSONMember("paths", .object(paths)),
      JSONMember("components", try components()),
      JSONMember("security", Self.security),
    ])
  }

  /// Without tokens nobody is asked for one, with them everybody.
  private static let security: JSONValue = .array([
    .object([JSONMember("token", .array([]))]), .object([]),
  ])

  private func components() throws -> JSONValue {
    .object([
      JSONMember(
        "schemas",
        .object(try OpenAPISchemas.all.map { JSONMember($0.name, try Self.parsed($0.schema)) })),
      JSONMember(
        "headers",
        .object(
          OpenAPIHeaders.answers.map { name, about in
            JSONMember(
              name,
              .object([
                JSONMember("description", .string(about)),
                JSONMember("schema", .object([JSONMember("type", .string("string"))])),
              ]))
          })),
      JSONMember(
        "securitySchemes",
        .object([
          JSONMember(
            "token",
            .object([
              JSONMember("type", .string("http")), JSONMember("scheme", .string("bearer")),
              JSONMember(
                "description",
                .string("Made with dateline token create; scopes read, write and admin.")),
            ]))
        ])),
    ])
  }

  /// JSON text as a value.
  static func parsed(_ text: String) throws -> JSONValue {
    try JSONParser.parse(Array(text.utf8))
  }
}

/// The header fields of requests and answers that the description names.
enum OpenAPIHeaders {
  /// Fields of answers: name and what they say.
  static let answers: [(name: String, about: String)] = [
    ("ETag", "The entity tag of these bytes, for If-None-Match and If-Match."),
    ("Last-Modified", "When the record was written."),
    ("Link", "The next page, as RFC 8288 says."),
    ("Location", "The path of the article."),
    ("Retry-After", "Seconds to wait before trying again."),
    ("WWW-Authenticate", "How to show who you are, as RFC 6750 says."),
    ("RateLimit", "What is left of the token's limits."),
    ("RateLimit-Policy", "The token's limits."),
    ("X-Request-ID", "The request's id, also in the log."),
  ]
}
