import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct HyphenPairRuleTests {
  @Test(arguments: [
    (
      "<PER>Ana Moreno</PER> chose <PER>Joe Castle</PER>. The <MISC>Moreno-Castle</MISC> pair won.",
      ["PER Ana Moreno", "PER Joe Castle", "PER Moreno", "PER Castle"]
    ),
    (
      "<PER>Ana Moreno</PER> won. The <PER>Moreno-Lund</PER> pair won.",
      ["PER Ana Moreno", "PER Moreno", "PER Lund"]
    ),
    (
      "The <ORG>ABK</ORG> and the <ORG>DTG</ORG> met. The <ORG>ABK-DTG</ORG> bloc grew.",
      ["ORG ABK", "ORG DTG", "ORG ABK", "ORG DTG"]
    ),
    (
      "From <LOC>Oslo</LOC> to <LOC>Bergen</LOC> on the <MISC>Oslo-Bergen</MISC> line.",
      ["LOC Oslo", "LOC Bergen", "LOC Oslo", "LOC Bergen"]
    ),
    (
      "<PER>Ana Moreno-Castle</PER> met <PER>Ida Moreno</PER>.",
      ["PER Ana Moreno-Castle", "PER Ida Moreno"]
    ),
    ("<PER>Moreno-Castle</PER> won.", ["PER Moreno-Castle"]),
    ("<ORG>Oslo-Bergen</ORG> in <LOC>Oslo</LOC>.", ["ORG Oslo-Bergen", "LOC Oslo"]),
    ("<PER>Ana Al</PER> won the <MISC>Al-X</MISC> prize.", ["PER Ana Al", "MISC Al-X"]),
  ])
  func parts(marked: String, expected: [String]) throws {
    let source = MarkedText(marked)
    let text = try TaggerFixture.segment(source.text)
    let names = source.marks.compactMap { mark in
      NameType(rawValue: mark.label).map {
        NameSpan(
          span: mark.span, tokens: text.tokenRange(overlapping: mark.span), type: $0,
          probability: 0.9, rule: "name.test")
      }
    }
    var traits = text.text.withUnsafeBufferPointer { bytes in
      text.tokens.map { TokenTraits(bytes, $0) }
    }
    let found = traits.withUnsafeMutableBufferPointer { traits in
      text.text.withUnsafeBufferPointer { bytes in
        let rule = HyphenPairRule(names, traits)
        return names.flatMap { rule.parts(of: $0, traits, in: bytes) ?? [$0] }
      }
    }
    #expect(found.map { "\($0.type.rawValue) \(text.string(of: $0.span))" } == expected)
  }
}
