/// What the text says of where a place lies: `Magnitogorsk, a city in the Ural region`.
public struct PlaceContainment: Hashable, Sendable {
  /// Name of the place that holds it: the fullest form in the article, or the country of an
  /// adjective (`Russia` for `the Russian city of Kazan`).
  public var name: String
  /// Id of that place in the article; nil when only an adjective names it.
  public var place: String?
  /// The words that say so, from the first of the two places to the last.
  public var span: TextSpan
  /// Which rule read them: `place.within-comma`, `place.within-apposition`, ….
  public var rule: RuleID
  /// How sure that rule is, 0 to 1.
  public var probability: Double

  /// Makes a containment.
  public init(
    name: String, place: String?, span: TextSpan, rule: RuleID, probability: Double
  ) {
    self.name = name
    self.place = place
    self.span = span
    self.rule = rule
    self.probability = probability
  }
}
