/// What a person says about an article against what was found or sent with it: each field is left alone,
/// set, or taken away. In JSON a merge patch (RFC 7396): a member sets, null takes away.
public struct MetadataChange: Hashable, Sendable {
  /// A field that is touched.
  public enum Edit<Value: Hashable & Sendable>: Hashable, Sendable {
    /// This is the value.
    case set(Value)
    /// There is none.
    case remove

    /// The value; nil when it is taken away.
    public var value: Value? {
      if case .set(let value) = self { return value }
      return nil
    }
  }

  /// The headline.
  public var title: Edit<String>?
  /// Where the article stands on the web.
  public var url: Edit<String>?
  /// The newspaper, agency or site.
  public var publication: Edit<String>?
  /// The day it was published; relative dates of the text are counted from it.
  public var published: Edit<CalendarDate>?
  /// The authors' names.
  public var authors: Edit<[String]>?
  /// BCP 47 language tag.
  public var language: Edit<String>?

  /// Makes a change of nothing.
  public init() {}

  /// The members of its JSON.
  public static let memberNames = [
    "title", "authors", "published", "publication", "language", "url",
  ]

  /// Names of the fields that are touched, in the order of `memberNames`.
  public var touched: [String] {
    let isTouched = [
      title != nil, authors != nil, published != nil, publication != nil, language != nil,
      url != nil,
    ]
    return zip(Self.memberNames, isTouched).filter(\.1).map(\.0)
  }

  /// This change and then `later`, which wins where both touch a field.
  public func followed(by later: MetadataChange) -> MetadataChange {
    var result = self
    result.title = later.title ?? title
    result.url = later.url ?? url
    result.publication = later.publication ?? publication
    result.published = later.published ?? published
    result.authors = later.authors ?? authors
    result.language = later.language ?? language
    return result
  }
}

extension MetadataChange: JSONEncodable {
  /// Writes the fields that are touched.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let authors {
      writer.name("authors")
      if let names = authors.value {
        writer.beginArray()
        for name in names { writer.write(name) }
        writer.endArray()
      } else {
        writer.writeNull()
      }
    }
    if let language { writer.member("language", language.value) }
    if let publication { writer.member("publication", publication.value) }
    if let published { writer.member("published", published.value?.description) }
    if let title { writer.member("title", title.value) }
    if let url { writer.member("url", url.value) }
    writer.endObject()
  }

  /// Reads a merge patch. Members other than `memberNames` must have been refused before.
  public init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init()
    title = try Self.text("title", json)
    url = try Self.text("url", json)
    publication = try Self.text("publication", json)
    language = try Self.text("language", json)
    let names = json.names
    if names.contains("published") {
      published =
        json.value("published") == nil
        ? .remove
        : .set(try json.parsed("published", "a day such as 2024-02-12") { CalendarDate(iso: $0) })
    }
    if names.contains("authors") {
      let authors = try json.strings("authors")
      for (index, name) in authors.enumerated() where !Self.isUsable(name) {
        throw json.error("authors[\(index)]", "must be 1 to 1,000 bytes that are not all blank")
      }
      self.authors = authors.isEmpty ? .remove : .set(authors)
    }
    if touched.isEmpty {
      throw json.error("title", "nothing is changed: give at least one member")
    }
  }

  private static func text(
    _ name: String, _ json: JSONReader
  ) throws(JSONReader.ReadError) -> Edit<String>? {
    guard json.names.contains(name) else { return nil }
    guard let text = try json.optionalString(name) else { return .remove }
    guard isUsable(text) else {
      throw json.error(name, "must be 1 to 1,000 bytes that are not all blank; null takes it away")
    }
    return .set(text)
  }

  static func isUsable(_ text: String) -> Bool {
    text.utf8.count <= 1_000 && text.contains { !$0.isWhitespace }
  }
}
