import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct NameTaggerTests {
  @Test(arguments: [
    "<PER>Maria Kowalska</PER> told the <ORG>BBC</ORG> in <LOC>London</LOC> that talks had failed.",
    "President <PER>John Miller</PER> flew to <LOC>France</LOC> on Monday.",
    "The <ORG>Ministry of Defence</ORG> in <LOC>Warsaw</LOC> denied it, <PER>Anna Nowak</PER> said.",
    "Mr. <PER>Okafor</PER> left <LOC>Lagos</LOC> for the <ORG>University of Oxford</ORG> in 2011.",
    "<LOC>Russia</LOC>'s <ORG>Gazprom</ORG> cut supplies to <LOC>Ukraine</LOC>.",
    "The <LOC>U.S.</LOC>-led force reached <LOC>Baghdad</LOC>.",
    "He bought a car, drank coffee and went home after the meeting on Tuesday.",
  ])
  func findsNames(_ marked: String) throws {
    let text = MarkedText(marked)
    let found = try TaggerFixture.names(text.text)
    #expect(found == text.marks.map { "\($0.label) \($0.text)" })
  }

  @Test func spansTokensAndChancesFit() throws {
    let text = try TaggerFixture.segment(
      "The U.S.-led talks failed.\nMaria Kowalska, an anti-EU politician from Poland, left Brussels."
    )
    let names = try TaggerFixture.tagger.get().tag(text)
    #expect(names.count >= 4)
    var end = 0
    for name in names {
      #expect(name.tokens.lowerBound >= end)
      end = name.tokens.upperBound
      #expect(text.span(ofTokens: name.tokens).contains(name.span) && !name.span.isEmpty)
      #expect(name.probability > 0 && name.probability <= 1)
      #expect(name.rule == "name.tagger" || name.rule == "name.document-evidence")
    }
  }

  @Test func capitalsThroughoutStillHaveNames() throws {
    let found = try TaggerFixture.names(
      "PRESIDENT VLADIMIR PUTIN SAID IN MOSCOW ON MONDAY THAT THE TALKS WITH FRANCE HAD FAILED.")
    #expect(found.contains("PER VLADIMIR PUTIN"))
    #expect(found.contains("LOC MOSCOW"))
    #expect(found.contains("LOC FRANCE"))
    #expect(!found.contains { $0.contains("MONDAY") || $0.contains("TALKS") })
  }

  /// A transcript without any capital is read as a text in capitals is.
  @Test func textWithoutCapitalsStillHasNames() throws {
    let found = try TaggerFixture.names(
      "president vladimir putin said in moscow on monday that the talks with france had failed.")
    #expect(found.contains("PER vladimir putin"))
    #expect(found.contains("LOC moscow"))
    #expect(found.contains("LOC france"))
    #expect(!found.contains { $0.contains("monday") || $0.contains("talks") })
  }

  @Test func sameTextSameNames() throws {
    let text = try TaggerFixture.segment(
      "Ann Gray met Gray's brother in Leeds. Leeds was quiet, Gray told Reuters.")
    let tagger = try TaggerFixture.tagger.get()
    let first = tagger.tag(text)
    for _ in 0..<20 { #expect(tagger.tag(text) == first) }
  }

  @Test func manyThreadsReadOneModel() async throws {
    let text = try TaggerFixture.segment("Ann Gray of the United Nations flew to Geneva.")
    let tagger = try TaggerFixture.tagger.get()
    let expected = tagger.tag(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (0..<50).allSatisfy { _ in tagger.tag(text) == expected } }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  /// Each of these once broke some tagger: no end, no marks, no letters, only names.
  @Test(arguments: [
    "", ".", "\u{0}", String(repeating: "Ann Gray ", count: 2_000),
    String(repeating: "word ", count: 10_000), String(repeating: "NATO ", count: 5_000),
    String(repeating: "A. ", count: 3_000), String(repeating: "\n", count: 1_000),
    String(repeating: "x", count: 50_000), String(repeating: "Łódź, Çankırı ", count: 1_000),
  ])
  func holdsForAnyText(_ text: String) throws {
    let segmented = try TaggerFixture.segment(text)
    let names = try TaggerFixture.tagger.get().tag(segmented)
    #expect(names.allSatisfy { $0.span.end <= segmented.text.count })
  }
}
