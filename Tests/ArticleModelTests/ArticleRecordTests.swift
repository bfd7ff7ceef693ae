import ArticleModel
import Testing

@Suite struct ArticleRecordTests {
  static let place = RawLocation([
    CodePointSpan(start: 3, end: 5), CodePointSpan(start: 8, end: 9),
  ])

  /// A record with something in every member.
  static let full: ArticleRecord = {
    func excerpt(_ text: String) -> ArticleRecord.Excerpt {
      ArticleRecord.Excerpt(span: CodePointSpan(start: 1, end: 4), text: text, raw: place)
    }
    var record = ArticleRecord(
      id: ArticleID("0123456789abcdef").unsafelyUnwrapped, pipeline: "1.2.3",
      source: ArticleRecord.Source(
        contentType: .html, declaredCharset: "utf-8", charset: "utf-8",
        charsetRule: "charset.declared", hasReplacements: true, bytes: 12, sha256: "00",
        url: "https://example.org/a", publication: "The Example", publicationRule: "x.y",
        submitted: SubmittedMetadata(
          title: "T", url: "u", publication: "p", published: CalendarDate(iso: "2024-02-12"),
          authors: ["A", "B"], language: "en")),
      text: "Tëxt \u{1F600} \"quoted\"\n\nmore\u{0}",
      stats: ArticleRecord.Stats(
        words: 3, sentences: 2, pipelineMilliseconds: 1.25))
    record.received = "2026-11-22T10:48:00Z"
    record.language = ArticleRecord.Language(code: "en", confidence: 0.99, rule: "l.r")
    record.title = ArticleRecord.Finding(text: "Title", rule: "t.r", raw: place)
    record.subtitle = ArticleRecord.Finding(text: "Sub", rule: "t.s", raw: RawLocation([]))
    record.authors = [ArticleRecord.Author(name: "Jane Doe", rule: "byline.x", raw: place)]
    record.published = ArticleRecord.Timestamp(
      value: "2024-02-12T14:05Z", precision: "minute", zone: "GMT", rule: "p.r", raw: place)
    record.updated = ArticleRecord.Timestamp(
      value: "2024-02-13", precision: "day", zone: nil, rule: "p.u", raw: place)
    record.dateline = ArticleRecord.Dateline(
      place: "KYIV", agency: "AP", date: "Feb. 12", rule: "d.r", raw: place)
    record.paragraphs = [
      ArticleRecord.Paragraph(
        span: CodePointSpan(start: 0, end: 4), raw: place.parts)
    ]
    record.sentences = [CodePointSpan(start: 0, end: 4), CodePointSpan(start: 5, end: 9)]
    record.captions = [
      ArticleRecord.Caption(
        text: "C", credit: "AP", persons: ["P"], rule: "c.r", raw: place)
    ]
    record.removed = [
      ArticleRecord.Removed(
        text: "R", rule: "running-header", evidence: "3 times", raw: place)
    ]
    let mention = ArticleRecord.EntityMention(
      excerpt: excerpt("Peskov"), kind: .nameInName, rule: "n.t", probability: 0.875)
    record.persons = [
      ArticleRecord.Entity(
        id: "dmitry-peskov", name: "Dmitry Peskov",
        roles: [ArticleRecord.EntityRole(excerpt: excerpt("spokesman"), rule: "role.x")],
        mentions: [mention])
    ]
    record.organizations = [
      ArticleRecord.Entity(
        id: "tass", name: "TASS", roles: [], mentions: [mention])
    ]
    let within = ArticleRecord.EntityWithin(
      excerpt: excerpt("Kyiv, Ukraine"), name: "Ukraine", place: "ukraine", rule: "place.w",
      probability: 0.5)
    let adjective = ArticleRecord.EntityWithin(
      excerpt: excerpt("the Russian city"), name: "Russia", place: nil, rule: "place.a",
      probability: 0.75)
    record.places = [
      ArticleRecord.Entity(
        id: "kyiv", name: "Kyiv", roles: [], mentions: [], within: [within, adjective])
    ]
    record.unresolved = [
      ArticleRecord.Unresolved(
        excerpt: excerpt("Johnson"), kind: .name, candidates: ["a", "b"], reason: "two")
    ]
    record.dates = [
      ArticleRecord.DateFinding(
        excerpt: excerpt("Saturday"), kind: .time, value: "2024-02-10T17:00",
        from: CalendarDate(iso: "2024-02-10"), to: CalendarDate(iso: "2024-02-10"), modifier: "MID",
        anchor: CalendarDate(iso: "2024-02-12"), rule: "date.x", flags: ["impossible"],
        alternatives: ["2024-02-17"])
    ]
    var quotation = ArticleRecord.QuotationFinding(
      excerpt: excerpt("words"), kind: .partial, utterance: 1, part: 1, parts: 2, rule: "s.r",
      probability: 0.5)
    quotation.speaker = "dmitry-peskov"
    quotation.speakerText = "he"
    quotation.cue = "said"
    quotation.said = "2024-02-10"
    quotation.addresseeText = "TASS"
    quotation.addressee = "tass"
    quotation.reason = "why"
    quotation.candidates = ["a"]
    record.quotations = [quotation]
    return record
  }()

