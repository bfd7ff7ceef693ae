import Foundation
import Testing

@testable import Evaluation

@Suite struct NameSetSourceTests {
  @Test func countsBecomeFiguresWithTheirAims() throws {
    let source = NameSetSource { _ in
      let counts = NameSetSource.Counts(right: 8, found: 10, expected: 10)
      return (
        [
          .init(key: "wikinews-dev", overall: counts, types: [("PER", counts)]),
          .init(key: "gold-a", overall: counts, types: []),
        ], [("meantime", "no file")]
      )
    }
    let report = EvaluationReport(SharedData(URL(fileURLWithPath: "/nowhere")), [source])
    #expect(report.figures.map(\.id) == ["wikinews-dev.names", "gold-a.tagger-names"])
    #expect(report.figures.map(\.set) == ["Wikinews dev", "Gold A"])
    #expect(report.figures.first?.value.map(ReportTable.decimals) == "0.800")
    #expect(report.figures.first?.goal == 0.88)
    #expect(report.omissions.map(\.name) == ["MEANTIME"])
    #expect(report.details.first?.contains("Wikinews dev  PER") == true)
  }
}
