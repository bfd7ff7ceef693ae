extension ArticleRecord {
  /// Reads a stored record; one of an earlier schema is brought to the present one in memory.
  public init(
    storedBytes: [UInt8], migrator: RecordMigrator = .standard
  ) throws(RecordError) {
    do {
      let json = try JSONReader(try migrator.migrated(try JSONParser.parse(storedBytes)))
      try self.init(json)
    } catch let error as JSONParser.ParseError {
      throw .notJSON(error.description)
    } catch let error as JSONReader.ReadError {
      throw .wrongShape(error.description)
    } catch let error as RecordError {
      throw error
    } catch {
      throw .wrongShape(String(describing: error))
    }
  }

  private init(_ json: JSONReader) throws {
    self.init(
      id: try json.parsed("id", "16 hexadecimal digits", { ArticleID($0) }),
      pipeline: try json.string("pipeline"), source: try Source(json.object("source")),
      text: try json.string("text"), stats: try Stats(json.object("stats")))
    received = try json.optionalString("received")
    analysis = try json.string("analysis")
    language = try json.optionalObject("language").map { try Language($0) }
    title = try json.optionalObject("title").map { try Finding($0) }
    subtitle = try json.optionalObject("subtitle").map { try Finding($0) }
    authors = try json.objects("authors").map { try Author($0) }
    published = try json.optionalObject("published").map { try Timestamp($0) }
    updated = try json.optionalObject("updated").map { try Timestamp($0) }
    dateline = try json.optionalObject("dateline").map { try Dateline($0) }
    paragraphs = try json.objects("paragraphs").map { try Paragraph($0) }
    sentences = try json.objects("sentences").map { try CodePointSpan($0) }
    captions = try json.objects("captions").map { try Caption($0) }
    corrections = try json.objects("corrections").map { try AppliedCorrection($0) }
    removed = try json.objects("removed").map { try Removed($0) }
    persons = try json.objects("persons").map { try Entity($0) }
    organizations = try json.objects("organizations").map { try Entity($0) }
    places = try json.objects("places").map { try Entity($0) }
    unresolved = try json.objects("unresolved").map { try Unresolved($0) }
    dates = try json.objects("dates").map { try DateFinding($0) }
    quotations = try json.objects("quotations").map { try QuotationFinding($0) }
  }
}

/// Why a stored record cannot be read.
public enum RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are no JSON.
  case notJSON(String)
  /// A member is missing or of the wrong kind.
  case wrongShape(String)
  /// A later version of Dateline wrote it.
  case newerSchema(Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notJSON(let problem): return "the record is not valid JSON: \(problem)"
    case .wrongShape(let problem): return "the record has another shape than schema 1: \(problem)"
    case .newerSchema(let schema):
      return "the record has schema \(schema), which a later Dateline wrote: use that version"
    }
  }
}

extension ArticleRecord.Source {
  init(_ json: JSONReader) throws {
    self.init(
      contentType: try json.parsed("content_type", "a known media type") {
        ContentType(rawValue: $0)
      },
      declaredCharset: try json.optionalString("declared_charset"),
      charset: try json.string("charset"),
      charsetRule: RuleID(rawValue: try json.string("charset_rule")),
      hasReplacements: try json.flag("replacements"), bytes: try json.integer("bytes"),
      sha256: try json.string("sha256"), url: try json.optionalString("url"),
      publication: try json.optionalString("publication"),
      publicationRule: try json.optionalString("publication_rule").map(RuleID.init(rawValue:)),
      submitted: try SubmittedMetadata(json.object("submitted")),
      fetched: try json.optionalObject("fetched").map { try FetchOrigin($0) })
  }
}

extension SubmittedMetadata {
  init(_ json: JSONReader) throws {
    self.init(
      title: try json.optionalString("title"), url: try json.optionalString("url"),
      publication: try json.optionalString("publication"),
      published: json.value("published") == nil
        ? nil : try json.parsed("published", "a day YYYY-MM-DD") { CalendarDate(iso: $0) },
      authors: try json.strings("authors"), language: try json.optionalString("language"))
  }
}

extension ArticleRecord.Language {
  init(_ json: JSONReader) throws {
    self.init(
      code: try json.string("code"), confidence: try json.number("confidence"),
      rule: RuleID(rawValue: try json.string("rule")))
  }
}

extension ArticleRecord.Stats {
  init(_ json: JSONReader) throws {
    self.init(
      words: try json.integer("words"), sentences: try json.integer("sentences"),
      pipelineMilliseconds: try json.number("pipeline_ms"))
  }
}

extension ArticleRecord.Finding {
  init(_ json: JSONReader) throws {
    self.init(
      text: try json.string("text"), rule: RuleID(rawValue: try json.string("rule")),
      raw: try RawLocation(members: json))
    corrected = try json.optionalString("corrected")
  }
}

extension ArticleRecord.Author {
  init(_ json: JSONReader) throws {
    self.init(
      name: try json.string("name"), rule: RuleID(rawValue: try json.string("rule")),
      raw: try RawLocation(members: json))
    corrected = try json.optionalString("corrected")
  }
}

extension ArticleRecord.Timestamp {
  init(_ json: JSONReader) throws {
    self.init(
      value: try json.string("value"), precision: try json.string("precision"),
      zone: try json.optionalString("zone"), rule: RuleID(rawValue: try json.string("rule")),
      raw: try RawLocation(members: json))
    corrected = try json.optionalString("corrected")
  }
}

extension ArticleRecord.Dateline {
  init(_ json: JSONReader) throws {
    self.init(
      place: try json.string("place"), agency: try json.optionalString("agency"),
      date: try json.optionalString("date"), rule: RuleID(rawValue: try json.string("rule")),
      raw: try RawLocation(members: json))
  }
}

extension ArticleRecord.Paragraph {
  init(_ json: JSONReader) throws {
    self.init(
      span: try CodePointSpan(json), raw: try json.objects("raw").map { try CodePointSpan($0) })
  }
}

extension ArticleRecord.Caption {
  init(_ json: JSONReader) throws {
    self.init(
      text: try json.string("text"), credit: try json.optionalString("credit"),
      persons: try json.strings("persons"), rule: RuleID(rawValue: try json.string("rule")),
      raw: try RawLocation(members: json))
  }
}

extension ArticleRecord.Removed {
  init(_ json: JSONReader) throws {
    self.init(
      text: try json.string("text"), rule: RuleID(rawValue: try json.string("rule")),
      evidence: try json.string("evidence"), raw: try RawLocation(members: json))
  }
}
