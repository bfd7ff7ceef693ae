import ArticleModel

/// One measured figure.
public struct EvaluationFigure: Hashable, Sendable {
  /// Stable name, such as `mess.paragraphs`; the key in `floors.json`.
  public var id: String
  /// What is measured.
  public var name: String
  /// The set it was measured on.
  public var set: String
  /// The figure, 0 to 1; nil when there was nothing to measure.
  public var value: Double?
  /// What it was counted over: articles, expected things or findings.
  public var count: Int
  /// What it must not sink under (`floors.json`); nil without a floor.
  public var floor: Double?
  /// The floor that `EVALUATION.md` asks for; nil for a figure that is only shown.
  public var goal: Double?
  /// What it is meant to reach in the end; nil for a figure that is only shown.
  public var aim: Double?

  /// Makes a figure.
  public init(
    id: String, name: String, set: String, value: Double?, count: Int, goal: Double? = nil,
    aim: Double? = nil
  ) {
    self.id = id
    self.name = name
    self.set = set
    self.value = value
    self.count = count
    self.goal = goal
    self.aim = aim
  }
}

/// A set or figure that was not measured, and why.
public struct EvaluationOmission: Hashable, Sendable {
  /// The set or figure.
  public var name: String
  /// Why it was left out.
  public var reason: String
  /// True when the data is not there; false when measuring failed.
  public var isDataAbsent: Bool

  /// Makes an omission.
  public init(name: String, reason: String, isDataAbsent: Bool) {
    self.name = name
    self.reason = reason
    self.isDataAbsent = isDataAbsent
  }
}

/// How fast the pipeline went over a set; informative.
public struct EvaluationSpeed: Hashable, Sendable {
  /// The set.
  public var set: String
  /// Articles read.
  public var articles: Int
  /// Words in the clean texts.
  public var words: Int
  /// Processor time spent in the pipeline.
  public var seconds: Double
  /// Words a second; nil when no time was taken.
  public var wordsPerSecond: Double? { seconds > 0 ? Double(words) / seconds : nil }
}
