import ArticleModel
import GRDB

extension ArticleIndex {
  /// The persons, organizations, places, authors or publications that match, one page of them.
  ///
  /// - Throws: `.invalidName`, `.invalidCursor`, `.invalidLimit`.
  public func entities(matching query: EntityQuery) throws(SearchError) -> Page<EntitySummary> {
    let limit = try PageLimit.checked(query.limit)
    let key = query.canonical
    let cursor = try query.cursor.map { text throws(SearchError) in
      try PageCursor(text, for: key, numbers: 1)
    }
    return try read { database in
      guard let plan = try EntityPlan(database, query) else {
        return Page(items: [], next: nil, total: 0)
      }
      let total = try totals.total(key) {
        let count = plan.count
        return try Int.fetchOne(
          database.cachedStatement(sql: count.sql), arguments: count.arguments) ?? 0
      }
      let page = plan.page(after: cursor, limit: limit + 1)
      let rows = try Row.fetchAll(
        database.cachedStatement(sql: page.sql), arguments: page.arguments)
      var next: String?
      if rows.count > limit {
        let last = rows[limit - 1]
        next = PageCursor(numbers: [last[2]], text: last[1]).encoded(for: key)
      }
      let items = try rows.prefix(limit).map { row in
        try EntitySummary(database, query.kind, row)
      }
      return Page(items: items, next: next, total: total)
    }
  }
}

extension EntityQuery {
  /// What the query asks, without its page.
  var canonical: String {
    var page = self
    page.limit = 0
    page.cursor = nil
    return "entities \(page)"
  }
}

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
