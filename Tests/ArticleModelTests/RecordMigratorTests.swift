import ArticleModel
import Foundation
import Testing

@Suite struct RecordMigratorTests {
  /// As the first version of the pipeline wrote it: no sentences, no stances, no corrections.
  static let schema1 = """
    {
      "analysis": "full",
      "authors": [],
      "captions": [],
      "dateline": null,
      "dates": [],
      "id": "0123456789abcdef",
      "language": {"code": "en", "confidence": 0.9, "rule": "language.words"},
      "organizations": [],
      "paragraphs": [{"end": 15, "raw": [{"end": 15, "start": 0}], "start": 0}],
      "persons": [],
      "pipeline": "0.1.0",
      "places": [],
      "published": null,
      "quotations": [
        {"candidates": [], "cue": "said", "end": 8, "kind": "indirect", "part": 1, "parts": 1,
         "probability": 0.9, "raw": {"end": 8, "start": 0}, "reason": "unnamed", "rule": "speaker.none",
         "said": null, "speaker": null, "speaker_text": null, "start": 0, "text": "The ship", "to": null,
         "to_id": null, "utterance": 0}
      ],
      "received": "2026-11-22T10:48:00Z",
      "removed": [],
      "schema": 1,
      "source": {"bytes": 15, "charset": "utf-8", "charset_rule": "charset.utf-8",
        "content_type": "text/plain", "declared_charset": null, "publication": null,
        "publication_rule": null, "replacements": false,
        "sha256": "0123456789abcdef0000000000000000000000000000000000000000000000ff",
        "submitted": {"url": "https://example.org/ship"}, "url": null},
      "stats": {"pipeline_ms": 1.5, "sentences": 1, "words": 3},
      "subtitle": null,
      "text": "The ship sails.",
      "title": null,
      "unresolved": [],
      "updated": null
    }

    """

  @Test func recordsOfTheFirstSchemaAreRead() throws {
    let record = try ArticleRecord(storedBytes: Array(Self.schema1.utf8))
    #expect(record.text == "The ship sails.")
    #expect(record.pipeline == "0.1.0")
    #expect(record.sentences.isEmpty)
    #expect(record.quotations.first?.stance == nil)
    #expect(record.source.submitted.url == "https://example.org/ship")
    #expect(record.schema == ArticleRecord.currentSchema)
    #expect(try ArticleRecord(storedBytes: record.storedBytes) == record)
  }

  /// What a later version might do: 1 to 2 renames a member, 2 to 3 adds one.
  private static let later = RecordMigrator(
    current: 3,
    steps: [
      1: { document throws(RecordError) in
        guard case .object(let members) = document else { throw .wrongShape("no object") }
        return .object(
          members.map { $0.name == "text" ? JSONMember("body", $0.value) : $0 })
      },
      2: { document throws(RecordError) in
        guard case .object(let members) = document else { throw .wrongShape("no object") }
        return .object(members + [JSONMember("text", document["body"] ?? .null)])
      },
    ])

  @Test func stepsFollowOneAnother() throws {
    let document = try JSONParser.parse(Array(Self.schema1.utf8))
    let migrated = try Self.later.migrated(document)
    #expect(migrated["schema"] == .integer(3))
    #expect(migrated["body"] == .string("The ship sails."))
    #expect(migrated["text"] == .string("The ship sails."))
    #expect(try Self.later.migrated(migrated) == migrated)
    // A record in memory is that of the present, whatever schema its file has.
    let record = try ArticleRecord(storedBytes: Array(Self.schema1.utf8), migrator: Self.later)
    #expect(record.text == "The ship sails.")
    #expect(record.schema == ArticleRecord.currentSchema)
  }

  @Test(arguments: [
    (2, "schema 2, which a later Dateline"), (0, "no schema 0"), (-3, "no schema -3"),
  ])
  func whatHasNoWayIsSaid(schema: Int, words: String) throws {
    let text = Self.schema1.replacingOccurrences(of: "\"schema\": 1", with: "\"schema\": \(schema)")
    let error = #expect(throws: RecordError.self) {
      try ArticleRecord(storedBytes: Array(text.utf8))
    }
    #expect(error?.description.contains(words) == true)
  }

  @Test func whatTheSenderSaidIsReadOutOfABrokenRecord() throws {
    let whole = try ArticleRecord(storedBytes: Array(Self.schema1.utf8)).storedBytes
    let text = String(decoding: whole, as: UTF8.self)
    let cut = try #require(text.range(of: "\"title\""))
    let salvage = try #require(ArticleRecord.salvage(Array(text[..<cut.lowerBound].utf8)))
    #expect(salvage.source.submitted.url == "https://example.org/ship")
    #expect(salvage.received == "2026-11-22T10:48:00Z")
    let early = try #require(text.range(of: "\"source\""))
    #expect(ArticleRecord.salvage(Array(text[..<early.upperBound].utf8)) == nil)
    #expect(ArticleRecord.salvage([]) == nil)
    #expect(ArticleRecord.salvage(Array("  \"source\": {\n  },".utf8)) == nil)
  }
}
