/// The people, organizations and places of an article.
public struct Entities: Hashable, Sendable {
  /// In the order of their first mention.
  public var persons: [Person]
  /// In the order of their first mention.
  public var organizations: [NamedEntity]
  /// In the order of their first mention.
  public var places: [NamedEntity]
  /// References that more than one entity fits, with the candidates: never a silent guess.
  public var unresolved: [UnresolvedMention]

  /// Makes entities.
  public init(
    persons: [Person] = [], organizations: [NamedEntity] = [], places: [NamedEntity] = [],
    unresolved: [UnresolvedMention] = []
  ) {
    self.persons = persons
    self.organizations = organizations
    self.places = places
    self.unresolved = unresolved
  }
}

/// A reference that several entities fit.
public struct UnresolvedMention: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// How the text refers.
  public var kind: Mention.Kind
  /// Ids of those it may be, best first; may be empty.
  public var candidates: [String]
  /// Why nobody was chosen: `two persons share the surname`.
  public var reason: String

  /// Makes an unresolved mention.
  public init(span: TextSpan, kind: Mention.Kind, candidates: [String], reason: String) {
    self.span = span
    self.kind = kind
    self.candidates = candidates
    self.reason = reason
  }
}
