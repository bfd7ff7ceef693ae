import ArticleModel
import TestSupport
import Testing

@testable import Evaluation

/// The sets of articles read from the shared data, with a pipeline that knows nothing and one that
/// fails.
@Suite(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
struct ArticleSetSourceTests {
  private struct Failure: Error {}

  private func data() throws -> SharedData { SharedData(try #require(ProjectFolder.shared)) }

  @Test func theSetsAreReadWhole() throws {
    let data = try data()
    let interview = try EvaluationSet.interview(data)
    #expect(interview.cases.count == 1)
    #expect(interview.cases.first?.expected?.paragraphs.count == 29)
    let gold = try EvaluationSet.goldA(data)
    #expect(gold.cases.count == 14)
    let areComplete = gold.cases.allSatisfy { $0.raw.submitted.published != nil && $0.gold != nil }
    #expect(areComplete)
    let mess = try EvaluationSet.mess(data)
    #expect(mess.cases.count == 95)
    #expect(Set(mess.cases.map(\.name)).count == 95)
  }

  @Test func aPipelineThatFailsCountsAsAnEmptyRecord() throws {
    let source = ArticleSetSource.mess(
      ArticleAnalyzer(analyze: { _ in throw Failure() }), prefix: "A01.D1.l2")
    let result = try source.measure(try data())
    let paragraphs = try #require(result.figures.first { $0.id == "mess.paragraphs" })
    #expect(paragraphs.value == 0)
    #expect(paragraphs.count == 1)
    #expect(result.problems.contains { $0.contains("failed: Failure()") })
    #expect(result.speed?.articles == 1)
    #expect(result.speed?.words == 0)
  }

  @Test func aPerfectRecordReachesEveryAim() throws {
    let set = try EvaluationSet.mess(try data(), prefix: "A03.D4")
    let source = ArticleSetSource.mess(
      ArticleAnalyzer(analyze: { raw in
        let article = try #require(set.cases.first { $0.raw == raw })
        var maker = DamagedRecordMaker(
          gold: try #require(article.gold), expected: try #require(article.expected), seed: 1,
          damage: 0)
        return maker.make()
      }), prefix: "A03.D4")
    let figures = try source.measure(try data()).figures
    for figure in figures where !["mess.provenance", "mess.leak"].contains(figure.id) {
      #expect((figure.value ?? 1) >= (figure.aim ?? 0.9), "\(figure.id)")
    }
    #expect(figures.first { $0.id == "mess.leak" }?.value == 0)
  }
}
