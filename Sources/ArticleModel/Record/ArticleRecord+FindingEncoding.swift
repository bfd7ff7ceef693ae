extension ArticleRecord.Entity: JSONEncodable {
  /// Writes the object; `roles` and `within` only where there are any.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let corrected { writer.member("corrected", corrected) }
    writer.member("id", id)
    writer.member("mentions", mentions)
    writer.member("name", name)
    if !roles.isEmpty { writer.member("roles", roles) }
    if !within.isEmpty { writer.member("within", within) }
    writer.endObject()
  }
}

extension ArticleRecord.EntityRole: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let corrected { writer.member("corrected", corrected) }
    writer.member("end", excerpt.span.end)
    excerpt.raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("start", excerpt.span.start)
    writer.member("text", excerpt.text)
    writer.endObject()
  }
}

extension ArticleRecord.EntityMention: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("end", excerpt.span.end)
    writer.member("kind", kind.rawValue)
    writer.member("probability", probability)
    excerpt.raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("start", excerpt.span.start)
    writer.member("text", excerpt.text)
    writer.endObject()
  }
}

extension ArticleRecord.Unresolved: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("candidates", candidates)
    writer.member("end", excerpt.span.end)
    writer.member("kind", kind.rawValue)
    excerpt.raw.encodeMembers(to: &writer)
    writer.member("reason", reason)
    writer.member("start", excerpt.span.start)
    writer.member("text", excerpt.text)
    writer.endObject()
  }
}

extension ArticleRecord.DateFinding: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("alternatives", alternatives)
    writer.member("anchor", anchor?.description)
    if let corrected { writer.member("corrected", corrected) }
    writer.member("end", excerpt.span.end)
    writer.member("flags", flags)
    writer.member("from", from?.description)
    writer.member("modifier", modifier)
    excerpt.raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("start", excerpt.span.start)
    writer.member("text", excerpt.text)
    writer.member("to", to?.description)
    writer.member("type", kind.rawValue)
    writer.member("value", value)
    writer.endObject()
  }
}

extension ArticleRecord.QuotationFinding: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("candidates", candidates)
    if let corrected { writer.member("corrected", corrected) }
    writer.member("cue", cue)
    writer.member("end", excerpt.span.end)
    writer.member("kind", kind.rawValue)
    writer.member("part", part)
    writer.member("parts", parts)
    writer.member("probability", probability)
    excerpt.raw.encodeMembers(to: &writer)
    writer.member("reason", reason)
    writer.member("rule", rule.rawValue)
    writer.name("said")
    if let said {
      writer.beginObject()
      writer.member("value", said)
      writer.endObject()
    } else {
      writer.writeNull()
    }
    writer.member("speaker", speaker)
    writer.member("speaker_text", speakerText)
    // Only where several speak together.
    if !speakers.isEmpty { writer.member("speakers", speakers) }
    writer.member("stance", stance?.rawValue)
    writer.member("start", excerpt.span.start)
    writer.member("text", excerpt.text)
    writer.member("to", addresseeText)
    writer.member("to_id", addressee)
    writer.member("utterance", utterance)
    writer.endObject()
  }
}