  static let bare = ArticleRecord(
    id: ArticleID("ffffffffffffffff").unsafelyUnwrapped, pipeline: "",
    source: ArticleRecord.Source(
      contentType: .plain, declaredCharset: nil, charset: "utf-8", charsetRule: "c",
      hasReplacements: false, bytes: 0, sha256: ""),
    text: "", stats: ArticleRecord.Stats(words: 0, sentences: 0, pipelineMilliseconds: 0))

  /// Kinds of records, by name: a record itself would fill the log.
  enum Sample: String, CaseIterable {
    case full
    case bare

    var record: ArticleRecord { self == .full ? ArticleRecordTests.full : ArticleRecordTests.bare }
  }

  @Test(arguments: Sample.allCases)
  func comesBackAsItWasWritten(sample: Sample) throws {
    let record = sample.record
    let bytes = record.storedBytes
    #expect(bytes.last == 0x0A)
    let read = try ArticleRecord(storedBytes: bytes)
    #expect(read == record)
    #expect(read.storedBytes == bytes)
  }

  @Test(arguments: Sample.allCases)
  func hasSortedKeysEverywhere(sample: Sample) throws {
    func check(_ value: JSONValue, _ path: String) {
      switch value {
      case .object(let members):
        let names = members.map(\.name)
        #expect(names == names.sorted(), "\(path)")
        for member in members { check(member.value, "\(path).\(member.name)") }
      case .array(let values): for value in values { check(value, "\(path)[]") }
      default: break
      }
    }
    check(try JSONParser.parse(sample.record.storedBytes), "record")
  }

  @Test func refusesALaterSchema() {
    var record = Self.bare
    record.schema = ArticleRecord.currentSchema + 1
    #expect(throws: RecordError.newerSchema(record.schema)) {
      try ArticleRecord(storedBytes: record.storedBytes)
    }
  }

  @Test func refusesEveryTruncation() {
    let bytes = Self.full.storedBytes
    // The final newline may be missing.
    for length in stride(from: 0, to: bytes.count - 1, by: 2) {
      #expect(throws: RecordError.self) {
        try ArticleRecord(storedBytes: Array(bytes.prefix(length)))
      }
    }
  }

  @Test func survivesEveryDamagedByte() {
    let bytes = Self.full.storedBytes
    let masks: [UInt8] = [0x01, 0x20, 0x80, 0x02]
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= masks[index % masks.count]
      _ = try? ArticleRecord(storedBytes: damaged)
    }
  }

  @Test(arguments: [
    ("id", "0123456789ABCDEF"), ("id", "0123456789abcde"), ("id", "../../../etc/pass"),
    ("text", nil),
  ])
  func saysWhatIsWrong(member: String, value: String?) throws {
    guard case .object(var members) = try JSONParser.parse(Self.full.storedBytes) else { return }
    members.removeAll { $0.name == member }
    if let value { members.append(JSONMember(member, .string(value))) }
    let bytes = JSONWriter.bytes(of: JSONValue.object(members))
    let error = #expect(throws: RecordError.self) { try ArticleRecord(storedBytes: bytes) }
    #expect(error?.description.contains(member) == true)
  }
}
