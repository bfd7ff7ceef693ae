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
    try page(
      by: QuotationPlan.self, of: query, cursorNumbers: 3,
      cursor: { PageCursor(numbers: [$0[0], $0[1], $0[2]]) }, item: { QuotationSummary($1) })
  }
}

extension QuotationQuery: PagedQuery {
  static var subject: String { "quotations" }
}

extension QuotationPlan: PagePlan {}

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
      speakerName: row[11], speakerText: row[12], cue: row[13],
      stance: (row[19] as String?).flatMap(Quotation.Stance.init),
      speakers: (row[20] as String?)?.splitParts ?? [], said: row[14], addressee: row[15],
      rule: row[16], probability: row[17], reason: row[18])
  }
}
