import Evaluation
import ArticleModel
import TextAnalysis

/// The tagger's figures on one of its development sets, for the table of `evaluate`.
struct NameFigures: FigureSource {
  let name: String
  private let set: String
  private let goal: Double?
  private let aim: Double?
  private let evaluation: NameEvaluation
  private let tagger: NameTagger

  /// The development sets of EVALUATION.md; those that could not be read say so when they are measured.
  static func all(_ evaluation: NameEvaluation, _ tagger: NameTagger) -> [any FigureSource] {
    let goals: [(name: String, set: String, goal: Double?, aim: Double?)] = [
      ("Wikinews dev", "wikinews-dev", 0.88, 0.94), ("Newswire dev", "newswire-dev", 0.95, 0.975),
      ("GUM news", "gum-news", 0.70, 0.80), ("EWT test", "ewt-test", 0.75, 0.85),
      ("EWT dev", "ewt-dev", nil, nil),
      ("CrossNER politics dev", "crossner-politics-dev", nil, nil),
      ("MEANTIME", "meantime", nil, nil),
      ("Wikinews dev in capitals", "wikinews-dev-capitals", nil, nil),
      ("Wikinews dev in small letters", "wikinews-dev-small", nil, nil),
      ("Wikinews dev in headline style", "wikinews-dev-title", nil, nil),
    ]
    return goals.map { item in
      NameFigures(
        name: item.name, set: item.set, goal: item.goal, aim: item.aim, evaluation: evaluation,
        tagger: tagger)
    }
  }

  func measure(_ data: SharedData) throws -> FigureResult {
    guard let score = evaluation.score(tagger, only: [set]).first else {
      let reason = evaluation.missing.first { $0.name == set }?.reason
      throw EvaluationDataError.absent(reason ?? "the set \(set)")
    }
    let match = score.match == .exact ? "exact span" : "overlap"
    var figures = [
      EvaluationFigure(
        id: "names.\(set)", name: "names, \(match) F1", set: name, value: score.overall.f1,
        count: score.overall.expected, goal: goal, aim: aim)
    ]
    for type in [NameType.person, .organization, .place] {
      guard let part = score.types[type] else { continue }
      figures.append(
        EvaluationFigure(
          id: "names.\(set).\(type.rawValue.lowercased())",
          name: "  \(type.rawValue) P \(decimals(part.precision)) R \(decimals(part.recall)) F1",
          set: name, value: part.f1, count: part.expected))
    }
    return FigureResult(
      figures: figures, problems: evaluation.errors(tagger, in: set).map { "\(name): \($0)" },
      details: NameErrorTable.render(score))
  }

  private func decimals(_ value: Double) -> String { ReportTable.decimals(value) }
}
