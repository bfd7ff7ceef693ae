import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct SegmenterTests {
  static func segment(_ text: String) throws -> SegmentedText {
    let segmenter = try Segmenter(lexicons: ProjectFolder.lexicons())
    let bytes = Array(text.utf8)
    return segmenter.segment(bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
  }

  /// Tokens are parted by `|` in the second column.
  @Test(arguments: [
    ("Ann Roe's dog", "Ann|Roe|'s|dog"),
    ("the U.S. economy", "the|U.S.|economy"),
    ("He said: \"No!\"", "He|said|:|\"|No|!|\""),
    ("a U.S.-led force", "a|U.S.-led|force"),
    ("don't stop", "don't|stop"),
    ("Mr. Lee of AT&T", "Mr.|Lee|of|AT&T"),
    ("$1,000.50 or 20%", "$|1,000.50|or|20|%"),
    ("It ended.The end", "It|ended|.|The|end"),
    ("see www.example.com.", "see|www.example.com|."),
  ])
  func tokens(_ text: String, _ expected: String) throws {
    let segmented = try Self.segment(text)
    let words = segmented.tokens.indices.map { segmented.string(ofToken: $0) }
    #expect(words.joined(separator: "|") == expected)
  }
}
