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

  /// The articles that tell the same story as `id`, the one published first at the front, without
  /// itself, at most `limit`.
  public func similar(
    to id: ArticleID, limit: Int
  ) throws(SearchError) -> [SimilarArticle] {
    let limit = try PageLimit.checked(limit)
    return try read { database in
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT 0, \(ArticlePlan.columns), p.thousandths FROM articles o
              JOIN articles a ON a.cluster = o.cluster AND a.doc <> o.doc
              LEFT JOIN story_pairs p ON p.doc = o.doc AND p.other = a.doc
              WHERE o.id = ?
              ORDER BY a.published = \(Moment.unknown), a.published, a.id LIMIT \(limit)
            """), arguments: [ArticleKey.number(of: id)])
      return rows.compactMap { row in
        ArticleSummary(row).map { summary in
          SimilarArticle(
            summary: summary, resemblance: (row[12] as Int?).map { Double($0) / 1_000 })
        }
      }
    }
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
      changedNanoseconds: changed == Moment.unknown ? nil : changed,
      cluster: (row[11] as Int64?).flatMap(ArticleKey.id))
  }
}

extension String {
  /// The parts that were joined by `ArticleRows.separator`.
  var splitParts: [String] {
    isEmpty ? [] : split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }
}
