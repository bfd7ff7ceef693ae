/// What an id or a name stands for.
public enum EntityMatch: Hashable, Sendable {
  /// One.
  case one(EntityDossier)
  /// Several, those in most articles first, at most 100.
  case several([EntityCandidate])
  /// Nobody; the nearest known ones, at most five.
  case none(nearest: [EntityCandidate])
}

/// One of several that a name may stand for.
public struct EntityCandidate: Hashable, Sendable {
  /// Name, other names and counts.
  public var summary: EntitySummary
  /// The roles that most articles give, at most three.
  public var roles: [String]
}

/// How sure it is who a person of the archive is.
public enum PersonStanding: String, Hashable, Sendable {
  /// A person with given name and surname.
  case identified
  /// One name alone, in articles that say too little to link it to a person.
  case singleName = "single-name"
  /// The articles with a name that several people have, which say too little to tell whose they are.
  case ambiguous
}
