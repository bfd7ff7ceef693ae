import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct NameSpanTrimmerTests {
  @Test(arguments: [
    ("U.S.-led", "U.S."), ("London-based", "London"), ("anti-Trump", "Trump"),
    ("New York-born", "New York"), ("Jean-Luc", "Jean-Luc"), ("Kim Jong-un", "Kim Jong-un"),
    ("al-Qaeda", "al-Qaeda"), ("Al-Qaeda-linked", "Al-Qaeda"), ("led", "led"), ("-led", "-led"),
    ("Stoke-on-Trent", "Stoke-on-Trent"), ("pro-", "pro-"), ("the United States", "United States"),
    ("the Hague", "the Hague"), ("The Guardian", "The Guardian"),
  ])
  func trims(_ name: String, _ expected: String) {
    let bytes = Array(name.utf8)
    let span = bytes.withUnsafeBufferPointer {
      NameSpanTrimmer.trimmed(TextSpan(start: 0, end: bytes.count), in: $0)
    }
    #expect(String(decoding: bytes[span.range], as: UTF8.self) == expected)
  }
}
