import ArticleModel
import GRDB

extension ArticleIndex {
  /// The quotations that match, those of the newest articles first, one page of them. The parts of one
  /// utterance are one quotation.
  ///
  /// - Throws: `.invalidName`, `.invalidText`, `.invalidCursor`, `.invalidLimit`.
  public func quotations(
    matching query: QuotationQuery
  ) throws(SearchError) -> Page<QuotationSummary> {
    let limit = try PageLimit.checked(query.limit)
    let key = query.canonical
    let cursor = try query.cursor.map { text throws(SearchError) in
      try PageCursor(text, for: key, numbers: 3)
    }
    return try read { database in
      guard let plan = try QuotationPlan(database, query) else {
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
        next = PageCursor(numbers: [last[0], last[1], last[2]]).encoded(for: key)
      }
      return Page(
        items: rows.prefix(limit).compactMap(QuotationSummary.init), next: next, total: total)
    }
  }
}

extension QuotationQuery {
  /// What the query asks, without its page.
  var canonical: String {
    var page = self
    page.limit = 0
    page.cursor = nil
    return "quotations \(page)"
  }
}

extension QuotationSummary {
  /// Reads a row of `QuotationPlan.columns`.
  fileprivate init?(_ row: Row) {
    guard let id = ArticleKey.id(of: row[1]), let kind = Quotation.Kind(rawValue: row[7])
    else { return nil }
    self.init(
      article: id, title: row[3], published: row[4],
      span: CodePointSpan(start: row[5], end: row[6]), kind: kind,
      parts: (row[8] as String).splitParts,
      speakerKind: (row[9] as Int?).flatMap(EntityKind.init), speaker: row[10],
      speakerName: row[11], speakerText: row[12], cue: row[13], said: row[14], addressee: row[15],
      rule: row[16], probability: row[17], reason: row[18])
  }
}
