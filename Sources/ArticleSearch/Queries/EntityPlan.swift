import GRDB

/// How the index answers an `EntityQuery`: from the counts kept with each entity, or, for a time of
/// publication, by counting the articles of that time.
struct EntityPlan {
  private let source: SQLPiece
  private let conditions: [SQLPiece]
  private let sort: EntityQuery.Sort

  /// Returns nil when nobody has the name, so that the answer is empty.
  init?(_ database: Database, _ query: EntityQuery) throws {
    sort = query.sort
    // With a name or a role few are left: the plus keeps SQLite from walking through all of the kind.
    let kind = query.name == nil && query.role == nil ? "e.kind" : "+e.kind"
    var conditions = [SQLPiece("\(kind) = ?", [query.kind.rawValue])]
    var named: NamedEntities?
    if let name = query.name {
      let found = try NamedEntities.find(database, name, [query.kind], parameter: "q")
      if case .none = found { return nil }
      conditions.append(found.condition("e.entity"))
      named = found
    }
    if let role = query.role { conditions.append(try Self.role(role)) }
    self.conditions = conditions
    source =
      query.published.map { Self.counted(Moment.minutes(of: $0), named) }
      ?? SQLPiece("entities e")
  }

  private static func role(_ role: String) throws -> SQLPiece {
    let tokens = NameFolding.tokens(of: role)
    guard !tokens.isEmpty, tokens.count <= EntityLookup.wordLimit else {
      throw SearchError(
        code: .invalidName, parameter: "role",
        message: tokens.isEmpty ? "the role holds no letter" : "the role has too many words",
        remedy: "Write one or more words of the role, such as spokesman.")
    }
    let parts = tokens.map { _ in "SELECT entity FROM role_tokens WHERE token = ?" }
    return SQLPiece("e.entity IN (\(parts.joined(separator: " INTERSECT ")))", tokens)
  }

  /// Entities with the counts of the articles published in `minutes`.
  private static func counted(
    _ minutes: ClosedRange<Int64>, _ named: NamedEntities?
  ) -> SQLPiece {
    let counts = """
      SELECT x.entity, count(*) AS articles, sum(x.mentions) AS mentions,
        min(x.published) AS first, max(x.published) AS last
      """
    let between = SQLPiece("published BETWEEN ? AND ?", [minutes.lowerBound, minutes.upperBound])
    let table: SQLPiece
    if let named {
      table =
        SQLPiece("article_entities x WHERE ") + named.condition("x.entity")
        + SQLPiece(" AND x.") + between
    } else {
      table =
        SQLPiece("articles a JOIN article_entities x ON x.doc = a.doc WHERE a.") + between
    }
    return SQLPiece(
      """
      (SELECT n.kind, n.slug, n.name, n.name_key, n.label, c.* FROM
        (\(counts) FROM \(table.sql) GROUP BY x.entity) c
        JOIN entities n ON n.entity = c.entity) e
      """, table.values)
  }

  /// Counts all that match.
  var count: SQLPiece {
    SQLPiece("SELECT count(*) FROM ") + source + SQLPiece(" WHERE ") + SQLPiece.all(conditions)
  }

  /// The page after `cursor`: the columns of `EntitySummary`.
  func page(after cursor: PageCursor?, limit: Int) -> SQLPiece {
    var parts = conditions
    if let cursor, sort == .mostArticles {
      parts.append(
        SQLPiece(
          "e.articles <= ? AND (e.articles < ? OR e.slug > ?)",
          [cursor.numbers[0], cursor.numbers[0], cursor.text]))
    } else if let cursor {
      parts.append(SQLPiece("e.slug > ?", [cursor.text]))
    }
    let order = sort == .mostArticles ? "e.articles DESC, e.slug" : "e.slug"
    return SQLPiece(
      "SELECT \(EntitySummary.columns) FROM ") + source
      + SQLPiece(" WHERE ") + SQLPiece.all(parts)
      + SQLPiece(" ORDER BY \(order) LIMIT \(limit)")
  }
}
