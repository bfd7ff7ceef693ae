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
      cursor: { PageCursor(numbers: [$0[0], $0[1]]) },
      item: { database, row in
        guard var summary = ArticleSummary(row) else { return nil }
        summary.mentionedDates = try query.mentionsDate.map { days in
          try Self.mentioned(days, in: row[1], database)
        }
        return summary
      })
  }

  /// The first expressions of an article that overlap `days`.
  private static func mentioned(
    _ days: DayInterval, in key: Int64, _ database: Database
  ) throws -> [MentionedDate] {
    let (from, to) = days.dayNumbers
    let own = IndexSchema.ownNumbers("dated", of: "(SELECT doc FROM articles WHERE id = ?1)")
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT text, value, from_day, to_day, start, end FROM dates
            WHERE \(own) AND from_day <= ?2 AND to_day >= ?3 ORDER BY dated LIMIT 5
          """), arguments: [key, to, from])
    return rows.compactMap { row in
      guard let first = CalendarDate(daysSinceEpoch: row[2]),
        let last = CalendarDate(daysSinceEpoch: row[3])
      else { return nil }
      return MentionedDate(
        text: row[0], value: row[1],
        granularity: DateGranularity(value: row[1], from: first, to: last), from: first, to: last,
        span: CodePointSpan(start: row[4], end: row[5]))
    }
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
  init?(_ row: Row) {
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
