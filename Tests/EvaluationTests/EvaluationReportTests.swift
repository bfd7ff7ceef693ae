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
    let sets = ["Interview", "Gold A", "Mess", "WikiWars", "article-extraction-benchmark"]
    #expect(report.omissions.map(\.name) == sets)
    let areAbsent = report.omissions.allSatisfy(\.isDataAbsent)
    #expect(areAbsent)
  }
}

@Suite struct EvaluationOutputTests {
  private func report(_ value: Double) -> EvaluationReport {
    var report = EvaluationReport()
    report.figures = [
      EvaluationFigure(id: "a.b", name: "names", set: "Set", value: value, count: 12)
    ]
    report.problems = ["Set: one: wrong"]
    report.details = ["more"]
    return report
  }

  private func output(_ value: Double, checks: Bool, json: Bool = false) throws -> EvaluationOutput
  {
    var options = EvaluationOutput.Options()
    options.checksFloors = checks
    options.isJSON = json
    let floors = try Floors(Array(#"{"a.b": {"floor": 0.45, "set": "Set"}}"#.utf8))
    return EvaluationOutput(report(value), floors: floors, options: options)
  }

  @Test func aSunkFigureFailsOnlyWhenFloorsAreChecked() throws {
    #expect(try output(0.4, checks: false).isPassed)
    let failed = try output(0.4, checks: true)
    #expect(!failed.isPassed)
    #expect(
      failed.notes == ["SUNK a.b (Set): 0.400 is under its floor 0.450", "floors do not hold"])
    #expect(try output(0.45, checks: true).notes == ["all floors hold"])
  }

  @Test func theJSONIsOneDocumentWithTheFloor() throws {
    let json = try JSONReader(
      try JSONParser.parse(Array(try output(0.4, checks: true, json: true).text.utf8)))
    let figure = try #require(try json.objects("figures").first)
    #expect(try figure.number("floor") == 0.45)
  }

  @Test func detailsAndProblemsAreShownWhenAskedFor() {
    var options = EvaluationOutput.Options()
    #expect(!EvaluationOutput(report(1), floors: nil, options: options).text.contains("wrong"))
    options.showsDetails = true
    options.showsProblems = true
    let text = EvaluationOutput(report(1), floors: nil, options: options).text
    #expect(text.contains("Set: one: wrong\n"))
    #expect(text.contains("more"))
  }
}
