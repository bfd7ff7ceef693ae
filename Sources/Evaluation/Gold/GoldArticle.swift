import ArticleModel

/// A hand-marked article (`gold/SPEC.md`).
public struct GoldArticle: Sendable {
  /// The article's name in the set.
  public var id: String
  /// Day of publication, `YYYY-MM-DD`; nil when unknown.
  public var published: String?
  /// The headline.
  public var title: String
  /// The body.
  public var paragraphs: [String]
  /// The people.
  public var persons: [Entity]
  /// The organizations.
  public var organizations: [Entity]
  /// The places.
  public var places: [Entity]
  /// The expressions of time.
  public var dates: [Date]
  /// The quotations.
  public var quotations: [Quotation]
  /// Reported speech without quotation marks whose speaker is named.
  public var indirect: [Quotation]

  /// A person, organization or place.
  public struct Entity: Sendable {
    /// The fullest form of the name.
    public var name: String
    /// Other forms of the name.
    public var aliases: [String]
    /// What a person is said to be.
    public var roles: [String]
    /// Number of mentions by name; nil when not counted.
    public var mentions: Int?

    /// All forms, the fullest first.
    public var forms: [String] { [name] + aliases }
  }

  /// An expression of time.
  public struct Date: Sendable {
    /// The words.
    public var text: String
    /// The TIMEX3 value.
    public var value: String?
    /// Number of the paragraph from 0; -1 is the title.
    public var paragraph: Int
    /// `DATE` unless it is a `DURATION` or `SET`.
    public var type: String
  }

  /// An utterance, or reported speech.
  public struct Quotation: Sendable {
    /// The first part's words.
    public var text: String
    /// The other parts' words.
    public var more: [String]
    /// Number of the paragraph from 0; -1 is the title.
    public var paragraph: Int
    /// `direct` or `partial`; empty for reported speech.
    public var kind: String
    /// Who speaks: one name, joint speakers, or nobody.
    public var speakers: [String]
    /// The words that stand for the speaker.
    public var speakerText: String?
  }
}

extension GoldArticle {
  /// Reads a gold file.
  public init(_ json: JSONReader) throws {
    id = try json.string("id")
    published = try json.optionalString("published")
    title = try json.string("title")
    paragraphs = try json.strings("paragraphs")
    persons = try json.objects("persons").map { try Entity($0) }
    organizations = try json.objects("organizations").map { try Entity($0) }
    places = try json.objects("places").map { try Entity($0) }
    dates = try json.objects("dates").map { try Date($0) }
    quotations = try json.objects("quotations").map { try Quotation($0) }
    indirect = try json.objects("indirect").map { try Quotation($0) }
  }

  func entities(_ kind: EntityKind) -> [Entity] {
    switch kind {
    case .person: return persons
    case .organization: return organizations
    case .place: return places
    }
  }

  /// Title (paragraph -1) and paragraphs with their quotes folded.
  var units: [(paragraph: Int, text: CodePoints)] {
    [(-1, CodePoints(title).quotesFolded)]
      + paragraphs.enumerated().map { ($0.offset, CodePoints($0.element).quotesFolded) }
  }
}

extension GoldArticle.Entity {
  init(_ json: JSONReader) throws {
    name = try json.string("name")
    aliases = try json.strings("aliases")
    roles = try json.strings("roles")
    mentions = json.value("mentions") == nil ? nil : try json.integer("mentions")
  }
}

extension GoldArticle.Date {
  init(_ json: JSONReader) throws {
    text = try json.string("text")
    value = try json.optionalString("value")
    paragraph = try json.integer("paragraph")
    type = try json.optionalString("type") ?? "DATE"
  }
}

extension GoldArticle.Quotation {
  init(_ json: JSONReader) throws {
    text = try json.string("text")
    more = try json.strings("more")
    paragraph = try json.integer("paragraph")
    kind = try json.optionalString("kind") ?? ""
    let joint = try json.strings("speakers")
    let single = try json.optionalString("speaker") ?? ""
    speakers = joint.isEmpty ? (single.isEmpty ? [] : [single]) : joint
    speakerText = try json.optionalString("speaker_text")
  }
}
