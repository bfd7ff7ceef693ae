import Testing

@testable import ArticleModel

@Suite struct LexiconTests {
  @Test func linesAreEntriesAndCommentsAreNot() throws {
    let text = "# said and the like\n\nsaid\tneutral\twritten for Dateline\nnaïve café\tsource"
    let lexicon = try Lexicon(name: "cues", text: text)
    #expect(
      lexicon.entries == [
        Lexicon.Entry(term: "said", fields: ["neutral"], source: "written for Dateline"),
        Lexicon.Entry(term: "naïve café", fields: [], source: "source"),
      ])
  }

  @Test(arguments: ["said", "said\t", "\tsource", "said\tneutral\t"])
  func aLineWithoutTermOrSourceIsNamed(_ line: String) {
    #expect(
      throws: Lexicon.FormatError(
        lexicon: "cues", line: 2,
        problem: "expected a term, a tab and a source; write the source in the last column")
    ) {
      try Lexicon(name: "cues", text: "fine\tsource\n" + line)
    }
  }

  @Test func aListThatIsMissingIsNamed() {
    #expect(throws: LexiconSet.Missing(name: "cues")) { try LexiconSet([]).list("cues") }
  }
}
