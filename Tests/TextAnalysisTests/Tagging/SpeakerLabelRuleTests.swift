import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct SpeakerLabelRuleTests {
  static func labels(_ text: String) throws -> [String] {
    let segmented = try TaggerFixture.segment(text)
    let names = try TaggerFixture.tagger.get().tag(segmented)
    return names.filter { $0.rule == SpeakerLabelRule.rule }
      .map { "\($0.type.rawValue) \(segmented.string(of: $0.span))" }
  }

  @Test func initialsOfAPersonOpenParagraphs() throws {
    // Rare initials, so that the tagger itself does not know them for something else.
    let text = """
      The reporter spoke with Quentin Zimmerman, a biologist from Leeds.
      What did you find?
      QZ We did not expect that.
      And then?
      QZ Then we went on.
      """
    let segmented = try TaggerFixture.segment(text)
    let found = try TaggerFixture.tagger.get().tag(segmented).filter { $0.type == .person }
      .map { segmented.string(of: $0.span) }
    #expect(found == ["Quentin Zimmerman", "QZ", "QZ"])
  }

  @Test(arguments: [
    "Quentin Zimmerman spoke.\nQZ Only once.",
    "Nobody is named here.\nQZ Once.\nQZ Twice.",
    "Quentin Zimmerman met Quincy Zapata in Leeds.\nQZ Once.\nQZ Twice.",
  ])
  func othersAreLeftAlone(_ text: String) throws {
    #expect(try Self.labels(text).isEmpty)
  }

  @Test func manyParagraphsOfInitials() throws {
    let text = "Quentin Zimmerman spoke.\n" + String(repeating: "QZ Yes.\n", count: 3_000)
    #expect(try Self.labels(text).count <= 3_000)
  }
}
