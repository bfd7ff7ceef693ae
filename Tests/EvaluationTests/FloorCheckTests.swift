import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Evaluation

@Suite struct FloorCheckTests {
  private func report(_ value: Double?, omitting set: String? = nil) -> EvaluationReport {
    var report = EvaluationReport()
    report.figures = [
      EvaluationFigure(
        id: "mess.paragraphs", name: "paragraphs", set: "Mess", value: value, count: 9)
    ]
    if let set {
      report.figures = []
      report.omissions = [EvaluationOmission(name: set, reason: "gone", isDataAbsent: true)]
    }
    return report
  }

  private func floors(_ value: String) throws -> Floors {
    try Floors(Array(#"{"mess.paragraphs": {"floor": \#(value), "set": "Mess"}}"#.utf8))
  }

  @Test(
    arguments: [
      ("0.95", 0.95, true), ("0.95", 0.9496, true), ("0.95", 0.9494, false), ("0", 0, true),
      ("1", 0.9994, false), ("0.95", 0.2, false),
    ])
  func aFigureUnderItsFloorFails(floor: String, value: Double, passes: Bool) throws {
    let floors = try floors(floor)
    let check = FloorCheck(report(value), floors)
    #expect(check.isPassed == passes)
    #expect(check.lines(floors).contains { $0.hasPrefix("SUNK mess.paragraphs") } == !passes)
  }

  @Test func aFigureThatWasNotMeasuredFailsUnlessItsDataIsAbsent() throws {
    let floors = try floors("0.5")
    #expect(!FloorCheck(report(nil), floors).isPassed)
    #expect(!FloorCheck(EvaluationReport(), floors).isPassed)
    let absent = FloorCheck(report(nil, omitting: "Mess"), floors)
    #expect(absent.isPassed)
    #expect(absent.lines(floors) == ["skipped mess.paragraphs (Mess): gone"])
    #expect(!FloorCheck(report(nil, omitting: "Gold A"), floors).isPassed)
    #expect(FloorCheck(EvaluationReport(), floors, sets: ["Interview"]).isPassed)
  }

  @Test func aFigureWellOverItsFloorIsProposedForRaising() throws {
    let floors = try floors("0.9")
    #expect(FloorCheck(report(0.909), floors).raisable.isEmpty)
    let check = FloorCheck(report(0.9559), floors)
    #expect(check.lines(floors) == ["raise mess.paragraphs (Mess): 0.900 could be 0.955"])
  }

  @Test func raisingNeverSinksAFloorAndAddsNewFigures() throws {
    var report = report(0.8)
    report.figures += [
      EvaluationFigure(id: "mess.leak", name: "leak", set: "Mess", value: 0.3, count: 9),
      EvaluationFigure(id: "gold-a.roles", name: "roles", set: "Gold A", value: 0.7, count: 9),
    ]
    let raised = try floors("0.9").raised(to: report)
    #expect(raised.floors.map(\.id) == ["gold-a.roles", "mess.paragraphs"])
    #expect(raised["mess.paragraphs"]?.value == 0.9)
    #expect(raised["gold-a.roles"]?.value == 0.7)
    #expect(try Floors(JSONWriter.bytes(of: raised, isPretty: true)).floors == raised.floors)
  }

  @Test func theProjectsFloorsNameFiguresThatAreMeasured() throws {
    let file = ProjectFolder.root.appendingPathComponent("Tests/Evaluation/floors.json")
    let floors = try Floors([UInt8](try Data(contentsOf: file)))
    let known = FigureDefinition.interview + FigureDefinition.goldA + FigureDefinition.mess
    #expect(Set(known.map(\.id)).count == known.count)
    let sets = ["Interview", "Gold A", "Mess"]
    for floor in floors.floors where sets.contains(floor.set) {
      #expect(known.contains { $0.id == floor.id }, "\(floor.id)")
      #expect((0...1).contains(floor.value))
    }
    #expect(floors.floors.count >= 20)
  }
}
