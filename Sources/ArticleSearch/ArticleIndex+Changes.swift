import ArticleModel
import GRDB

extension ArticleIndex {
  /// Records that are written longer than this after their article was received are changes of it. Between
  /// the two lies the wait for the disk, which is shared by many when much arrives.
  private static let newNanoseconds: Int64 = 30 * 1_000_000_000

  /// The records that were written after `cursor`, in the order of writing, at most `limit`.
  public func changes(
    after cursor: ChangeCursor, limit: Int
  ) throws(SearchError) -> [ArticleChange] {
    try read { database in
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT a.changed, \(ArticlePlan.columns), a.received FROM articles a
            WHERE a.changed >= ? AND (a.changed > ? OR a.id > ?) ORDER BY a.changed, a.id LIMIT ?
            """),
        arguments: [cursor.nanoseconds, cursor.nanoseconds, cursor.key, limit])
      return rows.compactMap { row in
        guard let article = ArticleSummary(row) else { return nil }
        let (changed, received): (Int64, Int64) = (row[0], row[row.count - 1])
        return ArticleChange(
          cursor: ChangeCursor(nanoseconds: changed, key: row[1]), article: article,
          isNew: received == Moment.unknown || changed - received < Self.newNanoseconds)
      }
    }
  }
}

extension ArticleIndex {
  /// The place of the record that was written last; the beginning of time when there is none.
  public func latestChange() throws(SearchError) -> ChangeCursor {
    try read { database in
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT changed, id FROM articles ORDER BY changed DESC, id DESC LIMIT 1"))
      return row.map { ChangeCursor(nanoseconds: $0[0], key: $0[1]) } ?? ChangeCursor(before: 0)
    }
  }
}
