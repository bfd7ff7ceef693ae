import ArticleArchive
import ArticleModel
import ArticlePipeline
import ArticleSearch
import Foundation

/// Makes anew what is derived: records from raw bytes, the list of checksums, the index. What is not derived
/// (raw bytes, corrections that can be read) and what a later version wrote is left alone; a record that is
/// replaced is kept in `broken/`.
struct ArchiveRepairer {
  let archive: ArticleArchive
  let maker: RecordMaker
  let now: String
  let report: (String) -> Void

  /// Repairs the files of the archive.
  func run() throws {
    var problems: [ArchiveProblem] = []
    for name in archive.removedTemporaryFiles { report("removed: tmp/\(name)") }
    for id in archive.finishedRemovals { report("removed: \(id), as was begun before") }
    _ = try archive.verify { problems.append($0) }
    if let copy = try archive.dropUnreadableCorrections(now: now) {
      report("repaired: corrections.jsonl without its unreadable lines; as it was: \(copy)")
    }
    let history = try archive.corrections()
    let damagedRaws = Set(
      problems.filter { [.wrongRawChecksum, .missingRaw].contains($0.kind) }.compactMap(\.id))
    for problem in problems {
      report(problem.description)
      guard let id = problem.id, Self.repairable.contains(problem.kind),
        !damagedRaws.contains(id)
      else { continue }
      try remake(id, history)
    }
    let vouched = try archive.vouchForRecords()
    if vouched > 0 { report("repaired: \(vouched) records are in checksums.sha256 again") }
  }

  private static let repairable: Set<ArchiveProblem.Kind> = [
    .missingRecord, .unreadableRecord, .wrongRecordChecksum, .idMismatch,
  ]

  private func remake(_ id: ArticleID, _ history: CorrectionHistory) throws {
    guard let raw = try archive.rawBytes(of: id) else { return }
    let broken = try archive.recordBytes(of: id)
    let salvage = broken.flatMap { ArticleRecord.salvage($0) }
    let source = salvage.flatMap { $0.source.sha256.hasPrefix(id.description) ? $0.source : nil }
    let article = RawArticle(
      bytes: raw, contentType: source?.contentType ?? Self.sniffed(raw),
      charset: source?.declaredCharset, submitted: source?.submitted ?? SubmittedMetadata(),
      fetched: source?.fetched)
    let corrections = history.corrections.filter {
      ($0.article == nil || $0.article == id) && history.undone[$0.id] == nil
    }
    var record: ArticleRecord
    do throws(ServiceError) {
      record = try maker.make(article, corrections: corrections).record
    } catch {
      report("not repaired: \(id): \(error)")
      return
    }
    record.received = salvage?.received
    if let copy = try archive.keepBrokenRecord(id, now: now) {
      _ = try archive.replaceRecord(id, with: record.storedBytes)
      report("repaired: \(id): its record is made anew; as it was: \(copy)")
    } else {
      _ = try archive.store([
        ArticleArchive.Entry(id: id, raw: raw, record: record.storedBytes)
      ])
      report("repaired: \(id): its record is made anew")
    }
    if source == nil {
      report(
        "note: \(id): what its sender said beside the text is lost; it was read as "
          + article.contentType.rawValue)
    }
  }

  /// What bytes most likely are whose sender's word is lost.
  static func sniffed(_ bytes: [UInt8]) -> ContentType {
    let start = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.prefix(2_000)
    if start.first == 0x7B, let value = try? JSONParser.parse(bytes),
      ["text", "markdown", "html"].contains(where: { value[$0] != nil })
    {
      return .json
    }
    let lowered = String(decoding: start, as: UTF8.self).lowercased()
    let isMarkup =
      start.first == 0x3C
      && ["<html", "<!doctype", "<p", "<div", "<article", "<body"]
        .contains { lowered.contains($0) }
    return isMarkup ? .html : .plain
  }
}
