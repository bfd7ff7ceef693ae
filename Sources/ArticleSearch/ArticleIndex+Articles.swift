import ArticleModel
import GRDB

extension ArticleIndex {
  /// The articles that match, one page of them.
  ///
  /// - Throws: `.invalidName`, `.invalidText`, `.invalidCursor`, `.invalidLimit`.
  public func articles(
    matching query: ArticleQuery
  ) throws(SearchError) -> Page<ArticleSummary> {
    try page(
      by: ArticlePlan.self, of: query, cursorNumbers: 2,
      cursor: { PageCursor(numbers: [$0[0], $0[1]]) }, item: { ArticleSummary($1) })
  }

  /// How many articles match; sort, limit and cursor don't matter.
  public func count(matching query: ArticleQuery) throws(SearchError) -> Int {
    let key = query.canonical
    return try read { database in
      guard let plan = try ArticlePlan(database, query) else { return 0 }
      return try total(of: plan, key, database)
    }
  }
}

extension ArticleQuery: PagedQuery {
  static var subject: String { "articles" }
}

extension ArticlePlan: PagePlan {}

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
