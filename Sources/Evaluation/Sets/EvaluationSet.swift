import ArticleModel

/// One article to be analysed and what should come out.
public struct EvaluationCase: Sendable {
  /// The case's name, unique in its set.
  public var name: String
  /// What is sent.
  public var raw: RawArticle
  /// What cleaning should give; nil when that is not scored.
  public var expected: ExpectedCleaning?
  /// What the article says, marked by hand; nil when that is not scored.
  public var gold: GoldArticle?

  /// Makes a case.
  public init(
    name: String, raw: RawArticle, expected: ExpectedCleaning? = nil, gold: GoldArticle? = nil
  ) {
    self.name = name
    self.raw = raw
    self.expected = expected
    self.gold = gold
  }
}

/// Articles that are evaluated together.
public struct EvaluationSet: Sendable {
  /// The set's name in the table.
  public var name: String
  /// The articles, by name.
  public var cases: [EvaluationCase]

  /// Makes a set.
  public init(name: String, cases: [EvaluationCase]) {
    self.name = name
    self.cases = cases
  }
}
