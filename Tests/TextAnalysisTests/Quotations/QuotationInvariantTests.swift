import ArticleModel
import Testing

@testable import TextAnalysis

/// What holds for any text, however torn: made of marks, cues, names and odd bytes in random order.
@Suite struct QuotationInvariantTests {
  private static let pieces = [
    "\"", "“", "”", "‘", "’", "'", "«", "»", "„", "``", "said", "told", "that", "the spokesman",
    "<PER>Bob Hill</PER>", "<ORG>Norvik</ORG>", "a statement", "by", "of", "according to", "per",
    "as saying", "quoted", "he", "she", "it", "they", "who", ",", ".", "?", ":", ";", "—", "(",
    ")", "[", "…", "was", "adding", "called", "I", "one of them", "\u{200B}", "é", "漢字", "🙂",
    "5'10\"", "\n\n", "'s",
  ]

  @Test(arguments: 0..<60)
  func tornTextsKeepTheInvariants(seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var text = "Start"
    for _ in 0..<120 { text += (next(4) == 0 ? "" : " ") + Self.pieces[next(Self.pieces.count)] }
    let found = try QuotationCase(text)
    var parts: [Int: [Quotation]] = [:]
    for quotation in found.quotations {
      #expect(quotation.span.length > 0)
      #expect(found.segmented.paragraphs.contains { $0.contains(quotation.span) })
      #expect(String(validating: found.segmented.text[quotation.span.range], as: UTF8.self) != nil)
      #expect((quotation.speaker == nil) == (quotation.reason != nil))
      parts[quotation.utterance, default: []].append(quotation)
    }
    #expect(parts.keys.sorted() == Array(0..<parts.count))
    for group in parts.values {
      #expect(group.map(\.part) == Array(1...group.count))
      #expect(group.allSatisfy { $0.parts == group.count })
    }
    #expect(found.quotations == (try QuotationCase(text)).quotations)
  }
}
