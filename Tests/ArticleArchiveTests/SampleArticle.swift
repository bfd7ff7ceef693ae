import ArticleArchive
import ArticleModel
import Foundation

/// A small article whose record the archive can hold.
struct SampleArticle {
  let raw: [UInt8]
  var record: ArticleRecord

  var id: ArticleID { record.id }
  var entry: ArticleArchive.Entry {
    ArticleArchive.Entry(id: id, raw: raw, record: record.storedBytes)
  }

  init(_ text: String) {
    raw = Array(text.utf8)
    let digest = ContentDigest(of: raw)
    guard let id = digest.articleID else { preconditionFailure("a digest has 64 digits") }
    record = ArticleRecord(
      id: id, pipeline: "test",
      source: ArticleRecord.Source(
        contentType: .plain, declaredCharset: nil, charset: "utf-8", charsetRule: "charset.utf-8",
        hasReplacements: false, bytes: raw.count, sha256: digest.sha256),
      text: text, stats: ArticleRecord.Stats(words: 3, sentences: 1, pipelineMilliseconds: 0.5))
  }
}

/// A folder that goes with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dateline-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
