import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import TextCleaning

/// Real pages: each paragraph is what stands at its place in the input, and the ledger is complete.
@Suite(.enabled(if: ProjectFolder.shared != nil)) struct WebPageSliceTests {
  /// One page of so many is read, so that the suite stays short.
  private static let step = 6

  private static func pages() throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(ProjectFolder.shared)
      .appendingPathComponent("data/cleaning/readability/test-pages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.enumerated().filter { $0.offset % step == 0 }.compactMap { _, name in
      let file = folder.appendingPathComponent(name).appendingPathComponent("source.html")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return (name, Array(try Data(contentsOf: file)))
    }
  }

  /// References read and blanks left out: how a slice and its text are compared.
  private static func squashed(_ bytes: [UInt8]) -> String {
    let text = EntityDecoder.decode(bytes, TextSpan(start: 0, end: bytes.count)).text
    return Provenance.squashed(String(decoding: text, as: UTF8.self))
  }

  @Test func paragraphsAreSlicesOfThePage() throws {
    let pages = try Self.pages()
    try #require(!pages.isEmpty)
    var paragraphs = 0
    for page in pages {
      guard
        let article = try? MarkedArticle.cleaner.get().clean(
          RawArticle(bytes: page.bytes, contentType: .html))
      else { continue }
      for span in article.paragraphs {
        let raw = article.alignment.rawSpans(of: span).flatMap { article.decoded.bytes[$0.range] }
        let text = Provenance.squashed(article.string(of: span))
        #expect(Self.squashed(raw) == text, "\(page.name)")
        paragraphs += 1
      }
      #expect(LedgerAudit.faultOfPage(in: article) == nil, "\(page.name)")
    }
    #expect(paragraphs > 100)
  }
}
