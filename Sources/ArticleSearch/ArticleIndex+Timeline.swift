import ArticleModel
import Foundation
import GRDB

extension ArticleIndex {
  /// The dated sentences that match, in the order of their dates, one page of them.
  ///
  /// - Throws: `.invalidName`, `.invalidCursor`, `.invalidLimit`.
  public func timeline(matching query: TimelineQuery) throws(SearchError) -> Page<TimelineItem> {
    let limit = try PageLimit.checked(query.limit)
    let key = query.canonical
    let cursor = try query.cursor.map { text throws(SearchError) in
      try PageCursor(text, for: key, numbers: 4)
    }
    return try read { database in
      guard let plan = try TimelinePlan(database, query) else {
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
        next = PageCursor(numbers: [last[0], last[1], last[2], last[3]]).encoded(for: key)
      }
      return Page(
        items: rows.prefix(limit).compactMap(TimelineItem.init), next: next, total: total)
    }
  }
}

extension TimelineQuery {
  /// What the query asks, without its page.
  var canonical: String {
    var page = self
    page.limit = 0
    page.cursor = nil
    return "timeline \(page)"
  }
}

extension TimelineItem {
  /// Reads a row of `TimelinePlan.columns`.
  fileprivate init?(_ row: Row) {
    guard let from = CalendarDate(daysSinceEpoch: row[0]),
      let to = CalendarDate(daysSinceEpoch: row[1]), let id = ArticleKey.id(of: row[2])
    else { return nil }
    self.init(
      from: from, to: to, value: row[4], dateText: row[5],
      dateSpan: CodePointSpan(start: row[6], end: row[7]),
      flags: (row[8] as String).splitParts,
      sentence: String(decoding: row[9] as Data? ?? Data(), as: UTF8.self), article: id,
      title: row[10], published: row[11])
  }
}
