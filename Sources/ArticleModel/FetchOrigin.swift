/// Where bytes came from that Dateline fetched itself.
public struct FetchOrigin: Hashable, Sendable {
  /// The address that answered in the end.
  public var url: String
  /// The addresses that led there by redirects, in order; empty when there were none.
  public var redirects: [String]
  /// HTTP status of the answer.
  public var status: Int
  /// When the answer had come, RFC 3339 in UTC.
  public var fetchedAt: String
  /// The answer's header fields that tell of the page: `content-type`, `etag`, `last-modified` and the
  /// like, names in lower case, sorted.
  public var fields: [Field]

  /// One header field.
  public struct Field: Hashable, Sendable {
    /// In lower case.
    public var name: String
    /// As it came.
    public var value: String

    /// A field of these parts.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An origin of these parts.
  public init(
    url: String, redirects: [String], status: Int, fetchedAt: String, fields: [Field]
  ) {
    self.url = url
    self.redirects = redirects
    self.status = status
    self.fetchedAt = fetchedAt
    self.fields = fields
  }
}

extension FetchOrigin: JSONEncodable {
  /// Writes the object, keys sorted.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("at", fetchedAt)
    writer.name("fields")
    writer.beginObject()
    for field in fields { writer.member(field.name, field.value) }
    writer.endObject()
    writer.member("redirects", redirects)
    writer.member("status", status)
    writer.member("url", url)
    writer.endObject()
  }
}

extension FetchOrigin {
  /// Reads what ``encode(to:)`` wrote.
  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    let fields = try json.object("fields")
    var list: [Field] = []
    for name in fields.names { list.append(Field(name: name, value: try fields.string(name))) }
    self.init(
      url: try json.string("url"), redirects: try json.strings("redirects"),
      status: try json.integer("status"), fetchedAt: try json.string("at"), fields: list)
  }
}
