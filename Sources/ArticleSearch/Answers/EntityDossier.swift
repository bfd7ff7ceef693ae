import ArticleModel

/// What the archive knows of one person, organization or place.
public struct EntityDossier: Hashable, Sendable {
  /// What somebody was called in some articles.
  public struct Role: Hashable, Sendable {
    /// The words.
    public var text: String
    /// In how many articles.
    public var articles: Int
    /// Day of the oldest of these articles; nil when none has a date.
    public var firstPublished: CalendarDate?
    /// Day of the newest of these articles; nil when none has a date.
    public var lastPublished: CalendarDate?
  }

  /// The articles of one month.
  public struct Month: Hashable, Sendable {
    /// `YYYY-MM`.
    public var month: String
    /// How many articles were published in it.
    public var articles: Int
  }

  /// Somebody or something named in the same articles.
  public struct Companion: Hashable, Sendable {
    /// What it is.
    public var kind: EntityKind
    /// Its slug.
    public var id: String
    /// Its name.
    public var name: String
    /// In how many of the articles both are named.
    public var articles: Int
  }

  /// Name, other names and counts.
  public var summary: EntitySummary
  /// Who may be meant, where `standing` is not `identified`: people of that name, at most 20.
  public var candidates: [EntityCandidate]
  /// Roles, those in most articles first, at most 50.
  public var roles: [Role]
  /// Articles by month of publication, the oldest first; articles without a date are left out.
  public var months: [Month]
  /// Persons, organizations and places named in the same articles, at most 20 of each kind, those in most
  /// articles first.
  public var companions: [Companion]
  /// How many of the newest articles `companions` was counted in: all of them, or 1,000.
  public var companionArticles: Int
  /// How many quotations it speaks.
  public var quotationsBy: Int
  /// How many quotations name it.
  public var quotationsAbout: Int
}
