/// One organization or place of an article, with everything that refers to it.
public struct NamedEntity: Hashable, Sendable {
  /// A readable slug of the name, unique in the article among its type: `united-states`.
  public var id: String
  /// The fullest form of the name in the article.
  public var name: String
  /// Mentions in the order of the text.
  public var mentions: [Mention]
  /// Where it lies, by the words of the article, each container once; only places have any.
  public var within: [PlaceContainment]

  /// Makes an entity.
  public init(
    id: String, name: String, mentions: [Mention], within: [PlaceContainment] = []
  ) {
    self.id = id
    self.name = name
    self.mentions = mentions
    self.within = within
  }
}
