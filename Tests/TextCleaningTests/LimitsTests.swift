import ArticleModel
import Testing

@testable import TextCleaning

/// Inputs made to hurt. They are sized so that anything worse than linear would not end in a test run.
@Suite struct LimitsTests {
  static let inputs: [(String, String)] = [
    ("one long line", String(repeating: "word ", count: 12_000)),
    ("one long word", String(repeating: "a", count: 21_500)),
    ("stars", String(repeating: "*a*", count: 12_000)),
    ("open brackets", "text " + String(repeating: "[", count: 50_000)),
    ("link ends", "text " + String(repeating: "](", count: 21_500)),
    ("half links", "text " + String(repeating: "[](a", count: 12_000)),
    ("quoting marks", String(repeating: "> ", count: 21_500) + "text"),
    ("hyphens", String(repeating: "exam-\n", count: 4_000) + "ple"),
    ("ampersands", "text " + String(repeating: "&", count: 50_000)),
    ("the same line", String(repeating: "A short line stands here.\n", count: 2_500)),
    ("gaps", String(repeating: "Line 7 of a text\n\n\n", count: 2_000)),
    ("bylines", String(repeating: "By Anna Bell and ", count: 2_500)),
    ("dates", String(repeating: "January 5, 2019\n", count: 2_000)),
    ("advertisements", String(repeating: "Advertisement\n\nThe man said it was\n\n", count: 1_500)),
    ("page ends", String(repeating: "text\u{0C}", count: 5_000)),
  ]

  @Test(arguments: inputs) func bounded(_ name: String, _ input: String) throws {
    do {
      let article = try MarkedArticle.clean(input)
      #expect(article.alignment.isWellFormed, "\(name)")
      #expect(!article.removed.contains { $0.rule == "unassigned" }, "\(name)")
    } catch let error as CleaningError {
      #expect(error == CleaningError.noText, "\(name)")
    }
  }

  /// Any bytes give an article or an error, never a crash; the numbers are a fixed sequence.
  @Test func anyBytes() throws {
    var state: UInt64 = 42
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let cleaner = try MarkedArticle.cleaner.get()
    let alphabet = Array("ab AB.,:-\n\n\r\t\u{0C}*_[]()<>&;#|/\"'09\u{AD}é€—".utf8)
    for round in 0..<120 {
      let bytes = (0..<(round * 7)).map { _ in
        round % 2 == 0 ? next() : alphabet[Int(next()) % alphabet.count]
      }
      for type in [ContentType.plain, .markdown, .html] {
        guard let article = try? cleaner.clean(RawArticle(bytes: bytes, contentType: type)) else {
          continue
        }
        #expect(article.alignment.isWellFormed)
        if type != .html { #expect(LedgerAudit.fault(in: article) == nil) }
      }
    }
  }
}
