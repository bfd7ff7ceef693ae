import ArticleModel

/// Measures the body of web pages: article-extraction-benchmark, 181 news pages and their texts.
public struct WebPageSource: FigureSource {
  /// The set's name.
  public let name = "article-extraction-benchmark"
  private let analyzer: ArticleAnalyzer
  private static let folder = "data/cleaning/article-extraction-benchmark"

  /// Takes the pipeline.
  public init(_ analyzer: ArticleAnalyzer) { self.analyzer = analyzer }

  /// The pages alone, unpacked, in the order of their names; none when the set is not there.
  public static func articles(in data: SharedData) throws -> [RawArticle] {
    guard (try? data.url("\(Self.folder)/html")) != nil else { return [] }
    return try data.names(in: "\(Self.folder)/html", suffix: ".html.gz").map { page in
      RawArticle(
        bytes: try GzipReader.unpack(data.bytes("\(Self.folder)/html/\(page).html.gz")),
        contentType: .html)
    }
  }

  /// Cleans every page and compares.
  public func measure(_ data: SharedData) throws -> FigureResult {
    try measure(data, limit: .max)
  }

  /// Cleans the first `limit` pages and compares.
  func measure(_ data: SharedData, limit: Int) throws -> FigureResult {
    let truth = try data.json("\(Self.folder)/ground-truth.json")
    var matching = ShingleMatching()
    var problems: [String] = []
    let (cases, bodies) = try pages(data, truth, limit)
    let run = SetRun(EvaluationSet(name: name, cases: cases), analyzer)
    var places = (right: 0, count: 0)
    for (outcome, body) in zip(run.outcomes, bodies) {
      let text = outcome.record?.text ?? ""
      matching.add(expected: body, found: text)
      problems += Self.problems(outcome, body)
      guard let record = outcome.record else { continue }
      let provenance = ProvenanceScore(record, decoded: outcome.decoded)
      places.right += provenance.right
      places.count += provenance.count
      problems += provenance.problems.map {
        "\(outcome.article.name.prefix(12)): provenance: \($0)"
      }
    }
    let speed = EvaluationSpeed(
      set: name, articles: run.outcomes.count, words: run.words, seconds: run.seconds)
    let provenance = EvaluationFigure(
      id: "web.provenance", name: "provenance: raw slice equals the finding", set: name,
      value: Measure.share(places.right, of: places.count).value, count: places.count, goal: 1,
      aim: 1)
    return FigureResult(
      figures: figures(matching, cases.count) + [provenance], speed: speed, problems: problems)
  }

  /// The pages with their texts.
  private func pages(
    _ data: SharedData, _ truth: JSONReader, _ limit: Int
  ) throws -> (cases: [EvaluationCase], bodies: [String]) {
    var cases: [EvaluationCase] = []
    var bodies: [String] = []
    for page in truth.names.sorted().prefix(limit) {
      let packed = try data.bytes("\(Self.folder)/html/\(page).html.gz")
      let url = try truth.object(page).optionalString("url")
      cases.append(
        EvaluationCase(
          name: page,
          raw: RawArticle(
            bytes: try GzipReader.unpack(packed), contentType: .html,
            submitted: SubmittedMetadata(url: url))))
      bodies.append(try truth.object(page).optionalString("articleBody") ?? "")
    }
    return (cases, bodies)
  }

  private func figures(_ matching: ShingleMatching, _ count: Int) -> [EvaluationFigure] {
    let values = matching.values
    return [
      EvaluationFigure(
        id: "web.body", name: "body F1", set: name, value: values.f1, count: count, goal: 0.95,
        aim: 0.971),
      EvaluationFigure(
        id: "web.precision", name: "body precision", set: name, value: values.precision,
        count: count),
      EvaluationFigure(
        id: "web.recall", name: "body recall", set: name, value: values.recall, count: count),
    ]
  }

  /// Pages on which the pipeline failed, and those well under the floor with their own figures.
  private static func problems(_ outcome: SetRun.Outcome, _ body: String) -> [String] {
    let name = outcome.article.name.prefix(12)
    if let failure = outcome.failure { return ["\(name): failed: \(failure)"] }
    var single = ShingleMatching()
    single.add(expected: body, found: outcome.record?.text ?? "")
    let values = single.values
    guard values.f1 < 0.9 else { return [] }
    return [
      "\(name): precision \(ReportTable.decimals(values.precision)), "
        + "recall \(ReportTable.decimals(values.recall))"
    ]
  }
}
