import ArticlePipeline
import Evaluation
import Foundation
import TestSupport
import Testing

/// The floors on the interview and a part of the messy articles, which a debug build reads in
/// seconds. The release binary checks all of them: `dateline evaluate --data ../shared
/// --check-floors Tests/Evaluation/floors.json`.
@Suite(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
struct PipelineFloorTests {
  private func report(_ source: (ArticleAnalyzer) -> any FigureSource) throws -> EvaluationReport {
    let pipeline = try ArticlePipeline(
      resources: PipelineResources(configFolder: ProjectFolder.config))
    let analyzer = ArticleAnalyzer(analyze: { try pipeline.process($0) })
    return EvaluationReport(
      SharedData(try #require(ProjectFolder.shared)), [source(analyzer)])
  }

  private func floors() throws -> Floors {
    let file = ProjectFolder.root.appendingPathComponent("Tests/Evaluation/floors.json")
    return try Floors([UInt8](try Data(contentsOf: file)))
  }

  @Test func theInterviewHoldsItsFloors() throws {
    let floors = try floors()
    let report = try report { ArticleSetSource.interview($0) }
    let check = FloorCheck(report, floors, sets: ["Interview"])
    #expect(check.isPassed, "\(check.lines(floors)) \(report.problems)")
  }

  /// One article in all its styles: floors are those of the whole set, so only what must be exact
  /// is looked at.
  @Test func offsetsAndProvenanceAreExactOnMessyArticles() throws {
    let report = try report { ArticleSetSource.mess($0, prefix: "A03.") }
    #expect(report.omissions.isEmpty)
    for id in ["mess.offsets", "mess.provenance"] {
      let figure = try #require(report.figure(id))
      #expect(figure.value == 1, "\(report.problems.filter { $0.contains("provenance") })")
      #expect(figure.count > 100)
    }
  }
}
