import GRDB

extension ArticleIndex {
  /// How SQLite would answer a query (EXPLAIN QUERY PLAN), a line for each step; for tests and tuning.
  func steps(of query: ArticleQuery) throws(SearchError) -> [String] {
    try read { database in
      guard let plan = try ArticlePlan(database, query) else { return [] }
      return try Self.explain(database, plan.page(after: query.sampleCursor, limit: 51))
    }
  }

  /// How SQLite would answer a query.
  func steps(of query: EntityQuery) throws(SearchError) -> [String] {
    try read { database in
      guard let plan = try EntityPlan(database, query) else { return [] }
      return try Self.explain(database, plan.page(after: nil, limit: 51))
    }
  }

  /// How SQLite would answer a query.
  func steps(of query: QuotationQuery) throws(SearchError) -> [String] {
    try read { database in
      guard let plan = try QuotationPlan(database, query) else { return [] }
      return try Self.explain(database, plan.page(after: nil, limit: 51))
    }
  }

  /// How SQLite would answer a query.
  func steps(of query: TimelineQuery) throws(SearchError) -> [String] {
    try read { database in
      guard let plan = try TimelinePlan(database, query) else { return [] }
      return try Self.explain(database, plan.page(after: nil, limit: 51))
    }
  }

  private static func explain(_ database: Database, _ piece: SQLPiece) throws -> [String] {
    try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(piece.sql)", arguments: piece.arguments)
      .map { $0["detail"] }
  }
}

extension ArticleQuery {
  /// Some place inside the answer: a page in the middle must be as cheap as the first.
  fileprivate var sampleCursor: PageCursor { PageCursor(numbers: [28_000_000, 0]) }
}
