import ArticleModel

/// What a list tells of a person, organization, place, author or publication.
public struct EntitySummary: Hashable, Sendable {
  /// What it is.
  public var kind: EntityKind
  /// Its slug.
  public var id: String
  /// How sure it is who this is; nil for what is no person.
  public var standing: PersonStanding?
  /// The name that most articles give in full.
  public var name: String
  /// The other names the articles use, most used first, at most ten.
  public var aliases: [String]
  /// In how many articles it is.
  public var articles: Int
  /// How often it is referred to.
  public var mentions: Int
  /// Day of the oldest of these articles; nil when none has a date.
  public var firstPublished: CalendarDate?
  /// Day of the newest of these articles; nil when none has a date.
  public var lastPublished: CalendarDate?
}
