import ArticleModel

/// What cleaning should make of a messy input (an `expected.json` of `mess/`).
public struct ExpectedCleaning: Sendable {
  /// Name of the gold article.
  public var id: String
  /// The style of mess.
  public var style: String
  /// How hard it is, 1 to 3.
  public var level: Int
  /// The headline.
  public var title: String
  /// The authors.
  public var authors: [String]
  /// Day of publication; nil when the input tells none.
  public var published: String?
  /// The dateline; nil when there is none.
  public var dateline: Dateline?
  /// The body.
  public var paragraphs: [String]
  /// Captions without their credits.
  public var captions: [String]
  /// Accepted forms of each caption.
  public var captionVariants: [[String]]
  /// Furniture put into the input.
  public var removed: [String]
  /// Header lines put into the input.
  public var metaLines: [String]
  /// Real paragraphs that look like furniture.
  public var lookalikes: [String]

  /// Place and agency at the head of the story.
  public struct Dateline: Sendable {
    /// The place.
    public var place: String
    /// The agency; nil when none.
    public var agency: String?
    /// The whole prefix as it stands; nil when unknown.
    public var raw: String?
  }

  /// Reads an expected file.
  public init(_ json: JSONReader) throws {
    id = try json.string("id")
    style = try json.optionalString("style") ?? "?"
    level = json.value("level") == nil ? 0 : try json.integer("level")
    title = try json.string("title")
    authors = try json.strings("authors")
    published = try json.optionalString("published")
    dateline = try json.optionalObject("dateline").map { dateline in
      Dateline(
        place: try dateline.string("place"), agency: try dateline.optionalString("agency"),
        raw: try dateline.optionalString("raw"))
    }
    paragraphs = try json.strings("paragraphs")
    captions = try json.strings("captions")
    removed = try json.strings("removed")
    metaLines = try json.strings("meta_lines")
    lookalikes = try json.strings("lookalikes")
    let variants = try Self.variants(json.value("caption_variants"))
    captionVariants = variants.isEmpty ? captions.map { [$0] } : variants
  }

  private static func variants(_ value: JSONValue?) throws -> [[String]] {
    guard case .array(let rows)? = value else { return [] }
    return rows.map { row in
      guard case .array(let forms) = row else { return [] }
      return forms.compactMap { form in
        guard case .string(let text) = form else { return nil }
        return text
      }
    }
  }
}
