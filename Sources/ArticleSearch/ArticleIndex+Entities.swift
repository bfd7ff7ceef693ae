import ArticleModel
import GRDB

extension ArticleIndex {
  /// The persons, organizations, places, authors or publications that match, one page of them.
  ///
  /// - Throws: `.invalidName`, `.invalidCursor`, `.invalidLimit`.
  public func entities(matching query: EntityQuery) throws(SearchError) -> Page<EntitySummary> {
    try page(
      by: EntityPlan.self, of: query, cursorNumbers: 1,
      cursor: { PageCursor(numbers: [$0[2]], text: $0[1]) },
      item: { try EntitySummary($0, query.kind, $1) })
  }
}

extension EntityQuery: PagedQuery {
  static var subject: String { "entities" }
}

extension EntityPlan: PagePlan {}

extension EntitySummary {
  /// The columns of a summary, of the table `e`.
  static let columns = """
    e.entity, e.slug, e.articles, e.name, e.mentions, e.first, e.last, e.name_key, e.label
    """

  /// Reads the entity with this number; nil when there is none.
  init?(_ database: Database, _ kind: EntityKind, entity: Int64) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(Self.columns) FROM entities e WHERE e.entity = ?"),
      arguments: [entity])
    guard let row else { return nil }
    try self.init(database, kind, row)
  }

  /// Reads a row of `columns`.
  init(_ database: Database, _ kind: EntityKind, _ row: Row) throws {
    let name: String = row[3]
    let aliases = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT name FROM entity_names WHERE entity = ? AND name <> ?
            ORDER BY articles DESC, name LIMIT 10
          """), arguments: [row[0] as Int64, name])
    self.init(
      kind: kind, id: row[1], standing: Self.standing(key: row[7], label: row[8]), name: name,
      aliases: aliases, articles: row[2], mentions: row[4],
      firstPublished: (row[5] as Int64?).flatMap(Moment.day),
      lastPublished: (row[6] as Int64?).flatMap(Moment.day))
  }

  private static func standing(key: String?, label: String?) -> PersonStanding? {
    guard let key else { return nil }
    if !key.contains(" ") { return .singleName }
    return label == PersonRegistry.unresolved ? .ambiguous : .identified
  }
}
