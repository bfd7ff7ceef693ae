import ArticleModel
import GRDB

extension ArticleIndex {
  /// The articles that match, one page of them.
  ///
  /// - Throws: `.invalidName`, `.invalidText`, `.invalidCursor`, `.invalidLimit`.
  public func articles(
    matching query: ArticleQuery
  ) throws(SearchError) -> Page<ArticleSummary> {
    let limit = try PageLimit.checked(query.limit)
    let key = query.canonical
    let cursor = try query.cursor.map { text throws(SearchError) in
      try PageCursor(text, for: key, numbers: 2)
    }
    return try read { database in
      guard let plan = try ArticlePlan(database, query) else {
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
        next = PageCursor(numbers: [last[0], last[1]]).encoded(for: key)
      }
      return Page(
        items: rows.prefix(limit).compactMap(ArticleSummary.init), next: next, total: total)
    }
  }

  /// How many articles match; sort, limit and cursor don't matter.
  public func count(matching query: ArticleQuery) throws(SearchError) -> Int {
    let key = query.canonical
    return try read { database in
      guard let plan = try ArticlePlan(database, query) else { return 0 }
      return try totals.total(key) {
        let count = plan.count
        return try Int.fetchOne(
          database.cachedStatement(sql: count.sql), arguments: count.arguments) ?? 0
      }
    }
  }
}

extension ArticleQuery {
  /// What the query asks, without its page: the same for the same question.
  var canonical: String {
    var page = self
    page.limit = 0
    page.cursor = nil
    return "articles \(page)"
  }
}

extension ArticleSummary {
  /// Reads a row of `ArticlePlan.columns`.
  fileprivate init?(_ row: Row) {
    guard let id = ArticleKey.id(of: row[1]) else { return nil }
    let changed: Int64 = row[10]
    self.init(
      id: id, title: row[2], published: row[3], publication: row[4],
      authors: (row[5] as String).splitParts, language: row[6],
      persons: (row[7] as String).splitParts, words: row[8], received: row[9],
      changedNanoseconds: changed == Moment.unknown ? nil : changed)
  }
}

extension String {
  /// The parts that were joined by `ArticleRows.separator`.
  var splitParts: [String] {
    isEmpty ? [] : split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }
}
