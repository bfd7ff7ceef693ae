extension ArticleRecord: JSONEncodable {
  /// Writes the record, keys sorted.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("analysis", analysis)
    writer.member("authors", authors)
    writer.member("captions", captions)
    if !corrections.isEmpty { writer.member("corrections", corrections) }
    writer.member("dateline", dateline)
    writer.member("dates", dates)
    writer.member("id", id.description)
    writer.member("language", language)
    writer.member("organizations", organizations)
    writer.member("paragraphs", paragraphs)
    writer.member("persons", persons)
    writer.member("pipeline", pipeline)
    writer.member("places", places)
    writer.member("published", published)
    writer.member("quotations", quotations)
    writer.member("received", received)
    writer.member("removed", removed)
    writer.member("schema", schema)
    writer.member("sentences", sentences)
    writer.member("source", source)
    writer.member("stats", stats)
    writer.member("subtitle", subtitle)
    writer.member("text", text)
    writer.member("title", title)
    writer.member("unresolved", unresolved)
    writer.member("updated", updated)
    writer.endObject()
  }

  /// The record as it is stored: pretty-printed, with a final newline.
  public var storedBytes: [UInt8] { JSONWriter.bytes(of: self, isPretty: true) }
}

extension ArticleRecord.Source: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("bytes", bytes)
    writer.member("charset", charset)
    writer.member("charset_rule", charsetRule.rawValue)
    writer.member("content_type", contentType.rawValue)
    writer.member("declared_charset", declaredCharset)
    if let fetched { writer.member("fetched", fetched) }
    writer.member("publication", publication)
    writer.member("publication_rule", publicationRule?.rawValue)
    writer.member("replacements", hasReplacements)
    writer.member("sha256", sha256)
    writer.member("submitted", submitted)
    writer.member("url", url)
    writer.endObject()
  }
}

extension SubmittedMetadata: JSONEncodable {
  /// Writes what was given; what was not is left out.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if !authors.isEmpty { writer.member("authors", authors) }
    if let language { writer.member("language", language) }
    if let publication { writer.member("publication", publication) }
    if let published { writer.member("published", published.description) }
    if let title { writer.member("title", title) }
    if let url { writer.member("url", url) }
    writer.endObject()
  }
}

extension ArticleRecord.Language: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", code)
    writer.member("confidence", confidence)
    writer.member("rule", rule.rawValue)
    writer.endObject()
  }
}

extension ArticleRecord.Stats: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("pipeline_ms", pipelineMilliseconds)
    writer.member("sentences", sentences)
    writer.member("words", words)
    writer.endObject()
  }
}

extension ArticleRecord.Finding: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let corrected { writer.member("corrected", corrected) }
    raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("text", text)
    writer.endObject()
  }
}

extension ArticleRecord.Author: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let corrected { writer.member("corrected", corrected) }
    writer.member("name", name)
    raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.endObject()
  }
}

extension ArticleRecord.Timestamp: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    if let corrected { writer.member("corrected", corrected) }
    writer.member("precision", precision)
    raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("value", value)
    writer.member("zone", zone)
    writer.endObject()
  }
}

extension ArticleRecord.Dateline: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("agency", agency)
    writer.member("date", date)
    writer.member("place", place)
    raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.endObject()
  }
}

extension ArticleRecord.Paragraph: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("end", span.end)
    writer.member("raw", raw)
    writer.member("start", span.start)
    writer.endObject()
  }
}

extension ArticleRecord.Caption: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("credit", credit)
    writer.member("persons", persons)
    raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("text", text)
    writer.endObject()
  }
}

extension ArticleRecord.Removed: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("evidence", evidence)
    raw.encodeMembers(to: &writer)
    writer.member("rule", rule.rawValue)
    writer.member("text", text)
    writer.endObject()
  }
}
