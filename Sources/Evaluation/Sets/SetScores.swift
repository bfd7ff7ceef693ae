import ArticleModel

/// The scores of a set.
public struct SetScores: Sendable {
  /// One article's scores.
  public struct Row: Sendable {
    /// The article's name.
    public var name: String
    /// Its style and level, such as `D2.l3`; the set's name where there is none.
    public var group: String
    /// The scores.
    public var score: ArticleScore
    /// Whether raw offsets lead to the findings.
    public var provenance: ProvenanceScore
  }

  /// The set's name.
  public var name: String
  /// The articles in the order of the set.
  public var rows: [Row]

  /// Scores a run; an article on which the pipeline failed counts as an empty record.
  public init(_ run: SetRun) {
    name = run.name
    rows = run.outcomes.map { outcome in
      let article = outcome.article
      let record = outcome.record ?? ArticleRecord.empty
      let group = article.expected.map { "\($0.style).l\($0.level)" } ?? run.name
      var score = RecordScorer.score(record, expected: article.expected, gold: article.gold)
      if let failure = outcome.failure { score.problems.insert("failed: \(failure)", at: 0) }
      return Row(
        name: article.name, group: group, score: score,
        provenance: ProvenanceScore(record, decoded: outcome.decoded))
    }
  }

  /// A figure over all articles; nil when it applies to none.
  public func figure(_ name: ScoreName) -> (value: Double?, count: Int)? {
    Self.figure(name, rows)
  }

  static func figure(_ name: ScoreName, _ rows: [Row]) -> (value: Double?, count: Int)? {
    Measure.combined(rows.compactMap { $0.score.measures[name] })
  }

  /// Share of articles with title, authors and day of publication all right.
  public var metadataRight: (value: Double?, count: Int)? {
    let flags = rows.compactMap(\.score.isMetadataRight)
    guard !flags.isEmpty else { return nil }
    return (Double(flags.count { $0 }) / Double(flags.count), flags.count)
  }

  /// Share of findings whose raw slice reads as the finding.
  public var provenance: (value: Double?, count: Int)? {
    let count = rows.reduce(0) { $0 + $1.provenance.count }
    let right = rows.reduce(0) { $0 + $1.provenance.right }
    return (count == 0 ? nil : Double(right) / Double(count), count)
  }
}

extension ArticleRecord {
  /// A record without anything in it.
  static var empty: ArticleRecord {
    let source = Source(
      contentType: .plain, declaredCharset: nil, charset: "utf-8", charsetRule: "none",
      hasReplacements: false, bytes: 0, sha256: "")
    // The digits of a number of 64 bits always make an id.
    let id = ArticleID(String(repeating: "0", count: 16))
    guard let id else { preconditionFailure("sixteen digits are an id") }
    return ArticleRecord(
      id: id, pipeline: "none", source: source, text: "",
      stats: Stats(words: 0, sentences: 0, pipelineMilliseconds: 0))
  }
}
