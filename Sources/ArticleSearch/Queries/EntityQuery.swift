/// What a name belongs to.
public enum EntityKind: Int, Sendable, CaseIterable {
  /// A person in the text.
  case person = 1
  /// A company, agency, party, medium, team.
  case organization = 2
  /// A country, city, region, building.
  case place = 3
  /// Who wrote an article.
  case author = 4
  /// Where an article was published.
  case publication = 5
}

/// Which persons, organizations, places, authors or publications are wanted.
public struct EntityQuery: Hashable, Sendable {
  /// The order of the answer.
  public enum Sort: String, Sendable, CaseIterable {
    /// In most articles first.
    case mostArticles = "-articles"
    /// By slug.
    case slug
  }

  /// What they are.
  public var kind: EntityKind
  /// A name, part of a name, or slug: all whose names hold these words.
  public var name: String?
  /// Words that a role of theirs holds; for persons.
  public var role: String?
  /// Only articles published then; counts and dates are of these articles.
  public var published: DayInterval?
  /// The order.
  public var sort = Sort.mostArticles
  /// Most items in one page, 1 to 1,000.
  public var limit = 50
  /// `next` of the page before; nil for the first page.
  public var cursor: String?

  /// Makes a query for all of a kind.
  public init(_ kind: EntityKind) { self.kind = kind }
}
