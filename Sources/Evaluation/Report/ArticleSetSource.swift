import ArticleModel

/// Measures the whole pipeline on a set of articles.
public struct ArticleSetSource: FigureSource {
  /// The set's name.
  public let name: String
  private let read: (SharedData) throws -> EvaluationSet
  private let definitions: [FigureDefinition]
  private let analyzer: ArticleAnalyzer

  private init(
    _ name: String, _ analyzer: ArticleAnalyzer, _ definitions: [FigureDefinition],
    read: @escaping (SharedData) throws -> EvaluationSet
  ) {
    self.name = name
    self.analyzer = analyzer
    self.definitions = definitions
    self.read = read
  }

  /// The real pasted article.
  public static func interview(_ analyzer: ArticleAnalyzer) -> ArticleSetSource {
    ArticleSetSource("Interview", analyzer, FigureDefinition.interview) {
      try EvaluationSet.interview($0)
    }
  }

  /// The hand-marked articles as clean text.
  public static func goldA(_ analyzer: ArticleAnalyzer) -> ArticleSetSource {
    ArticleSetSource("Gold A", analyzer, FigureDefinition.goldA) { try EvaluationSet.goldA($0) }
  }

  /// The hand-marked articles made messy; `prefix` of their names for a part of them.
  public static func mess(
    _ analyzer: ArticleAnalyzer, prefix: String = ""
  ) -> ArticleSetSource {
    ArticleSetSource("Mess", analyzer, FigureDefinition.mess) {
      try EvaluationSet.mess($0, prefix: prefix)
    }
  }

  /// Runs the pipeline, then scores what came out.
  public func measure(_ data: SharedData) throws -> FigureResult {
    let set = try read(data)
    guard !set.cases.isEmpty else { throw EvaluationDataError.absent("every article of \(name)") }
    let run = SetRun(set, analyzer)
    let scores = SetScores(run)
    let figures = definitions.map { definition in
      let measured = definition.measure(scores)
      return EvaluationFigure(
        id: definition.id, name: definition.name, set: name, value: measured?.value,
        count: measured?.count ?? 0, goal: definition.goal, aim: definition.aim)
    }
    let speed = EvaluationSpeed(
      set: name, articles: run.outcomes.count, words: run.words, seconds: run.seconds)
    return FigureResult(
      figures: figures, speed: speed, problems: scores.problems,
      details: ScoreTable.render(scores))
  }
}

extension SetScores {
  /// What is wrong, article by article.
  public var problems: [String] {
    rows.flatMap { row in
      row.score.problems.map { "\(row.name): \($0)" }
        + row.provenance.problems.map { "\(row.name): provenance: \($0)" }
    }
  }
}

extension ArticleSetSource {
  /// Every set that is measured with the whole pipeline.
  public static func all(_ analyzer: ArticleAnalyzer) -> [any FigureSource] {
    [
      interview(analyzer), goldA(analyzer), mess(analyzer), DateSetSource.wikiWars(analyzer),
      WebPageSource(analyzer), BylineSource(analyzer),
    ]
  }
}
