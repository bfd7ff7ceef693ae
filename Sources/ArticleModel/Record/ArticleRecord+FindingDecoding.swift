extension ArticleRecord.Excerpt {
  init(members json: JSONReader) throws {
    self.init(
      span: try CodePointSpan(json), text: try json.string("text"),
      raw: try RawLocation(members: json))
  }
}

extension ArticleRecord.Entity {
  init(_ json: JSONReader) throws {
    self.init(
      id: try json.string("id"), name: try json.string("name"),
      roles: try json.objects("roles").map { try ArticleRecord.EntityRole($0) },
      mentions: try json.objects("mentions").map { try ArticleRecord.EntityMention($0) },
      within: try json.objects("within").map { try ArticleRecord.EntityWithin($0) })
    corrected = try json.optionalString("corrected")
  }
}

extension ArticleRecord.EntityRole {
  init(_ json: JSONReader) throws {
    self.init(
      excerpt: try ArticleRecord.Excerpt(members: json),
      rule: RuleID(rawValue: try json.string("rule")))
    corrected = try json.optionalString("corrected")
  }
}

extension ArticleRecord.EntityMention {
  init(_ json: JSONReader) throws {
    self.init(
      excerpt: try ArticleRecord.Excerpt(members: json),
      kind: try json.parsed("kind", "a kind of mention") { Mention.Kind(rawValue: $0) },
      rule: RuleID(rawValue: try json.string("rule")), probability: try json.number("probability"))
  }
}

extension ArticleRecord.Unresolved {
  init(_ json: JSONReader) throws {
    self.init(
      excerpt: try ArticleRecord.Excerpt(members: json),
      kind: try json.parsed("kind", "a kind of mention") { Mention.Kind(rawValue: $0) },
      candidates: try json.strings("candidates"), reason: try json.string("reason"))
  }
}

extension ArticleRecord.DateFinding {
  init(_ json: JSONReader) throws {
    self.init(
      excerpt: try ArticleRecord.Excerpt(members: json),
      kind: try json.parsed("type", "a TIMEX3 type") { TimeExpression.Kind(rawValue: $0) },
      value: try json.optionalString("value"), from: try Self.day("from", json),
      to: try Self.day("to", json), modifier: try json.optionalString("modifier"),
      anchor: try Self.day("anchor", json), rule: RuleID(rawValue: try json.string("rule")),
      flags: try json.strings("flags"), alternatives: try json.strings("alternatives"))
    corrected = try json.optionalString("corrected")
  }

  private static func day(_ name: String, _ json: JSONReader) throws -> CalendarDate? {
    guard json.value(name) != nil else { return nil }
    return try json.parsed(name, "a day YYYY-MM-DD") { CalendarDate(iso: $0) }
  }
}

extension ArticleRecord.QuotationFinding {
  init(_ json: JSONReader) throws {
    self.init(
      excerpt: try ArticleRecord.Excerpt(members: json),
      kind: try json.parsed("kind", "a kind of quotation") { Quotation.Kind(rawValue: $0) },
      utterance: try json.integer("utterance"), part: try json.integer("part"),
      parts: try json.integer("parts"), rule: RuleID(rawValue: try json.string("rule")),
      probability: try json.number("probability"))
    speaker = try json.optionalString("speaker")
    speakerText = try json.optionalString("speaker_text")
    speakers = try json.strings("speakers")
    cue = try json.optionalString("cue")
    if json.value("stance") != nil {
      stance = try json.parsed("stance", "a stance") { Quotation.Stance(rawValue: $0) }
    }
    said = try json.optionalObject("said")?.string("value")
    addresseeText = try json.optionalString("to")
    addressee = try json.optionalString("to_id")
    reason = try json.optionalString("reason")
    corrected = try json.optionalString("corrected")
    candidates = try json.strings("candidates")
  }
}
