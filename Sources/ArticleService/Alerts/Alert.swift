import ArticleModel

/// A standing query whose new articles are announced to a webhook.
public struct Alert: Hashable, Sendable {
  /// What an article must have; everything given must hold. Names are matched as `GET /v1/articles` does.
  public struct Query: Hashable, Sendable {
    /// A person who is mentioned.
    public var person: String?
    /// An organization that is mentioned.
    public var organization: String?
    /// A place that is mentioned.
    public var place: String?
    /// Words that title or text hold; `"…"` encloses words that follow one another.
    public var phrase: String?
    /// A person who is quoted.
    public var speaker: String?

    /// A query for everything.
    public init() {}

    /// True when nothing was asked for.
    public var isEmpty: Bool { self == Query() }
  }

  /// A number after `a`, in the order of making.
  public var id: String
  /// What an article must have.
  public var query: Query
  /// Where to announce it.
  public var url: String
  /// What the announcements are signed with (HMAC-SHA256); never shown.
  public var secret: String
  /// When it was made, RFC 3339 in UTC.
  public var created: String

  /// An alert of these parts.
  public init(id: String, query: Query, url: String, secret: String, created: String) {
    self.id = id
    self.query = query
    self.url = url
    self.secret = secret
    self.created = created
  }
}

extension Alert.Query: JSONEncodable {
  /// Writes what was asked for.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let organization { writer.member("organization", organization) }
    if let person { writer.member("person", person) }
    if let phrase { writer.member("phrase", phrase) }
    if let place { writer.member("place", place) }
    if let speaker { writer.member("speaker", speaker) }
    writer.endObject()
  }

  /// Reads what ``encode(to:)`` wrote.
  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init()
    organization = try json.optionalString("organization")
    person = try json.optionalString("person")
    phrase = try json.optionalString("phrase")
    place = try json.optionalString("place")
    speaker = try json.optionalString("speaker")
  }
}
