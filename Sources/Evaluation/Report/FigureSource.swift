/// Measures one or more figures: an article set here, a set of names or dates elsewhere. Whoever
/// has a tagger or a date reader to measure makes one and hands it to `Evaluation.run`; its figures
/// join the table.
public protocol FigureSource {
  /// What is measured, for the line that says why it was left out.
  var name: String { get }
  /// Measures. Data that is not there is no failure: throw `EvaluationDataError.absent`.
  func measure(_ data: SharedData) throws -> FigureResult
}

/// What a source measured.
public struct FigureResult: Sendable {
  /// The figures in the order of the table.
  public var figures: [EvaluationFigure]
  /// Parts that were not measured, and why.
  public var omissions: [EvaluationOmission]
  /// How fast it went; nil when that says nothing.
  public var speed: EvaluationSpeed?
  /// What is wrong, a line each, by article.
  public var problems: [String]
  /// Tables with more detail, ready to be printed.
  public var details: String

  /// Makes a result.
  public init(
    figures: [EvaluationFigure], omissions: [EvaluationOmission] = [],
    speed: EvaluationSpeed? = nil, problems: [String] = [], details: String = ""
  ) {
    self.figures = figures
    self.omissions = omissions
    self.speed = speed
    self.problems = problems
    self.details = details
  }
}
