import ArticleModel
import Foundation

/// Measures the dates of texts that others marked. The whole pipeline reads them; its dates are
/// compared where they stand in the input, so that what cleaning takes away is missed as a reader
/// would miss it.
public struct DateSetSource: FigureSource {
  /// The set's name.
  public let name: String
  private let key: String
  private let goal: Double?
  private let aim: Double?
  private let read: (SharedData) throws -> [DateDocument]
  private let analyzer: ArticleAnalyzer

  /// WikiWars: 22 histories of wars, 2,600 expressions.
  public static func wikiWars(_ analyzer: ArticleAnalyzer) -> DateSetSource {
    DateSetSource(name: "WikiWars", key: "wikiwars", goal: 0.75, aim: 0.90, analyzer) { data in
      let folder = "data/dates/wikiwars/keyinline"
      return try data.names(in: folder, suffix: "").compactMap { name in
        WikiWarsReader.document(name: name, try data.bytes("\(folder)/\(name)"))
      }
    }
  }

  private init(
    name: String, key: String, goal: Double?, aim: Double?, _ analyzer: ArticleAnalyzer,
    read: @escaping (SharedData) throws -> [DateDocument]
  ) {
    self.name = name
    self.key = key
    self.goal = goal
    self.aim = aim
    self.analyzer = analyzer
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
      let found = try dates(of: document)
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

  /// What the pipeline finds, where it stands in the text.
  private func dates(of document: DateDocument) throws -> [TimeExpression] {
    let record = try analyzer.analyze(
      RawArticle(
        bytes: document.text, submitted: SubmittedMetadata(published: document.published)))
    let index = CodePointIndex(document.text)
    return record.dates.compactMap { date in
      guard let span = date.excerpt.raw.span else { return nil }
      return TimeExpression(
        span: index.bytes(of: span), kind: date.kind, value: date.value, rule: date.rule)
    }.sorted { $0.span < $1.span }
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
