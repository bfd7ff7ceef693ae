extension ArticleRecord {
  /// A place that another lies in, and the words that say so.
  public struct EntityWithin: Hashable, Sendable {
    /// The words, from the first of the two places to the last.
    public var excerpt: Excerpt
    /// Name of the place that holds the other.
    public var name: String
    /// Its id in the article; nil when only an adjective names it (`the Russian city of Kazan`).
    public var place: String?
    /// How it was read.
    public var rule: RuleID
    /// How sure that is, 0 to 1.
    public var probability: Double

    /// Makes a containment.
    public init(
      excerpt: Excerpt, name: String, place: String?, rule: RuleID, probability: Double
    ) {
      self.excerpt = excerpt
      self.name = name
      self.place = place
      self.rule = rule
      self.probability = probability
    }
  }
}

extension ArticleRecord.EntityWithin: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("end", excerpt.span.end)
    writer.member("name", name)
    writer.member("place", place)
    writer.member("probability", probability)
    excerpt.raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("start", excerpt.span.start)
    writer.member("text", excerpt.text)
    writer.endObject()
  }
}

extension ArticleRecord.EntityWithin {
  init(_ json: JSONReader) throws {
    self.init(
      excerpt: try ArticleRecord.Excerpt(members: json), name: try json.string("name"),
      place: try json.optionalString("place"), rule: RuleID(rawValue: try json.string("rule")),
      probability: try json.number("probability"))
  }
}
