import ArticleModel

/// What the pipeline made of a set, and how long it took. Nothing is scored yet.
public struct SetRun: Sendable {
  /// One article's outcome.
  public struct Outcome: Sendable {
    /// The article.
    public var article: EvaluationCase
    /// The input as raw offsets count it.
    public var decoded: String
    /// The record; nil when the pipeline failed.
    public var record: ArticleRecord?
    /// Why it failed.
    public var failure: String?
  }

  /// The set's name.
  public var name: String
  /// The outcomes in the order of the set.
  public var outcomes: [Outcome]
  /// Time spent in the pipeline.
  public var seconds: Double

  /// Runs the pipeline over a set, article by article on this thread.
  public init(_ set: EvaluationSet, _ analyzer: ArticleAnalyzer) {
    name = set.name
    outcomes = []
    var spent = Duration.zero
    for article in set.cases {
      var outcome = Outcome(article: article, decoded: analyzer.decode(article.raw))
      let clock = ContinuousClock()
      let start = clock.now
      do {
        outcome.record = try analyzer.analyze(article.raw)
      } catch {
        outcome.failure = String(describing: error)
      }
      spent += clock.now - start
      outcomes.append(outcome)
    }
    seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
  }

  /// Words in the records.
  public var words: Int { outcomes.reduce(0) { $0 + ($1.record?.stats.words ?? 0) } }
}
