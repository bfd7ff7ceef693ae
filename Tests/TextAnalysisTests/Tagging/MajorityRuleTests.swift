import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct MajorityRuleTests {
  private func types(_ marked: String, _ probabilities: [Double]) throws -> [String] {
    let source = MarkedText(marked)
    let text = try TaggerFixture.segment(source.text)
    let names = zip(source.marks, probabilities).compactMap { mark, probability in
      NameType(rawValue: mark.label).map {
        NameSpan(
          span: mark.span, tokens: text.tokenRange(overlapping: mark.span), type: $0,
          probability: probability, rule: "name.test")
      }
    }
    var traits = text.text.withUnsafeBufferPointer { bytes in
      text.tokens.map { TokenTraits(bytes, $0) }
    }
    return traits.withUnsafeMutableBufferPointer { traits in
      let rule = MajorityRule(names, traits)
      return names.map { rule.applied(to: $0, traits) }
        .map { "\($0.type.rawValue) \($0.probability) \($0.rule.rawValue)" }
    }
  }

  @Test func theUnsureFollowsTheMany() throws {
    let found = try types(
      "<ORG>Norvik</ORG> and <ORG>Norvik</ORG> or <PER>Norvik</PER>.", [0.95, 0.8, 0.5])
    #expect(found == ["ORG 0.95 name.test", "ORG 0.8 name.test", "ORG 0.778 name.majority"])
  }

  @Test func theSureStays() throws {
    let found = try types(
      "<ORG>Norvik</ORG> and <ORG>Norvik</ORG> or <PER>Norvik</PER>.", [0.95, 0.8, 0.97])
    #expect(found.last == "PER 0.97 name.test")
  }

  @Test func noMajorityNoChange() throws {
    let found = try types("<ORG>Norvik</ORG> or <PER>Norvik</PER>.", [0.6, 0.5])
    #expect(found == ["ORG 0.6 name.test", "PER 0.5 name.test"])
  }
}
