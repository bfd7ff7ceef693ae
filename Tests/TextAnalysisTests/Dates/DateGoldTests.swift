import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

/// The articles marked by hand: what is found and what it means must not get worse. The full
/// measure with alignment is `dateline evaluate`; here the clean paragraphs are given.
@Suite(.enabled(if: ProjectFolder.shared != nil)) struct DateGoldTests {
  private struct Gold: Decodable {
    struct Mark: Decodable {
      var text: String
      var value: String
      var paragraph: Int?
    }
    var published: String
    var paragraphs: [String]
    var dates: [Mark]
  }

  @Test func goldA() throws {
    let folder = try #require(ProjectFolder.shared).appendingPathComponent("gold/A")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".gold.json") }
    var (right, expected, found) = (0, 0, 0)
    for name in names.sorted() {
      let gold = try JSONDecoder().decode(
        Gold.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
      let text = gold.paragraphs.joined(separator: "|")
      let dates = try DateTesting.dates(text, published: gold.published)
      var open = gold.dates.filter { $0.paragraph != -1 }
      expected += open.count
      found += dates.count
      let bytes = Array(text.utf8)
      for date in dates {
        let words = String(decoding: bytes[date.span.range], as: UTF8.self)
        let match = open.firstIndex { mark in
          let isSame = mark.text == words || words.contains(mark.text) || mark.text.contains(words)
          return isSame && Self.stripped(date.value ?? "") == mark.value
        }
        if let match {
          right += 1
          open.remove(at: match)
        }
      }
    }
    #expect(expected > 100)
    #expect(2 * Double(right) / Double(expected + found) >= 0.97)
  }

  /// The value without its zone, which the marks leave out.
  private static func stripped(_ value: String) -> String {
    guard let time = value.firstIndex(of: "T"), value.hasPrefix("P") == false,
      let zone = value[time...].firstIndex(where: { $0 == "Z" || $0 == "+" || $0 == "-" })
    else { return value }
    return String(value[..<zone])
  }
}
