extension Correction: JSONEncodable {
  /// Writes the correction as one flat object, as it stands in `corrections.jsonl` and in the API.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    encodeMembers(to: &writer)
    writer.endObject()
  }

  /// Writes its members, so that others may stand beside them.
  public func encodeMembers(to writer: inout JSONWriter) {
    if let article { writer.member("article", article.description) }
    writer.member("at", at)
    writer.member("by", by)
    change.encodeMembers(to: &writer)
    writer.member("id", id.description)
    writer.member("kind", change.kind.rawValue)
    writer.member("reason", reason)
  }

  /// Reads a stored correction.
  public init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init(
      id: try json.parsed("id", "an id such as c17") { ID($0) },
      article: try Self.article(json), change: try Change(json), by: try json.string("by"),
      at: try json.string("at"), reason: try json.optionalString("reason"))
  }

  /// The member `article`, which may be missing.
  public static func article(_ json: JSONReader) throws(JSONReader.ReadError) -> ArticleID? {
    guard json.value("article") != nil else { return nil }
    return try json.parsed("article", "the id of an article, 16 hexadecimal digits") {
      ArticleID($0)
    }
  }
}

extension Correction.Passage: JSONEncodable {
  /// Writes `{"end", "start", "text"}`.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("end", span.end)
    writer.member("start", span.start)
    writer.member("text", text)
    writer.endObject()
  }

  /// Reads the members; a text that is missing is empty, for the caller to fill in from the article.
  public init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init(span: try CodePointSpan(json), text: try json.optionalString("text") ?? "")
  }
}

extension Correction.Change {
  /// The members that each kind has beside those that all have.
  public static func memberNames(of kind: Correction.Kind) -> [String] {
    switch kind {
    case .metadata: ["set"]
    case .notAPerson: ["person"]
    case .rename: ["person", "name"]
    case .merge: ["person", "others"]
    case .split: ["person", "mentions", "articles", "name"]
    case .speaker: ["quotation", "speaker"]
    case .role: ["person", "was", "role"]
    case .date: ["expression", "value"]
    }
  }

  func encodeMembers(to writer: inout JSONWriter) {
    switch self {
    case .metadata(let change): writer.member("set", change)
    case .notAPerson(let person): writer.member("person", person)
    case .rename(let person, let name):
      writer.member("name", name)
      writer.member("person", person)
    case .merge(let person, let others):
      writer.member("others", others)
      writer.member("person", person)
    case .split(let person, let mentions, let name):
      writer.member("mentions", mentions)
      writer.member("name", name)
      writer.member("person", person)
    case .distinguish(let person, let articles, let label):
      writer.member("articles", articles.map(\.description))
      writer.member("name", label)
      writer.member("person", person)
    case .speaker(let quotation, let speaker):
      writer.member("quotation", quotation)
      writer.member("speaker", speaker)
    case .role(let person, let was, let role):
      writer.member("person", person)
      writer.member("role", role)
      writer.member("was", was)
    case .date(let expression, let value):
      writer.member("expression", expression)
      writer.member("value", value)
    }
  }

  /// Reads the member `kind` and those that belong to it.
  public init(_ json: JSONReader) throws(JSONReader.ReadError) {
    let kind = try json.parsed(
      "kind", "one of " + Correction.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    ) { Correction.Kind(rawValue: $0) }
    switch kind {
    case .metadata: self = .metadata(try MetadataChange(json.object("set")))
    case .notAPerson: self = .notAPerson(person: try json.usable("person"))
    case .rename: self = .rename(person: try json.usable("person"), name: try json.usable("name"))
    case .merge: self = try Self.merge(json)
    case .split: self = try Self.split(json)
    case .speaker:
      self = .speaker(
        quotation: try Correction.Passage(json.object("quotation")),
        speaker: json.value("speaker") == nil ? nil : try json.usable("speaker"))
    case .role:
      let was = json.value("was") == nil ? nil : try json.usable("was")
      let role = json.value("role") == nil ? nil : try json.usable("role")
      guard was != nil || role != nil else {
        throw json.error("role", "give \"role\", \"was\" or both")
      }
      self = .role(person: try json.usable("person"), was: was, role: role)
    case .date:
      self = .date(
        expression: try Correction.Passage(json.object("expression")),
        value: json.value("value") == nil ? nil : try json.usable("value"))
    }
  }

  private static func merge(_ json: JSONReader) throws(JSONReader.ReadError) -> Self {
    let person = try json.usable("person")
    let others = try json.strings("others")
    guard (1...100).contains(others.count) else {
      throw json.error("others", "must name 1 to 100 persons")
    }
    guard !others.contains(person) else {
      throw json.error("others", "must not name \"person\" itself")
    }
    return .merge(person: person, others: others)
  }

  private static func distinguish(_ json: JSONReader) throws(JSONReader.ReadError) -> Self {
    guard json.value("mentions") == nil else {
      throw json.error("articles", "give either \"mentions\" or \"articles\"")
    }
    var articles: [ArticleID] = []
    for (index, text) in try json.strings("articles").enumerated() {
      guard let id = ArticleID(text) else {
        throw json.error("articles[\(index)]", "must be the id of an article")
      }
      articles.append(id)
    }
    guard (1...10_000).contains(articles.count) else {
      throw json.error("articles", "must name 1 to 10,000 articles")
    }
    return .distinguish(
      person: try json.usable("person"), articles: articles, label: try json.usable("name"))
  }

  private static func split(_ json: JSONReader) throws(JSONReader.ReadError) -> Self {
    if json.value("articles") != nil { return try distinguish(json) }
    var mentions: [Correction.Passage] = []
    for item in try json.objects("mentions") { mentions.append(try Correction.Passage(item)) }
    guard (1...1_000).contains(mentions.count) else {
      throw json.error("mentions", "must name 1 to 1,000 mentions by start and end")
    }
    return .split(
      person: try json.usable("person"), mentions: mentions, name: try json.usable("name"))
  }
}

extension JSONReader {
  /// A string that must be there and hold 1 to 1,000 bytes that are not all blank.
  public func usable(_ name: String) throws(ReadError) -> String {
    let text = try string(name)
    guard MetadataChange.isUsable(text) else {
      throw error(name, "must be 1 to 1,000 bytes that are not all blank")
    }
    return text
  }
}
