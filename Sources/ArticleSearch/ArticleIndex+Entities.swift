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
  /// Reads a row of entity, slug, articles, name, mentions, first, last.
  init(_ database: Database, _ kind: EntityKind, _ row: Row) throws {
    let name: String = row[3]
    let aliases = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT name FROM entity_names WHERE entity = ? AND name <> ?
            ORDER BY articles DESC, name LIMIT 10
          """), arguments: [row[0] as Int64, name])
    self.init(
      kind: kind, id: row[1], name: name, aliases: aliases, articles: row[2], mentions: row[4],
      firstPublished: (row[5] as Int64?).flatMap(Moment.day),
      lastPublished: (row[6] as Int64?).flatMap(Moment.day))
  }
}
