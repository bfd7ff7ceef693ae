import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct NameExplanationTests {
  private static let text =
    "Maria Kowalska, who leads the Ministry of Defence, told the BBC in Warsaw that talks had failed. "
    + "Kowalska said she was sorry."

  @Test func everyNameIsExplainedByWhatWeighedForIt() throws {
    let text = try TaggerFixture.segment(Self.text)
    let tagger = try TaggerFixture.tagger.get()
    let explanations = tagger.explain(text)
    let names = tagger.tag(text)
    #expect(explanations.map(\.span) == names.map(\.span))
    for (name, explanation) in zip(names, explanations) {
      #expect(explanation.type == name.type && explanation.probability == name.probability)
      #expect(explanation.runnerUp != name.type)
      #expect(!explanation.features.isEmpty && explanation.features.count <= 6)
      let weights = explanation.features.map { abs($0.weight) }
      #expect(weights == weights.sorted(by: >))
      #expect(explanation.features.map(\.weight).reduce(0, +) > 0)
    }
  }

  @Test func featuresAreSaidInWordsOfTheText() throws {
    let explanations = try TaggerFixture.tagger.get().explain(TaggerFixture.segment(Self.text))
    let surname = try #require(explanations.last)
    #expect(surname.features.contains { $0.text.contains("\"Kowalska\"") })
    #expect(surname.features.contains { $0.text.contains("elsewhere in this text") })
  }

  /// A number of every template of the extractor has words of its own.
  @Test func everyTemplateHasWords() {
    let description = FeatureDescription(words: ["Ann", "Gray", "left"], token: 1, run: 0..<2)
    let templates: [ClosedRange<Int>] = [1...14, 20...27, 29...48, 50...66, 70...85]
    for template in templates.joined() {
      #expect(!description.text(template).hasPrefix("feature "), "template \(template)")
    }
  }

  @Test func edgesAndEmptyTexts() throws {
    let tagger = try TaggerFixture.tagger.get()
    #expect(tagger.explain(try TaggerFixture.segment("")).isEmpty)
    let one = tagger.explain(try TaggerFixture.segment("Warsaw"))
    #expect(one.count <= 1)
    let long = try TaggerFixture.segment(String(repeating: "Ann Gray met Ed Stone ", count: 500))
    #expect(tagger.explain(long).count > 500)
  }
}
