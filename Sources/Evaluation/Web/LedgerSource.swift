import ArticleModel

/// Measures the account of what was removed, on every development input: the share of them of which
/// text, captions, findings and ledger hold each visible character once.
public struct LedgerSource: FigureSource {
  /// The set's name.
  public let name = "Ledger"
  private let audit: (RawArticle) throws -> String?

  /// Takes the check: what is wrong with the account of an input, nil when nothing is; throws for an
  /// input that holds no article.
  public init(audit: @escaping (RawArticle) throws -> String?) { self.audit = audit }

  /// Checks every input.
  public func measure(_ data: SharedData) throws -> FigureResult {
    var problems: [String] = []
    var omissions: [EvaluationOmission] = []
    func inputs(_ set: String, _ read: () throws -> [EvaluationCase]) -> [EvaluationCase] {
      do {
        return try read()
      } catch {
        omissions.append(
          EvaluationOmission(
            name: "\(name): \(set)", reason: String(describing: error), isDataAbsent: true))
        return []
      }
    }
    let texts =
      inputs("Interview") { try EvaluationSet.interview(data).cases }
      + inputs("Gold A") { try EvaluationSet.goldA(data).cases }
      + inputs("Mess") { try EvaluationSet.mess(data).cases }
      + inputs("Wikinews") { try Self.scraped(data) }
    let pages =
      inputs("article-extraction-benchmark") { try Self.benchmarkPages(data) }
      + inputs("readability") { try Self.readabilityPages(data) }
    let figures = [
      figure("ledger.texts", "texts", texts, &problems),
      figure("ledger.pages", "web pages", pages, &problems),
    ]
    return FigureResult(figures: figures, omissions: omissions, problems: problems)
  }

  private func figure(
    _ id: String, _ kind: String, _ cases: [EvaluationCase], _ problems: inout [String]
  ) -> EvaluationFigure {
    var right = 0
    var count = 0
    for item in cases {
      let fault: String?
      do {
        fault = try audit(item.raw)
      } catch {
        problems.append("\(item.name): no article: \(error)")
        continue
      }
      count += 1
      if let fault { problems.append("\(item.name): \(fault)") } else { right += 1 }
    }
    return EvaluationFigure(
      id: id, name: "\(kind) with each character accounted for once", set: name,
      value: count == 0 ? nil : Measure.share(right, of: count).value, count: count, goal: 1,
      aim: 1)
  }

  private static func scraped(_ data: SharedData) throws -> [EvaluationCase] {
    try data.bytes(ScrapedText.wikinews).split(separator: 0x0A).enumerated().compactMap {
      number, line in
      ScrapedText.article(ofLine: Array(line)).map {
        EvaluationCase(name: "wikinews \(number)", raw: $0)
      }
    }
  }

  private static func benchmarkPages(_ data: SharedData) throws -> [EvaluationCase] {
    try WebPageSource.articles(in: data).enumerated().map {
      EvaluationCase(name: "benchmark page \($0.offset)", raw: $0.element)
    }
  }

  private static func readabilityPages(_ data: SharedData) throws -> [EvaluationCase] {
    let folder = "data/cleaning/readability/test-pages"
    return try data.names(in: folder, suffix: "").compactMap { page in
      guard let bytes = try? data.bytes("\(folder)/\(page)/source.html") else { return nil }
      return EvaluationCase(name: page, raw: RawArticle(bytes: bytes, contentType: .html))
    }
  }
}
