/// Compares a report with the floors.
public struct FloorCheck: Sendable {
  /// A figure may lie this much over its floor before a higher floor is proposed.
  public static let margin = 0.01

  /// Figures under their floor.
  public private(set) var sunk: [EvaluationFigure] = []
  /// Floors whose figure was not measured although its data is there: an error as well.
  public private(set) var unmeasured: [String] = []
  /// Floors whose data is absent.
  public private(set) var skipped: [String] = []
  /// Figures well over their floor, with the floor they could have.
  public private(set) var raisable: [(figure: EvaluationFigure, floor: Double)] = []
  private let reasons: [String: String]

  /// Compares.
  /// - Parameter sets: the sets to be looked at; nil for all that have floors.
  public init(_ report: EvaluationReport, _ floors: Floors, sets: Set<String>? = nil) {
    reasons = Dictionary(
      report.omissions.map { ($0.name, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let absent = Set(report.omissions.filter(\.isDataAbsent).map(\.name))
    for floor in floors.floors where sets?.contains(floor.set) != false {
      guard let figure = report.figure(floor.id), let value = figure.value else {
        if absent.contains(floor.set) {
          skipped.append("\(floor.id) (\(floor.set))")
        } else {
          unmeasured.append("\(floor.id) (\(floor.set))")
        }
        continue
      }
      // Both are shown with three decimals, and what is shown is compared.
      let shown = (value * 1000).rounded() / 1000
      if shown + 1e-9 < floor.value { sunk.append(figure) }
      let possible = Floors.roundedDown(value)
      if possible > floor.value + Self.margin { raisable.append((figure, possible)) }
    }
  }

  /// True when nothing sank and everything that can be measured was.
  public var isPassed: Bool { sunk.isEmpty && unmeasured.isEmpty }

  /// What was found, a line each.
  public func lines(_ floors: Floors) -> [String] {
    var result: [String] = []
    for figure in sunk {
      result.append(
        "SUNK \(figure.id) (\(figure.set)): \(ReportTable.decimals(figure.value))"
          + " is under its floor \(ReportTable.decimals(floors[figure.id]?.value))")
    }
    result += unmeasured.map { "NOT MEASURED \($0), though it has a floor" + reason($0) }
    result += skipped.map { "skipped \($0)" + reason($0) }
    for (figure, floor) in raisable {
      result.append(
        "raise \(figure.id) (\(figure.set)): \(ReportTable.decimals(floors[figure.id]?.value))"
          + " could be \(ReportTable.decimals(floor))")
    }
    return result
  }

  private func reason(_ line: String) -> String {
    let set = line.split(separator: "(").last.map { $0.dropLast() } ?? ""
    return reasons[String(set)].map { ": \($0)" } ?? ""
  }
}
