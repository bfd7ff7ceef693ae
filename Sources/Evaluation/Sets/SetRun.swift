import ArticleModel
import Foundation

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
  /// Processor time spent in the pipeline; not that of the clock, which says more about a busy
  /// machine.
  public var seconds: Double

  /// Runs the pipeline over a set, article by article on this thread.
  public init(_ set: EvaluationSet, _ analyzer: ArticleAnalyzer) {
    name = set.name
    outcomes = []
    seconds = 0
    for article in set.cases {
      var outcome = Outcome(article: article, decoded: analyzer.decode(article.raw))
      let start = Self.processorSeconds
      do {
        outcome.record = try analyzer.analyze(article.raw)
      } catch {
        outcome.failure = String(describing: error)
      }
      seconds += Self.processorSeconds - start
      outcomes.append(outcome)
    }
  }

  /// Processor time of this thread, on which the pipeline runs.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Words in the records.
  public var words: Int { outcomes.reduce(0) { $0 + ($1.record?.stats.words ?? 0) } }
}
