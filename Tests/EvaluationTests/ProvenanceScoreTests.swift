import ArticleModel
import Testing

@testable import Evaluation

@Suite struct ProvenanceScoreTests {
  /// Places in the input, each given by its words.
  private func location(_ input: String, _ parts: [String]) -> RawLocation {
    let text = CodePoints(input)
    return RawLocation(
      parts.map { part in
        let start = text.firstOffset(of: CodePoints(part), from: 0) ?? -1
        return CodePointSpan(start: start, end: start + CodePoints(part).count)
      })
  }

  private func score(_ input: String, _ text: String, _ parts: [String]) -> ProvenanceScore {
    var record = ArticleRecord.empty
    record.removed = [
      .init(text: text, rule: "test", evidence: "", raw: location(input, parts))
    ]
    return ProvenanceScore(record, decoded: input)
  }

  @Test(
    arguments: [
      ("é Ann Lee spoke", "Ann Lee", ["Ann Lee"], true),
      ("Ann\n  Lee spoke", "Ann Lee", ["Ann\n  Lee"], true),
      ("Ann\n- 3 -\nLee", "Ann Lee", ["Ann\n", "Lee"], true),
      ("**Ann** [Lee](x)", "Ann Lee", ["**Ann** ", "Lee"], true),
      ("nego-\ntiations", "negotiations", ["nego", "tiations"], true),
      ("nego-\ntiations", "negotiations", ["nego-\ntiations"], true),
      ("the ﬁn", "the fin", ["the ﬁn"], true), ("Ann Lee", "Ann Lee", ["Ann Le"], false),
      ("Ann Lee", "Ann Leo", ["Ann Lee"], false), ("Ann Lee", "Ann Lee", [], false),
      ("Ann Lee", "Ann Lee", ["Lee", "Ann "], false), ("Ann", "Ann", ["Bob"], false),
    ])
  func theSliceReadsAsTheFinding(input: String, text: String, parts: [String], isRight: Bool) {
    let score = score(input, text, parts)
    #expect(score.count == 1)
    #expect(score.right == (isRight ? 1 : 0))
    #expect(score.problems.isEmpty == isRight)
  }

  @Test func theHeadMayHaveNoPlaceButTextMust() {
    var record = ArticleRecord.empty
    record.title = .init(text: "Given", rule: "submitted", raw: RawLocation([]))
    #expect(ProvenanceScore(record, decoded: "").count == 0)
    record.text = "Some text"
    record.paragraphs = [.init(span: CodePointSpan(start: 0, end: 9), raw: [])]
    #expect(ProvenanceScore(record, decoded: "Some text").right == 0)
    record.paragraphs[0].raw = [CodePointSpan(start: 0, end: 9)]
    #expect(ProvenanceScore(record, decoded: "Some text").right == 1)
    record.paragraphs[0].raw = [CodePointSpan(start: 0, end: Int.max)]
    #expect(ProvenanceScore(record, decoded: "Some text").right == 0)
  }

  @Test func aBylineMayShoutAndACaptionHoldsItsCredit() {
    let input = "By ANN LEE\nA boat. (Photo: Bo)"
    var record = ArticleRecord.empty
    record.authors = [.init(name: "Ann Lee", rule: "test", raw: location(input, ["ANN LEE"]))]
    record.captions = [
      .init(
        text: "A boat.", credit: "Bo", persons: [], rule: "test",
        raw: location(input, ["A boat. (Photo: Bo)"]))
    ]
    let score = ProvenanceScore(record, decoded: input)
    #expect(score.count == 3)
    #expect(score.right == 3)
  }
}
