import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import TextCleaning

/// The development corpora, where they are there: floors that only rise.
@Suite(.enabled(if: ProjectFolder.shared != nil)) struct CorpusTests {
  /// What `mess/*.expected.json` says of an input.
  private struct Expected: Decodable {
    struct Dateline: Decodable { var raw: String? }
    var title: String
    var authors: [String]
    var published: String
    var paragraphs: [String]
    var dateline: Dateline?
  }

  private static func folder(_ name: String) throws -> URL {
    try #require(ProjectFolder.shared).appendingPathComponent(name)
  }

  private static func articles(in name: String) throws -> [(Expected, Article)] {
    let folder = try folder(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".expected.json") }.map { file in
      let expected = try JSONDecoder().decode(
        Expected.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
      let input = file.replacingOccurrences(of: ".expected.json", with: ".txt")
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(input)))
      return (expected, try MarkedArticle.cleaner.get().clean(RawArticle(bytes: bytes)))
    }
  }

  /// As mess/score.py compares: blanks are one space, curly quotation marks straight.
  private static func normalized(_ text: String) -> String {
    let folds: [Character: Character] = [
      "’": "'", "‘": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    ]
    return String(text.map { folds[$0] ?? $0 }).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func paragraphF1(_ expected: Expected, _ article: Article) -> Double {
    var open: [String: Int] = [:]
    for paragraph in expected.paragraphs { open[normalized(paragraph), default: 0] += 1 }
    var right = 0
    for paragraph in article.paragraphs.map(article.string).map(normalized) {
      guard let count = open[paragraph], count > 0 else { continue }
      open[paragraph] = count - 1
      right += 1
    }
    let total = expected.paragraphs.count + article.paragraphs.count
    return total == 0 ? 1 : 2 * Double(right) / Double(total)
  }

  @Test func interview() throws {
    let bytes = Array(
      try Data(contentsOf: Self.folder("samples").appendingPathComponent("interview.txt")))
    let article = try MarkedArticle.cleaner.get().clean(RawArticle(bytes: bytes))
    let (expected, _) = try #require(Self.articles(in: "mess/interview").first)
    #expect(article.title?.text == expected.title)
    #expect(article.authors.map(\.text) == expected.authors)
    #expect(article.published?.day.description == expected.published)
    #expect(article.paragraphs.count == 29)
    #expect(Self.paragraphF1(expected, article) == 1)
    #expect(article.captions.count == 1)
    #expect(article.captions.first?.credit == "AP Images")
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  @Test func messFloors() throws {
    let articles = try Self.articles(in: "mess/corpus")
    var paragraphs = 0.0
    var metadata = 0
    for (expected, article) in articles {
      paragraphs += Self.paragraphF1(expected, article)
      let isRight =
        Self.normalized(article.title?.text ?? "").lowercased()
        == Self.normalized(expected.title).lowercased()
        && Set(article.authors.map { $0.text.lowercased() })
          == Set(expected.authors.map { $0.lowercased() })
        && article.published?.day.description == expected.published
      metadata += isRight ? 1 : 0
      #expect(LedgerAudit.fault(in: article) == nil)
    }
    try #require(!articles.isEmpty)
    #expect(paragraphs / Double(articles.count) >= 0.995)
    #expect(Double(metadata) / Double(articles.count) >= 0.99)
  }

  @Test func ledgerOfScrapedArticles() throws {
    let file = try Self.folder("data/text").appendingPathComponent("wikinews.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let text = try #require(object?["text"] as? String)
      // One of them is a date line and nothing else.
      guard let article = try? MarkedArticle.clean(text) else { continue }
      #expect(LedgerAudit.fault(in: article) == nil)
    }
  }

  /// The other development inputs: each visible character stands once in text, finding, caption or
  /// ledger.
  @Test(arguments: ["samples", "gold/A"])
  func ledgerOfEveryText(_ name: String) throws {
    let folder = try Self.folder(name)
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var count = 0
    for file in (files ?? []).sorted() where !file.hasSuffix("/") {
      guard file.hasSuffix(".txt") || file.hasSuffix(".src.json") else { continue }
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
      let text: [UInt8]
      if file.hasSuffix(".txt") {
        text = bytes
      } else if file.hasSuffix(".src.json"),
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
        let body = object["text"] as? String
          ?? (object["paragraphs"] as? [String])?
          .joined(separator: "\n\n")
      {
        text = Array(body.utf8)
      } else {
        continue
      }
      count += 1
      let article = try MarkedArticle.cleaner.get().clean(RawArticle(bytes: text))
      #expect(LedgerAudit.fault(in: article) == nil, "\(file)")
    }
    #expect(count > 0)
  }
}
