import ArticleModel
import TestSupport
import Foundation
import Testing

@testable import Evaluation

@Suite struct EvaluationReportTests {
  private struct Source: FigureSource {
    var name: String
    var error: EvaluationDataError?

    func measure(_ data: SharedData) throws -> FigureResult {
      if let error { throw error }
      return FigureResult(figures: [
        EvaluationFigure(
          id: "a.b", name: "names", set: name, value: 0.5, count: 12, goal: 0.4, aim: 0.75)
      ])
    }
  }

  private func report() throws -> EvaluationReport {
    var report = EvaluationReport(
      SharedData(URL(fileURLWithPath: "/nowhere")),
      [Source(name: "Set"), Source(name: "Gone", error: .absent("data/x"))])
    report.setFloors(try Floors(Array(#"{"a.b": {"floor": 0.45, "set": "Set"}}"#.utf8)))
    return report
  }

  @Test func theTableIsAlignedAndSaysWhatWasLeftOut() throws {
    #expect(
      ReportTable.render(try report()) == """
        figure  set  value  floor   goal    aim  count
        names   Set  0.500  0.450  0.400  0.750     12

        left out: Gone: data/x is absent

        """)
  }

  @Test func theSameStandsInTheJSON() throws {
    let json = String(decoding: JSONWriter.bytes(of: try report()), as: UTF8.self)
    #expect(
      json == #"{"figures":[{"aim":0.75,"count":12,"floor":0.45,"goal":0.4,"id":"a.b","#
        + #""name":"names","set":"Set","value":0.5}],"left_out":[{"name":"Gone","#
        + #""reason":"data/x is absent"}],"speed":[]}"#)
  }

  @Test(
    arguments: [
      (0.9995, "1.000"), (0.0004, "0.000"), (12.3456, "12.346"), (-0.25, "-0.250"), (.nan, "–"),
      (.infinity, "–"),
    ])
  func decimals(value: Double, expected: String) {
    #expect(ReportTable.decimals(value) == expected)
  }

  @Test func withoutDataEverySetOfArticlesIsLeftOut() {
    let analyzer = ArticleAnalyzer(analyze: { _ in ArticleRecord.empty })
    let report = EvaluationReport(
      SharedData(URL(fileURLWithPath: "/nowhere")), ArticleSetSource.all(analyzer))
    #expect(report.figures.isEmpty)
    let sets = [
      "Interview", "Gold A", "Mess", "WikiWars", "article-extraction-benchmark", "readability",
    ]
    #expect(report.omissions.map(\.name) == sets)
    let areAbsent = report.omissions.allSatisfy(\.isDataAbsent)
    #expect(areAbsent)
  }
}
