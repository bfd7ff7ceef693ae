import ArticleModel
import Foundation

/// Measures the reading of dates alone, on texts that others marked.
public struct DateSetSource: FigureSource {
  /// Finds the expressions of time of a text: UTF-8, its paragraphs, the day it was written.
  public typealias Finder = ([UInt8], [TextSpan], CalendarDate?) throws -> [TimeExpression]

  /// The set's name.
  public let name: String
  private let key: String
  private let goal: Double?
  private let aim: Double?
  private let read: (SharedData) throws -> [DateDocument]
  private let find: Finder

  /// WikiWars: 22 histories of wars, 2,600 expressions.
  public static func wikiWars(_ find: @escaping Finder) -> DateSetSource {
    DateSetSource(name: "WikiWars", key: "wikiwars", goal: 0.75, aim: 0.90, find: find) { data in
      let folder = "data/dates/wikiwars/keyinline"
      return try data.names(in: folder, suffix: "").compactMap { name in
        WikiWarsReader.document(name: name, try data.bytes("\(folder)/\(name)"))
      }
    }
  }

  private init(
    name: String, key: String, goal: Double?, aim: Double?, find: @escaping Finder,
    read: @escaping (SharedData) throws -> [DateDocument]
  ) {
    self.name = name
    self.key = key
    self.goal = goal
    self.aim = aim
    self.find = find
    self.read = read
  }

  /// Finds and compares.
  public func measure(_ data: SharedData) throws -> FigureResult {
    let documents = try read(data)
    guard !documents.isEmpty else { throw EvaluationDataError.absent("every text of \(name)") }
    var spans: [Measure] = []
    var values: [Measure] = []
    var problems: [String] = []
    for document in documents {
      let found = try find(document.text, document.paragraphs, document.published)
      let comparison = DateComparison(document, found)
      spans.append(comparison.spans)
      values.append(comparison.values)
      problems += comparison.problems.map { "\(document.name): \($0)" }
    }
    return FigureResult(
      figures: [
        figure("dates-value", "dates, value F1", values, goal: goal, aim: aim),
        figure("dates-relaxed", "dates, relaxed span F1", spans),
      ], problems: problems)
  }

  private func figure(
    _ id: String, _ title: String, _ measures: [Measure], goal: Double? = nil, aim: Double? = nil
  ) -> EvaluationFigure {
    let combined = Measure.combined(measures)
    return EvaluationFigure(
      id: "\(key).\(id)", name: title, set: name, value: combined?.value,
      count: combined?.count ?? 0, goal: goal, aim: aim)
  }
}
