import ArticleModel
import ArticlePipeline
import ArticleSearch
import Foundation
import Logging
import TestSupport
import Testing

@testable import ArticleService

@Suite struct RepairTests {
  let folder: TemporaryFolder
  let id: ArticleID
  let other: ArticleID
  let before: ArticleRecord
  private var data: URL { folder.url.appendingPathComponent("data") }
  private var record: URL {
    data.appendingPathComponent("articles/\(id.shard)/\(id).json")
  }
  private var raw: URL { data.appendingPathComponent("raw/\(id.shard)/\(id).txt") }

  init() throws {
    folder = try TemporaryFolder()
    let service = try ArticleService(
      dataFolder: folder.url.appendingPathComponent("data"),
      pipeline: ArticleServiceTests.pipeline.get(), logger: Logger(label: "test"))
    let text = "Pier closed\n\nRafael Aldana closed the pier on Friday. \"It is old,\" Aldana said."
    id = try service.ingest(
      RawArticle(
        bytes: Array(text.utf8),
        submitted: SubmittedMetadata(
          url: "https://example.org/pier",
          published: CalendarDate(year: 2024, month: 5, day: 20)))
    ).id
    other = try service.ingest(RawArticle(bytes: Array("Another one, left alone.".utf8))).id
    var change = MetadataChange()
    change.publication = .set("The Quay Post")
    _ = try service.correct(
      CorrectionRequest(article: id, change: .metadata(change), by: "Ann"))
    before = try service.record(of: id)
    try service.close()
  }

  private func repair() throws -> [String] {
    var lines: [String] = []
    try ArchiveMaintenance.repair(
      dataFolder: data, pipeline: ArticleServiceTests.pipeline.get(), now: "2026-11-22T10:48:00Z"
    ) { lines.append($0) }
    return lines
  }

  private func verify() throws -> [String] {
    var lines: [String] = []
    let result = try ArchiveMaintenance.verify(dataFolder: data) { lines.append($0) }
    #expect(result.isSound == lines.isEmpty)
    return lines
  }

  /// The record as it was, but for the time the pipeline took.
  private func expectRemade() throws {
    var now = try ArticleRecord(storedBytes: [UInt8](Data(contentsOf: record)))
    now.stats.pipelineMilliseconds = before.stats.pipelineMilliseconds
    #expect(now == before)
    #expect(try verify() == [])
  }

  private func serves(_ ids: [ArticleID]) throws {
    let service = try ArticleService(
      dataFolder: data, pipeline: ArticleServiceTests.pipeline.get(),
      logger: Logger(label: "test"))
    _ = try service.reconcile()
    let items = try service.articles(matching: ArticleQuery()).items.map(\.id)
    #expect(Set(items).isSuperset(of: ids))
    for id in ids { _ = try service.record(of: id) }
    try service.close()
  }

  @Test func aFlippedByteInARecordIsRepairedAndTheBrokenOneKept() throws {
    var bytes = try Data(contentsOf: record)
    let place = try #require(bytes.range(of: Data("\"text\": \"Pier".utf8)))
    bytes[place.upperBound - 1] ^= 1
    try bytes.write(to: record)
    #expect(try verify().contains { $0.hasPrefix("wrong-record-checksum: ") })
    try serves([other])
    let lines = try repair()
    #expect(lines.contains { $0.hasPrefix("repaired: \(id)") })
    try expectRemade()
    let kept = try FileManager.default.contentsOfDirectory(atPath: data.path + "/broken")
    #expect(kept == ["\(id).20261122T104800Z.json"])
    #expect(try Data(contentsOf: data.appendingPathComponent("broken/\(kept[0])")) == bytes)
  }

  @Test func aTruncatedRecordIsRepairedWithWhatItsSenderSaid() throws {
    let bytes = try Data(contentsOf: record)
    let place = try #require(bytes.range(of: Data("\"stats\"".utf8)))
    try bytes.prefix(place.lowerBound).write(to: record)
    #expect(try verify().contains { $0.hasPrefix("unreadable-record: ") })
    try serves([other])
    #expect(try !repair().contains { $0.hasPrefix("note: ") })
    try expectRemade()
  }

  @Test func aMissingRecordIsMadeAnewAndWhatIsLostIsSaid() throws {
    try FileManager.default.removeItem(at: record)
    #expect(try verify().contains { $0.hasPrefix("missing-record: ") })
    let lines = try repair()
    #expect(lines.contains { $0.hasPrefix("note: \(id)") })
    #expect(try verify() == [])
    let now = try ArticleRecord(storedBytes: [UInt8](Data(contentsOf: record)))
    #expect(now.text == before.text)
    #expect(now.source.publication == "The Quay Post")
    #expect(now.published == nil)
  }

  @Test func rawBytesAndLaterSchemasAreLeftAlone() throws {
    let whole = try Data(contentsOf: raw)
    var flipped = whole
    flipped[3] ^= 1
    try flipped.write(to: raw)
    #expect(try verify().contains { $0.hasPrefix("wrong-raw-checksum: ") })
    _ = try repair()
    #expect(try Data(contentsOf: raw) == flipped)
    #expect(try verify().contains { $0.hasPrefix("wrong-raw-checksum: ") })
    try FileManager.default.removeItem(at: raw)
    #expect(try verify().contains { $0.hasPrefix("missing-raw: ") })
    _ = try repair()
    #expect(try verify().contains { $0.hasPrefix("missing-raw: ") })
    try whole.write(to: raw)
    #expect(try verify() == [])
    let text = try String(contentsOf: record, encoding: .utf8)
    let newer = text.replacingOccurrences(of: "\"schema\": 1", with: "\"schema\": 9")
    try Data(newer.utf8).write(to: record)
    #expect(try verify().contains { $0.hasPrefix("newer-schema: ") })
    try serves([other])
    _ = try repair()
    #expect(try String(contentsOf: record, encoding: .utf8) == newer)
  }

  @Test(arguments: ["", "damaged"])
  func aDeletedOrDamagedIndexIsMadeAnew(content: String) throws {
    let index = ArticleService.indexPath(in: data)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: index + ending) }
    try FileManager.default.removeItem(atPath: index)
    if !content.isEmpty { try Data(content.utf8).write(to: URL(fileURLWithPath: index)) }
    _ = try repair()
    #expect(try verify() == [])
    try serves([id, other])
  }

  @Test func listsAreCompletedAndUnreadableLinesPutAside() throws {
    try FileManager.default.removeItem(at: data.appendingPathComponent("checksums.sha256"))
    let corrections = data.appendingPathComponent("corrections.jsonl")
    let whole = try Data(contentsOf: corrections)
    try (whole + Data("{\"id\":\"c2\",\"ki".utf8)).write(to: corrections)
    #expect(try verify().contains { $0.hasPrefix("unreadable-correction: ") })
    let lines = try repair()
    #expect(lines.contains { $0.hasPrefix("repaired: 2 records are in checksums.sha256") })
    #expect(try Data(contentsOf: corrections) == whole)
    #expect(try verify() == [])
    let result = try ArchiveMaintenance.verify(dataFolder: data) { _ in }
    #expect(result.archive.recordsWithoutChecksum == 0)
  }

  @Test(arguments: [
    ("{\"text\": \"x\"}", ContentType.json), ("{not json", .plain), ("<p>Hello", .html),
    ("<3 is a heart", .plain), ("  \n<!DOCTYPE html>", .html), ("", .plain),
  ])
  func bytesWithoutAWordOfTheirSenderAreRecognized(text: String, type: ContentType) {
    #expect(ArchiveRepairer.sniffed(Array(text.utf8)) == type)
  }
}
