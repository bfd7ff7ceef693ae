import ArticleModel
import ArticleSearch

/// The named JSON Schemas of the API's description, as JSON. Objects are closed: a member that
/// stands in an answer
/// and not here fails a test.
enum OpenAPISchemas {
  /// Name and schema, in the order in which they stand in the description.
  static let all: [(name: String, schema: String)] =
    record + answers + dossiers + following + editing + other

  static let text = "{\"type\": \"string\"}"
  static let textOrNull = "{\"type\": [\"string\", \"null\"]}"
  static let texts = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"
  static let count = "{\"type\": \"integer\", \"minimum\": 0}"
  static let number = "{\"type\": \"number\"}"
  static let probability = "{\"type\": \"number\", \"minimum\": 0, \"maximum\": 1}"
  static let flag = "{\"type\": \"boolean\"}"
  static let dayOrNull =
    "{\"type\": [\"string\", \"null\"], \"pattern\": \"^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$\"}"
  static let articleID = "{\"type\": \"string\", \"pattern\": \"^[0-9a-f]{16}$\"}"

  static func ref(_ name: String) -> String { "{\"$ref\": \"#/components/schemas/\(name)\"}" }
  static func orNull(_ schema: String) -> String {
    "{\"anyOf\": [\(schema), {\"type\": \"null\"}]}"
  }
  /// How a cue takes what was said.
  static var stances: [String] { Quotation.Stance.allCases.map(\.rawValue) }
  /// How exactly an expression names its time.
  static var granularities: [String] { DateGranularity.allCases.map(\.rawValue) }
  static func array(_ item: String) -> String { "{\"type\": \"array\", \"items\": \(item)}" }
  static func choice(_ words: [String]) -> String {
    "{\"type\": \"string\", \"enum\": [\(words.map { "\"\($0)\"" }.joined(separator: ", "))]}"
  }

  /// A closed object; a name that ends in `?` may be missing.
  static func object(
    _ members: KeyValuePairs<String, String>, about: String? = nil, example: String? = nil
  ) -> String {
    let names = members.map(\.key)
    let properties = members.map { name, schema in
      "\"\(name.hasSuffix("?") ? String(name.dropLast()) : name)\": \(schema)"
    }
    let required = names.filter { !$0.hasSuffix("?") }.map { "\"\($0)\"" }
    return "{\"type\": \"object\", \"additionalProperties\": false"
      + (about.map { ", \"description\": \"\($0)\"" } ?? "")
      + (required.isEmpty ? "" : ", \"required\": [\(required.joined(separator: ", "))]")
      + ", \"properties\": {\(properties.joined(separator: ", "))}"
      + (example.map { ", \"examples\": [\($0)]" } ?? "") + "}"
  }

  /// What is not a record and not in a list.
  private static let other: [(name: String, schema: String)] = [
    (
      "ProblemType",
      object(
        [
          "cause": text, "code": text, "remedy": text, "status": "{\"type\": \"integer\"}",
          "title": text, "type": text,
        ], about: "A kind of problem: why it happens and what to do.")
    ),
    ("ProblemTypeList", object(["items": array(ref("ProblemType"))])),
    (
      "Problem",
      object(
        [
          "type":
            "{\"type\": \"string\", \"description\": \"The path of a page that explains it.\"}",
          "title": text,
          "status": "{\"type\": \"integer\", \"minimum\": 400, \"maximum\": 599}",
          "code": choice(ProblemType.all.map(\.code)),
          "detail": text, "field?": text, "remedy?": text,
        ], about: "What is wrong (RFC 9457), with the field that is wrong and what to do.",
        example: """
          {"type": "/problems/unknown-parameter", "title": "There is no such query parameter",
           "status": 400, "code": "unknown-parameter", "detail": "\\"persn\\" is not known here",
           "field": "persn", "remedy": "did you mean \\"person\\"?"}
          """)
    ),
    (
      "Submission",
      object(
        [
          "text?": textOrNull, "markdown?": textOrNull, "html?": textOrNull, "title?": textOrNull,
          "url?": textOrNull, "publication?": textOrNull,
          "published?": "{\"type\": [\"string\", \"null\"], \"format\": \"date\"}",
          "authors?": "{\"anyOf\": [\(texts), \(textOrNull)]}", "language?": textOrNull,
        ], about: "An article: exactly one of text, markdown and html.",
        example: """
          {"text": "Talks resume\\n\\nOleh Marko said on Saturday that talks go on.",
           "published": "2024-02-12", "authors": ["Jane Doe"]}
          """)
    ),
  ]
}
