import ArticleModel
import HTTPServer

/// What the API's description says of one route. The tests hold it to the route: every route has
/// one, it names
/// exactly the parameters that the route knows, and the route's answers validate against its
/// schemas.
struct OperationDescription: Sendable {
  /// A query parameter.
  struct Parameter: Sendable {
    var name: String
    var about: String
    /// Its JSON Schema, as JSON.
    var schema: String
    /// A value that is allowed, as JSON; nil when the schema says enough.
    var example: String?
    /// Whether it may be given several times.
    var isRepeatable = false
  }

  /// One form in which a body is sent or answered.
  struct Content: Sendable {
    var type: String
    /// Its JSON Schema, as JSON.
    var schema: String
    /// An example, as JSON; nil when the schema has its own.
    var example: String?
  }

  /// An answer that is no problem.
  struct Answer: Sendable {
    var status: Int
    var about: String
    var contents: [Content] = []
    /// Names of header fields beside those that every answer has; see ``OpenAPIHeaders``.
    var headers: [String] = []
  }

  var method: HTTPRequest.Method
  var path: String
  /// A name for generated clients.
  var id: String
  var summary: String
  /// The group in which it is shown.
  var tag: String
  var about: String?
  var parameters: [Parameter] = []
  /// The forms of the request's body; empty when it takes none.
  var bodies: [Content] = []
  /// Whether a request without a body is refused.
  var needsBody = true
  var answers: [Answer]
  /// Codes of the problems that only this route, or few, can answer; the common ones are added.
  var problems: [String] = []

  /// The operation's key: method and path.
  var key: String { "\(method.rawValue) \(path)" }

  /// All operations.
  static let all: [OperationDescription] =
    articles + stories + editing + lists + entities + following + problemPages + system
}

extension OperationDescription.Content {
  /// JSON of a named schema.
  static func json(_ schema: String) -> Self {
    Self(type: "application/json", schema: "{\"$ref\": \"#/components/schemas/\(schema)\"}")
  }

  /// Text of some type.
  static func text(_ type: String, _ example: String? = nil) -> Self {
    Self(type: type, schema: "{\"type\": \"string\"}", example: example)
  }

  /// An article, or several, as text of some type: not blank.
  static func article(_ type: String, _ example: String) -> Self {
    Self(
      type: type,
      schema: "{\"type\": \"string\", \"format\": \"article\", \"minLength\": 1}",
      example: example)
  }

  /// Anything, byte for byte.
  static func bytes(_ type: String) -> Self {
    Self(type: type, schema: "{}")
  }
}

extension OperationDescription.Answer {
  /// 304, for whoever has it already.
  static let notModified = Self(
    status: 304, about: "The client has it already.", headers: ["ETag"])

  /// 200 of a list: a page, or everything as lines or rows.
  static func list(_ item: String) -> Self {
    Self(
      status: 200, about: "A page of the list; all of it as NDJSON or CSV.",
      contents: [
        .init(
          type: "application/json",
          schema: """
            {"type": "object", "additionalProperties": false, "required": ["items", "next", "total"],
             "properties": {
               "items": {"type": "array", "items": {"$ref": "#/components/schemas/\(item)"}},
               "next": {"type": ["string", "null"], "description": "The cursor of the next page."},
               "total": {"type": "integer", "minimum": 0, "description": "Items on all pages."}}}
            """),
        .text("application/x-ndjson"), .text("text/csv"),
      ], headers: ["ETag", "Link"])
  }
}
