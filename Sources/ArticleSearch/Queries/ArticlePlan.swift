import GRDB

/// How the index answers an `ArticleQuery`: one condition gives the candidates in the order of the
/// answer where it can (an entity's articles, the articles by date), the others are looked up for
/// each.
struct ArticlePlan {
  /// What gives the candidates: a row of `articles a`, or of another table `d` that has
  /// `published`, `id` and `doc` too.
  private var source = SQLPiece("articles a")
  private var conditions: [SQLPiece] = []
  private let sort: ArticleQuery.Sort
  private var alias = "a"
  /// True when a condition looks at columns that only `articles` has.
  private var asksArticle = false
  /// A count that is cheaper than looking at the candidates.
  private var directCount: SQLPiece?

  /// What an `ArticleSummary` is read from, behind the number that the answer is sorted by.
  static let columns = """
    a.id, a.title, a.published_text, a.publication, a.authors, a.language, a.persons, a.words,
    a.received_text, a.changed, a.cluster
    """

  /// Returns nil when a name is nobody's, so that the answer is empty.
  init?(_ database: Database, _ query: ArticleQuery) throws {
    sort = query.sort
    guard var names = try Self.names(database, query) else { return nil }
    let allNames = names
    let minutes = query.published.map(Moment.minutes)
    var days = query.mentionsDate
    var candidates = Int.max
    if !names.isEmpty {
      candidates = try Self.putRarestFirst(database, &names)
      source = Self.articles(of: names.removeFirst(), minutes)
      alias = "d"
    } else if let mentioned = days {
      source = Self.articles(mentioning: mentioned, minutes)
      alias = "d"
      days = nil
    } else if let minutes {
      conditions.append(Self.between("a.published", minutes))
    }
    for name in names { conditions.append(Self.mentions(name, alias)) }
    if let days {
      let areFew = minutes != nil || candidates <= 2_000 || (days.dayCount ?? .max) > 400
      conditions.append(areFew ? Self.lookedUpOverlap(days, alias) : gatheredOverlap(days))
    }
    try addColumnConditions(database, query)
    if query.isUnique {
      conditions.append(try Self.isFirstOfStory(query, allNames))
      asksArticle = true
    }
  }

  /// No other article of the same story that matches too comes before it.
  private static func isFirstOfStory(
    _ query: ArticleQuery, _ names: [NamedEntities]
  ) throws -> SQLPiece {
    var parts = names.map { mentions($0, "b") }
    if let published = query.published {
      parts.append(between("b.published", Moment.minutes(of: published)))
    }
    if let days = query.mentionsDate { parts.append(lookedUpOverlap(days, "b")) }
    if let text = query.text {
      let expression = try TextQuery(text, parameter: "q").expression
      parts.append(
        SQLPiece(
          "b.doc IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)", [expression]))
    }
    if let language = query.language { parts.append(SQLPiece("b.language = ?", [language])) }
    if let changed = query.changedSinceNanoseconds {
      parts.append(SQLPiece("b.changed >= ?", [changed]))
    }
    let matching = SQLPiece.all(parts)
    return SQLPiece(
      """
      (a.cluster IS NULL OR NOT EXISTS (SELECT 1 FROM articles b
        WHERE b.cluster = a.cluster AND \(StoryOrder.isBefore("b", "a")) AND \(matching.sql)))
      """, matching.values)
  }

  private mutating func addColumnConditions(
    _ database: Database, _ query: ArticleQuery
  ) throws {
    if let text = query.text {
      let expression = try TextQuery(text, parameter: "q").expression
      if alias == "a", conditions.isEmpty, query.language == nil,
        query.changedSinceNanoseconds == nil, !query.isUnique
      {
        // Every row of the full text has its article: there is nothing to look up for the count.
        directCount = SQLPiece(
          "SELECT count(*) FROM article_words WHERE article_words MATCH ?", [expression])
      }
      conditions.append(
        SQLPiece(
          "\(alias).doc IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)",
          [expression]))
    }
    if let language = query.language {
      conditions.append(SQLPiece("a.language = ?", [language]))
      asksArticle = true
    }
    if let quoted = query.quoted {
      let found = try NamedEntities.find(database, quoted, [.person], parameter: "speaker")
      let condition = found.condition("q.speaker")
      conditions.append(
        SQLPiece(
          "\(alias).id IN (SELECT q.id FROM quotations q WHERE \(condition.sql))",
          condition.values))
    }
    if let changed = query.changedSinceNanoseconds {
      conditions.append(SQLPiece("a.changed >= ?", [changed]))
      asksArticle = true
    }
  }

  private static func names(
    _ database: Database, _ query: ArticleQuery
  ) throws -> [NamedEntities]? {
    var names: [NamedEntities] = []
    let wanted: [(String?, EntityKind, String)] = [
      (query.person, .person, "person"), (query.organization, .organization, "organization"),
      (query.place, .place, "place"), (query.author, .author, "author"),
      (query.publication, .publication, "publication"),
    ]
    for (name, kind, parameter) in wanted {
      guard let name else { continue }
      let found = try NamedEntities.find(database, name, [kind], parameter: parameter)
      if case .none = found { return nil }
      names.append(found)
    }
    return names
  }

