import ArticleModel

/// Everything that was measured, and what was not.
public struct EvaluationReport: Sendable {
  /// The figures in the order in which they were measured.
  public var figures: [EvaluationFigure] = []
  /// What was left out, and why.
  public var omissions: [EvaluationOmission] = []
  /// How fast the pipeline went over each set.
  public var speeds: [EvaluationSpeed] = []
  /// What is wrong, a line each.
  public var problems: [String] = []
  /// Tables with more detail.
  public var details: [String] = []

  /// An empty report.
  public init() {}

  /// Measures with every source; one that fails is left out and said.
  /// - Parameter begin: called with the name of each source before it is measured.
  public init(
    _ data: SharedData, _ sources: [any FigureSource], begin: (String) -> Void = { _ in }
  ) {
    for source in sources {
      begin(source.name)
      do {
        let result = try source.measure(data)
        figures += result.figures
        omissions += result.omissions
        if let speed = result.speed { speeds.append(speed) }
        problems += result.problems.map { "\(source.name): \($0)" }
        if !result.details.isEmpty { details.append("\(source.name)\n\(result.details)") }
      } catch {
        var isDataAbsent = false
        if case .absent? = error as? EvaluationDataError { isDataAbsent = true }
        omissions.append(
          EvaluationOmission(
            name: source.name, reason: String(describing: error), isDataAbsent: isDataAbsent))
      }
    }
  }

  /// The figure with that id; nil when it was not measured.
  public func figure(_ id: String) -> EvaluationFigure? { figures.first { $0.id == id } }

  /// Writes the floors beside the figures.
  public mutating func setFloors(_ floors: Floors) {
    for index in figures.indices { figures[index].floor = floors[figures[index].id]?.value }
  }
}

extension EvaluationReport: JSONEncodable {
  /// Writes `{"figures": […], "left_out": […], "speed": […]}`.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("figures", figures)
    writer.member("left_out", omissions)
    writer.member("speed", speeds)
    writer.endObject()
  }
}

extension EvaluationFigure: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("aim", aim)
    writer.member("count", count)
    writer.member("floor", floor)
    writer.member("goal", goal)
    writer.member("id", id)
    writer.member("name", name)
    writer.member("set", set)
    writer.member("value", value)
    writer.endObject()
  }
}

extension EvaluationOmission: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("reason", reason)
    writer.endObject()
  }
}

extension EvaluationSpeed: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("articles", articles)
    writer.member("seconds", seconds)
    writer.member("set", set)
    writer.member("words", words)
    writer.member("words_per_second", wordsPerSecond?.rounded())
    writer.endObject()
  }
}
