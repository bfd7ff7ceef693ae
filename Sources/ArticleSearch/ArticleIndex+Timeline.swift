import ArticleModel
import Foundation
import GRDB

extension ArticleIndex {
  /// The dated sentences that match, in the order of their dates, one page of them.
  ///
  /// - Throws: `.invalidName`, `.invalidCursor`, `.invalidLimit`.
  public func timeline(matching query: TimelineQuery) throws(SearchError) -> Page<TimelineItem> {
    try page(
      by: TimelinePlan.self, of: query, cursorNumbers: 4,
      cursor: { PageCursor(numbers: [$0[0], $0[1], $0[2], $0[3]]) }, item: { TimelineItem($1) })
  }
}

extension TimelineQuery: PagedQuery {
  static var subject: String { "timeline" }
}

extension TimelinePlan: PagePlan {}

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
