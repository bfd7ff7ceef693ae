/// A place in the text that refers to a person, organization or place.
public struct Mention: Hashable, Sendable {
  /// How the text refers.
  public enum Kind: String, Sendable {
    /// By a name: `Dmitry Peskov`, `Peskov`.
    case name
    /// By a description: `the Kremlin spokesman`.
    case nominal
    /// By a pronoun: `he`.
    case pronoun
    /// A person's name inside the name of something else: `Biden administration`.
    case nameInName = "name-in-name"
  }

  /// Where it stands.
  public var span: TextSpan
  /// How the text refers.
  public var kind: Kind
  /// Which rule found or linked it.
  public var rule: RuleID
  /// How sure that rule is, 0 to 1.
  public var probability: Double

  /// Makes a mention.
  public init(span: TextSpan, kind: Kind, rule: RuleID, probability: Double) {
    self.span = span
    self.kind = kind
    self.rule = rule
    self.probability = probability
  }
}
