/// A dossier with the beginnings of the lists that it leads to.
public struct DossierPage: Hashable, Sendable {
  /// What is known.
  public var dossier: EntityDossier
  /// What it says, the newest articles first.
  public var quotationsBy: Page<QuotationSummary>
  /// What is said about it, the newest articles first.
  public var quotationsAbout: Page<QuotationSummary>
  /// Dated sentences that name it, in the order of their dates; nil for what has no timeline.
  public var timeline: Page<TimelineItem>?

  /// How many items of each list it shows.
  public static let itemLimit = 10

  /// Asks `index` for the lists of a person, organization or place.
  public init(_ dossier: EntityDossier, _ index: ArticleIndex) throws(SearchError) {
    self.dossier = dossier
    let id = EntityLookup.idPrefix + dossier.summary.id
    var by = QuotationQuery()
    by.speaker = id
    by.limit = Self.itemLimit
    quotationsBy = try index.quotations(matching: by)
    var about = QuotationQuery()
    about.about = id
    about.limit = Self.itemLimit
    quotationsAbout = try index.quotations(matching: about)
    var timeline = TimelineQuery()
    timeline.limit = Self.itemLimit
    switch dossier.summary.kind {
    case .person: timeline.person = id
    case .organization: timeline.organization = id
    case .place: timeline.place = id
    case .author, .publication: return
    }
    self.timeline = try index.timeline(matching: timeline)
  }
}