  /// The entity with the fewest articles gives the fewest candidates; returns how many those are at
  /// most.
  private static func putRarestFirst(
    _ database: Database, _ names: inout [NamedEntities]
  ) throws -> Int {
    var counted: [(articles: Int, name: NamedEntities)] = []
    for name in names {
      let condition = name.condition("entity")
      let articles = try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT sum(articles) FROM entities WHERE \(condition.sql)"),
        arguments: condition.arguments)
      counted.append((articles ?? 0, name))
    }
    counted.sort { $0.articles < $1.articles }
    names = counted.map(\.name)
    return counted.first?.articles ?? 0
  }

  private static func articles(
    of name: NamedEntities, _ minutes: ClosedRange<Int64>?
  ) -> SQLPiece {
    var parts = [name.condition("entity")]
    if let minutes { parts.append(between("published", minutes)) }
    let condition = SQLPiece.all(parts)
    let select = name.isOne ? "SELECT" : "SELECT DISTINCT"
    return SQLPiece(
      "(\(select) published, id, doc FROM article_entities WHERE \(condition.sql)) d",
      condition.values)
  }

  /// Articles with a date that overlaps `days`, all from the index of dates.
  private static func articles(
    mentioning days: DayInterval, _ minutes: ClosedRange<Int64>?
  ) -> SQLPiece {
    let parts = days.overlapConditions().map { overlap in
      SQLPiece("SELECT published, id, dated >> \(IndexSchema.ordinalBits) AS doc FROM dates WHERE ")
        + SQLPiece.all([overlap] + (minutes.map { [between("published", $0)] } ?? []))
    }
    return SQLPiece(
      "(\(parts.map(\.sql).joined(separator: " UNION "))) d", parts.flatMap(\.values))
  }

  private static func mentions(_ name: NamedEntities, _ alias: String) -> SQLPiece {
    let condition = name.condition("e.entity")
    guard name.isOne else {
      return SQLPiece(
        "\(alias).doc IN (SELECT e.doc FROM article_entities e WHERE \(condition.sql))",
        condition.values)
    }
    return SQLPiece(
      """
      EXISTS (SELECT 1 FROM article_entities e
        WHERE \(condition.sql) AND e.published = \(alias).published AND e.id = \(alias).id)
      """, condition.values)
  }

  /// A date of the candidate overlaps `days`: looked up for each, where there are few candidates or
  /// many dates.
  private static func lookedUpOverlap(_ days: DayInterval, _ alias: String) -> SQLPiece {
    let (from, to) = days.dayNumbers
    let own = IndexSchema.ownNumbers("t.dated", of: "\(alias).doc")
    return SQLPiece(
      """
      EXISTS (SELECT 1 FROM dates t
        WHERE \(own) AND t.from_day <= ? AND t.to_day >= ?)
      """, [to, from])
  }

  /// The same by gathering all articles with such a date first.
  private func gatheredOverlap(_ days: DayInterval) -> SQLPiece {
    let parts = days.overlapConditions()
    let sql = parts.map {
      "SELECT dated >> \(IndexSchema.ordinalBits) FROM dates WHERE \($0.sql)"
    }
    return SQLPiece(
      "\(alias).doc IN (\(sql.joined(separator: " UNION ALL ")))", parts.flatMap(\.values))
  }

  private static func between(_ column: String, _ range: ClosedRange<Int64>) -> SQLPiece {
    SQLPiece("\(column) BETWEEN ? AND ?", [range.lowerBound, range.upperBound])
  }

  /// Joins `articles a` where the source is another table.
  private var join: SQLPiece {
    SQLPiece(alias == "a" ? "" : " JOIN articles a ON a.doc = d.doc")
  }

  /// Counts all that match.
  var count: SQLPiece {
    if let directCount { return directCount }
    if alias == "a", conditions.isEmpty {
      return SQLPiece("SELECT value FROM facts WHERE name = 'articles'")
    }
    return SQLPiece("SELECT count(*) FROM ") + source + (asksArticle ? join : SQLPiece(""))
      + SQLPiece(" WHERE ") + SQLPiece.all(conditions)
  }

  /// What the answer is sorted by, and which way it and the id go.
  private var order: (value: String, isAscending: Bool, idIsAscending: Bool) {
    switch sort {
    case .newestFirst: ("\(alias).published", false, true)
    case .oldestFirst: ("\(alias).published", true, false)
    case .receivedLast: ("a.received", false, true)
    case .changedFirst: ("a.changed", true, true)
    }
  }

  /// The page after `cursor`: sort value and id first, then the rest of `columns`.
  func page(after cursor: PageCursor?, limit: Int) -> SQLPiece {
    let (value, isAscending, idIsAscending) = order
    let id = "\(sort == .changedFirst ? "a" : alias).id"
    var parts = conditions
    if let cursor {
      let (number, last) = (cursor.numbers[0], cursor.numbers[1])
      let (comparison, idComparison) = (isAscending ? ">" : "<", idIsAscending ? ">" : "<")
      parts.append(
        SQLPiece(
          "\(value) \(comparison)= ? AND (\(value) \(comparison) ? OR \(id) \(idComparison) ?)",
          [number, number, last]))
    }
    let (direction, idDirection) = (isAscending ? "ASC" : "DESC", idIsAscending ? "ASC" : "DESC")
    return SQLPiece("SELECT \(value), \(Self.columns) FROM ") + source + join
      + SQLPiece(" WHERE ") + SQLPiece.all(parts)
      + SQLPiece(" ORDER BY \(value) \(direction), \(id) \(idDirection) LIMIT \(limit)")
  }
}
