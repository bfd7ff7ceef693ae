import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Evaluation

/// Our scores beside those of `mess/score.py`, over perfect and damaged records.
@Suite(.enabled(if: ScorePy.isAvailable, "needs python3 and the shared data"))
struct ScorePyComparisonTests {
  @Test func everyMetricOfEveryArticleAgreesToTheThirdDecimal() throws {
    let samples = try Self.samples()
    let theirs = try ScorePy.scores(of: samples)
    #expect(theirs.count == samples.count)
    var compared = 0
    for sample in samples {
      let ours = RecordScorer.score(
        sample.record, expected: sample.expected, gold: sample.gold)
      let other = try #require(theirs[sample.name])
      for name in ScoreName.allCases {
        let expected = other[name.rawValue] ?? nil
        let value = ours[name]
        let agree =
          expected == nil || value == nil
          ? expected == nil && value == nil : abs((expected ?? 0) - (value ?? 0)) < 0.0005
        #expect(
          agree,
          "\(sample.name) \(name.rawValue): \(describe(value)), score.py \(describe(expected))")
        compared += 1
      }
    }
    print("compared \(compared) figures of \(samples.count) records with score.py")
  }

  private func describe(_ value: Double?) -> String { value.map { "\($0)" } ?? "none" }

  /// Records over the whole corpus: in this test a few, more with `DATELINE_COMPARED_RECORDS`.
  private static func samples() throws -> [ScorePy.Sample] {
    let data = SharedData(try #require(ProjectFolder.shared))
    let wanted =
      ProcessInfo.processInfo.environment["DATELINE_COMPARED_RECORDS"].flatMap(Int.init) ?? 24
    let names = try data.names(in: "mess/corpus", suffix: ".expected.json")
    return try (0..<wanted).map { index in
      // 7 has no common divisor with the number of articles: a few records still see every style.
      let file = "mess/corpus/\(names[(index * 7) % names.count]).expected.json"
      let expected = try ExpectedCleaning(try data.json(file))
      let gold = try GoldArticle(try data.json("gold/A/\(expected.id).gold.json"))
      var maker = DamagedRecordMaker(
        gold: gold, expected: expected, seed: UInt64(index) + 2024, damage: index % 4)
      return ScorePy.Sample(
        name: "\(index)", record: maker.make(), expected: expected, gold: gold,
        expectedFile: try data.url(file))
    }
  }
}
