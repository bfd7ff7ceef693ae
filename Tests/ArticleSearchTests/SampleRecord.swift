import ArticleModel
import ArticleSearch
import Foundation
import TestSupport

/// Records made from marked text: `PER`, `ORG`, `LOC`, `DATE` and `QUOTE`.
struct SampleRecord {
  var title = "A headline"
  var published: String? = "2024-02-12"
  var received = "2024-02-13T10:00:00Z"
  var publication: String?
  var authors: [String] = []
  var language = "en"
  /// The full name that a name in the text stands for.
  var fullNames: [String: String] = [:]
  /// Roles by full name; each must stand in the text.
  var roles: [String: [String]] = [:]
  /// `from/to` or a day, by the words of the date.
  var dates: [String: String] = [:]
  /// Full name of the speaker by the words of the quotation.
  var speakers: [String: String] = [:]
  /// TIMEX3 value of the day of saying by the words of the quotation.
  var said: [String: String] = [:]

  static func id(_ number: UInt64) -> ArticleID {
    let digits = String(number &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    guard let id = ArticleID(String(repeating: "0", count: 16 - digits.count) + digits) else {
      preconditionFailure("sixteen digits are an id")
    }
    return id
  }

  static func slug(_ name: String) -> String {
    name.lowercased().replacingOccurrences(of: " ", with: "-")
  }

  func record(_ number: UInt64, _ marked: String) -> ArticleRecord {
    let text = MarkedText(marked)
    let index = CodePointIndex(Array(text.text.utf8))
    func excerpt(_ mark: MarkedText.Mark) -> ArticleRecord.Excerpt {
      ArticleRecord.Excerpt(
        span: index.codePoints(of: mark.span), text: mark.text, raw: RawLocation([]))
    }
    let id = Self.id(number)
    var record = ArticleRecord(
      id: id, pipeline: "test",
      source: ArticleRecord.Source(
        contentType: .plain, declaredCharset: nil, charset: "utf-8", charsetRule: "charset.utf-8",
        hasReplacements: false, bytes: 1, sha256: id.description, publication: publication),
      text: text.text,
      stats: ArticleRecord.Stats(
        words: text.text.split(separator: " ").count, sentences: 1, pipelineMilliseconds: 1))
    record.title = ArticleRecord.Finding(text: title, rule: "test", raw: RawLocation([]))
    record.received = received
    record.language = ArticleRecord.Language(code: language, confidence: 1, rule: "test")
    record.authors = authors.map {
      ArticleRecord.Author(name: $0, rule: "test", raw: RawLocation([]))
    }
    record.published = published.map {
      ArticleRecord.Timestamp(
        value: $0, precision: "day", zone: nil, rule: "test", raw: RawLocation([]))
    }
    var start = 0
    let points = Array(text.text.unicodeScalars)
    for (offset, scalar) in points.enumerated() where scalar == "." {
      record.sentences.append(CodePointSpan(start: start, end: offset + 1))
      start = offset + 1
      while start < points.count, points[start] == " " || points[start] == "\n" { start += 1 }
    }
    for mark in text.marks { add(mark, excerpt(mark), to: &record) }
    return record
  }

  private func add(
    _ mark: MarkedText.Mark, _ excerpt: ArticleRecord.Excerpt, to record: inout ArticleRecord
  ) {
    switch mark.label {
    case "PER": add(excerpt, to: &record.persons)
    case "ORG": add(excerpt, to: &record.organizations)
    case "LOC": add(excerpt, to: &record.places)
    case "DATE":
      let interval = dates[mark.text].flatMap { try? DayInterval(parsing: $0) }
      record.dates.append(
        ArticleRecord.DateFinding(
          excerpt: excerpt, kind: .date, value: dates[mark.text], from: interval?.from,
          to: interval?.to, modifier: nil, anchor: nil, rule: "test", flags: [],
          alternatives: []))
    case "QUOTE":
      var quotation = ArticleRecord.QuotationFinding(
        excerpt: excerpt, kind: .direct, utterance: record.quotations.count, part: 1, parts: 1,
        rule: "speaker.test", probability: 0.9)
      quotation.speaker = speakers[mark.text].map(Self.slug)
      quotation.said = said[mark.text]
      record.quotations.append(quotation)
    default: break
    }
  }

  private func add(
    _ excerpt: ArticleRecord.Excerpt, to entities: inout [ArticleRecord.Entity]
  ) {
    let name = fullNames[excerpt.text] ?? excerpt.text
    let mention = ArticleRecord.EntityMention(
      excerpt: excerpt, kind: .name, rule: "test", probability: 1)
    if let index = entities.firstIndex(where: { $0.name == name }) {
      entities[index].mentions.append(mention)
      return
    }
    let roles = (roles[name] ?? []).map {
      ArticleRecord.EntityRole(
        excerpt: ArticleRecord.Excerpt(
          span: CodePointSpan(start: 0, end: 0), text: $0, raw: RawLocation([])), rule: "test")
    }
    entities.append(
      ArticleRecord.Entity(id: Self.slug(name), name: name, roles: roles, mentions: [mention]))
  }
}

/// An index in a folder that goes with the test.
final class TemporaryIndex {
  let folder: String
  let index: ArticleIndex

  init() throws {
    folder = NSTemporaryDirectory() + "dateline-index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    index = try ArticleIndex.open(folder + "/index.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
