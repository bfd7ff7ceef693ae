import ArticleModel

/// Takes the article out of a JSON submission: `{"text" | "markdown" | "html": …, "title", "url",
/// "publication", "published", "authors", "language"}`.
///
/// Raw offsets of such an article count code points of the string value that held the text.
struct SubmissionDecoder {
  /// What a JSON submission holds.
  struct Submission {
    var text: DecodedText
    var contentType: ContentType
    var metadata: SubmittedMetadata
  }

  private static let bodies: [(name: String, type: ContentType)] = [
    ("text", .plain), ("markdown", .markdown), ("html", .html),
  ]
  private static let known = [
    "text", "markdown", "html", "title", "url", "publication", "published", "authors", "language",
  ]

  /// Reads the bytes; metadata in the body wins over `submitted`, which came beside it.
  static func decode(
    _ bytes: [UInt8], submitted: SubmittedMetadata
  ) throws(PipelineError) -> Submission {
    try read(try object(bytes), submitted)
  }

  /// What the bytes say of an article that they only point to: an object with `url` and no text. Nil for
  /// any other.
  static func link(
    in bytes: [UInt8], submitted: SubmittedMetadata
  ) throws(PipelineError) -> SubmittedMetadata? {
    let value = try object(bytes)
    guard given(in: value).isEmpty else { return nil }
    let metadata = try metadata(value, submitted)
    return metadata.url == nil ? nil : metadata
  }

  private static func object(_ bytes: [UInt8]) throws(PipelineError) -> JSONValue {
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw PipelineError(
        code: "invalid-json", field: "body", problem: "the body is not valid JSON: \(error)",
        remedy: "send one JSON object, or the bare text as text/plain")
    }
    guard case .object(let members) = value else {
      throw PipelineError(
        code: "wrong-type", field: "body",
        problem: "the body is \(value.kindDescription), not an object",
        remedy: "send an object such as {\"text\": \"…\"}")
    }
    if let unknown = members.first(where: { !known.contains($0.name) }) {
      let nearest = NearestName.of(unknown.name, among: known)
      throw PipelineError(
        code: "unknown-member", field: String(unknown.name.prefix(64)),
        problem: "there is no such member",
        remedy: nearest.map { "did you mean \"\($0)\"?" }
          ?? "known members are \(known.joined(separator: ", "))")
    }
    return value
  }

  /// The members that hold an article.
  private static func given(in value: JSONValue) -> [(name: String, type: ContentType)] {
    bodies.filter { value[$0.name] != nil && value[$0.name] != .null }
  }

  private static func read(
    _ value: JSONValue, _ submitted: SubmittedMetadata
  ) throws(PipelineError) -> Submission {
    let given = given(in: value)
    guard given.count == 1, let body = given.first else {
      throw PipelineError(
        code: given.isEmpty ? "no-text" : "several-texts", field: "text",
        problem: given.isEmpty
          ? "the object holds no article" : "the object holds more than one article",
        remedy: "give exactly one of \"text\", \"markdown\" and \"html\", or \"url\" alone")
    }
    let text = try string(body.name, value) ?? ""
    return Submission(
      text: DecodedText(
        bytes: Array(text.utf8), charset: "utf-8", charsetRule: RuleID(rawValue: "charset.json")),
      contentType: body.type, metadata: try metadata(value, submitted))
  }

  private static func metadata(
    _ value: JSONValue, _ submitted: SubmittedMetadata
  ) throws(PipelineError) -> SubmittedMetadata {
    var metadata = submitted
    metadata.title = try string("title", value) ?? metadata.title
    metadata.url = try string("url", value) ?? metadata.url
    metadata.publication = try string("publication", value) ?? metadata.publication
    metadata.language = try string("language", value) ?? metadata.language
    if let published = try string("published", value) {
      guard let day = CalendarDate(iso: published.prefix(10)) else {
        throw PipelineError(
          code: "invalid-date", field: "published",
          problem: "\"\(published.prefix(40))\" is no calendar day",
          remedy: "write it as YYYY-MM-DD, such as 2024-02-12")
      }
      metadata.published = day
    }
    metadata.authors = try authors(value) ?? metadata.authors
    return metadata
  }

  private static func string(
    _ name: String, _ value: JSONValue
  ) throws(PipelineError) -> String? {
    switch value[name] {
    case nil, .null?: return nil
    case .string(let text)?: return text
    case let other?:
      throw PipelineError(
        code: "wrong-type", field: name,
        problem: "expected a string, found \(other.kindDescription)",
        remedy: "write \"\(name)\": \"…\"")
    }
  }

  private static func authors(_ value: JSONValue) throws(PipelineError) -> [String]? {
    switch value["authors"] {
    case nil, .null?: return nil
    case .string(let name)?: return [name]
    case .array(let items)?:
      var names: [String] = []
      for item in items {
        guard case .string(let name) = item else {
          throw PipelineError(
            code: "wrong-type", field: "authors",
            problem: "expected strings, found \(item.kindDescription)",
            remedy: "write \"authors\": [\"Jane Doe\"]")
        }
        names.append(name)
      }
      return names
    case let other?:
      throw PipelineError(
        code: "wrong-type", field: "authors",
        problem: "expected an array of strings, found \(other.kindDescription)",
        remedy: "write \"authors\": [\"Jane Doe\"]")
    }
  }
}
