import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct SurnameRuleTests {
  /// Names as the chain might give them, by words of one line.
  static func apply(
    _ text: String, _ names: [(tokens: Range<Int>, type: NameType, probability: Double)]
  ) throws -> [String] {
    let segmented = try TaggerFixture.segment(text)
    var traits = segmented.text.withUnsafeBufferPointer { bytes in
      segmented.tokens.map { TokenTraits(bytes, $0) }
    }
    let spans = names.map { name in
      NameSpan(
        span: segmented.span(ofTokens: name.tokens), tokens: name.tokens, type: name.type,
        probability: name.probability, rule: "name.tagger")
    }
    return traits.withUnsafeMutableBufferPointer { traits in
      let rule = SurnameRule(spans, traits)
      return spans.map { rule.applied(to: $0, traits).type.rawValue }
    }
  }

  @Test func fullNameDecides() throws {
    let types = try Self.apply(
      "Gloria Montalvo left Montalvo", [(0..<2, .person, 0.95), (3..<4, .place, 0.7)])
    #expect(types == ["PER", "PER"])
  }

  @Test(arguments: [0.99, 1.0]) func sureChainIsBelieved(_ probability: Double) throws {
    let types = try Self.apply(
      "Gloria Montalvo left Montalvo", [(0..<2, .person, 0.95), (3..<4, .place, probability)])
    #expect(types == ["PER", "LOC"])
  }

  @Test func longerNameOfAnotherTypeSpeaksAgainst() throws {
    let types = try Self.apply(
      "Gloria Montalvo left Montalvo of Montalvo County",
      [(0..<2, .person, 0.95), (3..<4, .place, 0.7), (5..<7, .place, 0.9)])
    #expect(types == ["PER", "LOC", "LOC"])
  }

  @Test func unsureFullNameDecidesNothing() throws {
    let types = try Self.apply(
      "Gloria Montalvo left Montalvo", [(0..<2, .person, 0.5), (3..<4, .place, 0.7)])
    #expect(types == ["PER", "LOC"])
  }

  @Test func foundationNamedForThePersonSpeaksNotAgainst() throws {
    let types = try Self.apply(
      "Gloria Montalvo left Montalvo and the Gloria Montalvo Fund",
      [(0..<2, .person, 0.95), (3..<4, .place, 0.7), (6..<9, .organization, 0.9)])
    #expect(types == ["PER", "PER", "ORG"])
  }

  @Test(arguments: [
    ("Gloria Day won. In the evening the singer said that Day would rest.", ["Gloria Day", "Day"]),
    ("Gloria Day won. Every day she sang. The day was long.", ["Gloria Day"]),
  ])
  func wordsOutsideNames(_ text: String, _ expected: [String]) throws {
    let segmented = try TaggerFixture.segment(text)
    let found = try TaggerFixture.tagger.get().tag(segmented).filter { $0.type == .person }
    #expect(found.map { segmented.string(of: $0.span) } == expected)
  }
}
