import ArticleModel

/// What `dateline evaluate` says: the report for people or machines, and whether the floors hold.
public struct EvaluationOutput: Sendable {
  /// What is asked for.
  public struct Options: Sendable {
    /// JSON instead of the table.
    public var isJSON = false
    /// Tables by style and type too.
    public var showsDetails = false
    /// Everything that is wrong too, a line each.
    public var showsProblems = false
    /// Compare with the floors and fail under one of them.
    public var checksFloors = false

    /// The table alone.
    public init() {}
  }

  /// For standard output.
  public private(set) var text: String
  /// What the floors say, for standard error.
  public private(set) var notes: [String] = []
  /// False when a figure sank under its floor, or was not measured although its data is there.
  public private(set) var isPassed = true

  /// Puts it together.
  /// - Parameters:
  ///   - floors: shown beside the figures; nil when there is no file of floors.
  ///   - sets: the sets that were asked for; nil for all. Floors of others are not looked at.
  public init(
    _ report: EvaluationReport, floors: Floors?, sets: Set<String>? = nil,
    options: Options = Options()
  ) {
    var report = report
    if let floors { report.setFloors(floors) }
    if options.isJSON {
      text = String(decoding: JSONWriter.bytes(of: report, isPretty: true), as: UTF8.self)
    } else {
      var parts = [ReportTable.render(report)]
      if options.showsDetails { parts += report.details }
      if options.showsProblems {
        parts.append(report.problems.map { $0 + "\n" }.joined())
      }
      text = parts.joined(separator: "\n")
    }
    guard options.checksFloors, let floors else { return }
    let check = FloorCheck(report, floors, sets: sets)
    notes = check.lines(floors)
    isPassed = check.isPassed
    notes.append(isPassed ? "all floors hold" : "floors do not hold")
  }
}
