import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// The way of each mention to whom it stands for.
@Suite struct MentionExplanationTests {
  @Test(arguments: [
    (
      "<PER>Sergei Voronin</PER> won. <PER>Sergey Voronin</PER> left; <PER>Voronin</PER> slept.",
      [
        "person.full-name to \"Sergei Voronin\"",
        "other form of the given name of \"Sergei Voronin\" → "
          + "person.full-name to \"Sergei Voronin\"",
        "person.surname to \"Sergei Voronin\"",
      ]
    ),
    (
      "<PER>Tóth Gergely</PER> sang. <PER>Gergely Toth</PER> bowed.",
      [
        "person.full-name to \"Tóth Gergely\"",
        "turned round of \"Tóth Gergely\" → person.full-name to \"Tóth Gergely\"",
      ]
    ),
    (
      "The <ORG>Harbour Safety Council</ORG> met. <ORG>HSC</ORG> agreed.",
      [
        "organization.same-name to \"Harbour Safety Council\"",
        "organization.acronym to \"Harbour Safety Council\"",
      ]
    ),
    (
      "<PER>Mary Hale</PER> won. She slept.",
      ["person.full-name to \"Mary Hale\"", "pronoun.nearest to \"Mary Hale\", the mention before"]
    ),
  ])
  func paths(marked: String, expected: [String]) throws {
    let source = MarkedText(marked)
    let text = try TaggerFixture.segment(source.text)
    let names = source.marks.compactMap { mark in
      NameType(rawValue: mark.label).map {
        NameSpan(
          span: mark.span, tokens: text.tokenRange(overlapping: mark.span), type: $0,
          probability: 0.95, rule: "name.test")
      }
    }
    let explanations = try ResolvedText.resolver().explain(names, in: text)
    let paths = explanations.map { item in
      item.path.filter { !$0.contains(" is a name by ") }.joined(separator: " → ")
    }
    #expect(paths == expected)
    #expect(Set(explanations.map(\.entity)).count == 1)
  }
}
