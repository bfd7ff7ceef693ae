/// the first three.
public enum NameType: String, Sendable, CaseIterable {
  /// A person.
  case person = "PER"
  /// A company, agency, party, medium, team, armed group.
  case organization = "ORG"
  /// A country, city, region, river, building.
  case place = "LOC"
  /// A nationality, religion or political adjective or noun: `Russian`, `Democrats`.
  case nationality = "NORP"
  /// Any other name: events, works, laws, products.
  case other = "MISC"
}

/// A name as the tagger found it, before anyone asks whose it is.
public struct NameSpan: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// The same as a range of tokens.
  public var tokens: Range<Int>
  /// What it names.
  public var type: NameType
  /// How sure the tagger is, 0 to 1.
  public var probability: Double
  /// `name.tagger`, `name.document-evidence`, `name.lexicon`, ….
  public var rule: RuleID

  /// Makes a name span.
  public init(
    span: TextSpan, tokens: Range<Int>, type: NameType, probability: Double, rule: RuleID
  ) {
    self.span = span
    self.tokens = tokens
    self.type = type
    self.probability = probability
    self.rule = rule
  }
}
