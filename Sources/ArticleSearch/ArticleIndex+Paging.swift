import GRDB

/// A query whose answer is given in pages.
protocol PagedQuery: Sendable {
  /// Most items in one page.
  var limit: Int { get set }
  /// `next` of the page before; nil for the first page.
  var cursor: String? { get set }
  /// What is asked for, in the canonical form: `articles`.
  static var subject: String { get }
}

extension PagedQuery {
  /// What the query asks, without its page: the same for the same question.
  var canonical: String {
    var page = self
    page.limit = 0
    page.cursor = nil
    return "\(Self.subject) \(page)"
  }
}

/// How a query is answered in SQL.
protocol PagePlan {
  /// The query it is made of.
  associatedtype Query: PagedQuery
  /// Plans the query; nil when nothing can match.
  init?(_ database: Database, _ query: Query) throws
  /// Counts what all pages together have.
  var count: SQLPiece { get }
  /// The rows behind `cursor`, at most `limit`.
  func page(after cursor: PageCursor?, limit: Int) -> SQLPiece
}

extension ArticleIndex {
  /// One page of a planned query. `cursor` makes the cursor of a row, with `cursorNumbers` numbers; `item`
  /// makes an item of a row, or nil of one that cannot be read.
  func page<Plan: PagePlan, Item>(
    by plan: Plan.Type, of query: Plan.Query, cursorNumbers: Int, cursor: (Row) -> PageCursor,
    item: (Database, Row) throws -> Item?
  ) throws(SearchError) -> Page<Item> {
    let limit = try PageLimit.checked(query.limit)
    let key = query.canonical
    let start = try query.cursor.map { text throws(SearchError) in
      try PageCursor(text, for: key, numbers: cursorNumbers)
    }
    return try read { database in
      guard let plan = try Plan(database, query) else {
        return Page(items: [], next: nil, total: 0)
      }
      let total = try total(of: plan, key, database)
      let page = plan.page(after: start, limit: limit + 1)
      let rows = try Row.fetchAll(
        database.cachedStatement(sql: page.sql), arguments: page.arguments)
      let next = rows.count > limit ? cursor(rows[limit - 1]).encoded(for: key) : nil
      let items = try rows.prefix(limit).compactMap { try item(database, $0) }
      return Page(items: items, next: next, total: total)
    }
  }

  /// How many items all pages together have; kept until the index changes.
  func total(of plan: some PagePlan, _ key: String, _ database: Database) throws -> Int {
    try totals.total(key) {
      let count = plan.count
      return try Int.fetchOne(
        database.cachedStatement(sql: count.sql), arguments: count.arguments) ?? 0
    }
  }
}
