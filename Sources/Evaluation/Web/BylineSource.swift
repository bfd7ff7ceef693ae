import ArticleModel

/// Measures what is read around the text of web pages: the authors of the pages of the readability
/// set whose expected metadata give a byline, and the day of those that give a time of publication.
///
/// How a byline is compared with the authors of a record: `BylineMatching`. The day is right when
/// the expected time, as written, begins with it.
public struct BylineSource: FigureSource {
  /// The set's name.
  public let name = "readability"
  private let analyzer: ArticleAnalyzer
  private let folder = "data/cleaning/readability/test-pages"

  /// Takes the pipeline.
  public init(_ analyzer: ArticleAnalyzer) { self.analyzer = analyzer }

  /// Reads every page and compares.
  public func measure(_ data: SharedData) throws -> FigureResult {
    try measure(data, limit: .max)
  }

  /// Reads the first `limit` pages and compares.
  func measure(_ data: SharedData, limit: Int) throws -> FigureResult {
    var bylines = (right: 0, count: 0)
    var days = (right: 0, count: 0)
    var problems: [String] = []
    let (cases, expected) = try pages(data, limit)
    let run = SetRun(EvaluationSet(name: name, cases: cases), analyzer)
    for (outcome, expected) in zip(run.outcomes, expected) {
      let page = outcome.article.name
      if let byline = expected.byline {
        let authors = outcome.record?.authors.map(\.name) ?? []
        switch BylineMatching.isRight(authors, byline: byline) {
        case true?: bylines.right += 1
        case false?: problems.append("\(page): byline \(byline): \(authors)")
        case nil: problems.append("\(page): not counted, the byline names nobody: \(byline)")
        }
        if BylineMatching.isRight(authors, byline: byline) != nil { bylines.count += 1 }
      }
      if let published = expected.published {
        let day = outcome.record?.published?.value
        days.count += 1
        if let day, published.hasPrefix(day.prefix(10)) {
          days.right += 1
        } else {
          problems.append("\(page): published \(published): \(day ?? "nothing")")
        }
      }
    }
    return FigureResult(figures: figures(bylines, days), problems: problems)
  }

  private struct Expected {
    var byline: String?
    var published: String?
  }

  /// The pages that give a byline or a date, by name.
  private func pages(
    _ data: SharedData, _ limit: Int
  ) throws -> (cases: [EvaluationCase], expected: [Expected]) {
    var cases: [EvaluationCase] = []
    var expected: [Expected] = []
    for page in try data.names(in: folder, suffix: "").prefix(limit) {
      guard let metadata = try? data.json("\(folder)/\(page)/expected-metadata.json") else {
        continue
      }
      let byline = try metadata.optionalString("byline")
      let published = try metadata.optionalString("publishedTime")
      guard byline != nil || published != nil else { continue }
      cases.append(
        EvaluationCase(
          name: page,
          raw: RawArticle(
            bytes: try data.bytes("\(folder)/\(page)/source.html"), contentType: .html)))
      expected.append(Expected(byline: byline, published: published))
    }
    return (cases, expected)
  }

  private func figures(
    _ bylines: (right: Int, count: Int), _ days: (right: Int, count: Int)
  ) -> [EvaluationFigure] {
    [
      EvaluationFigure(
        id: "web.bylines", name: "authors right, of the bylines given", set: name,
        value: Measure.share(bylines.right, of: bylines.count).value, count: bylines.count,
        goal: 0.85),
      EvaluationFigure(
        id: "web.published", name: "day of publication right, of those given", set: name,
        value: Measure.share(days.right, of: days.count).value, count: days.count),
    ]
  }
}
