import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Evaluation

@Suite struct LedgerSourceTests {
  private struct NoText: Error {}

  /// Inputs with a fault are counted and named, those without an article are named, sets that are
  /// not there are left out with a reason.
  @Test func countsFaults() throws {
    let folder = try TemporaryFolder()
    let text = folder.url.appendingPathComponent("data/text")
    let page = folder.url.appendingPathComponent("data/cleaning/readability/test-pages/one")
    for url in [text, page] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try Data(#"{"text": "right"}\#n{"text": "wrong"}\#n{"text": ""}\#n"#.utf8)
      .write(to: text.appendingPathComponent("wikinews.jsonl"))
    try Data("<p>right</p>".utf8).write(to: page.appendingPathComponent("source.html"))
    let result = try LedgerSource { raw in
      guard !raw.bytes.isEmpty else { throw NoText() }
      return raw.bytes.elementsEqual("wrong".utf8) ? "claimed 2 times" : nil
    }.measure(SharedData(folder.url))
    #expect(result.figures.map(\.value) == [0.5, 1])
    #expect(result.figures.map(\.count) == [2, 1])
    #expect(result.problems == ["wikinews 1: claimed 2 times", "wikinews 2: no article: NoText()"])
    #expect(result.omissions.map(\.name).contains("Ledger: Mess"))
  }
}
