import Testing

@testable import TextCleaning

@Suite struct DatelineReaderTests {
  static let cases: [(String, String, String?, String?)] = [
    ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine", "AP", nil),
    ("MOSCOW, Feb 12 (Reuters) - ", "MOSCOW", "Reuters", "Feb 12"),
    ("SAO PAULO — ", "SAO PAULO", nil, nil), ("Geneva (AFP) -- ", "Geneva", "AFP", nil),
  ]

  @Test(arguments: cases)
  func reads(_ prefix: String, _ place: String, _ agency: String?, _ date: String?) throws {
    let article = try MarkedArticle.clean(
      "Ferry to run for two more years\n\n\(prefix)\(MarkedArticle.first)\n\n\(MarkedArticle.second)"
    )
    #expect(article.dateline?.place == place)
    #expect(article.dateline?.agency == agency)
    #expect(article.dateline?.dateText == date)
    #expect(article.paragraphs.first.map(article.string) == MarkedArticle.first)
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  @Test(arguments: ["COVID-19 cases fell ", "Anna Bell — who owns the ferry — said "])
  func readsNothing(_ start: String) throws {
    let article = try MarkedArticle.clean(
      "Ferry to run for two more years\n\n\(start)\(MarkedArticle.first)")
    #expect(article.dateline == nil)
  }

  /// The agency alone goes to the ledger.
  @Test(arguments: [
    "(AP) — ", "(Reuters) - ", "(Harbour News Service) – ", "[UPI] -- ", "REUTERS - ",
    "Associated Press — ",
  ])
  func takesOutAnAgencyWithoutAPlace(_ opening: String) throws {
    let article = try MarkedArticle.clean(
      "Ferry to run for two more years\n\n\(opening)\(MarkedArticle.first)\n\n\(MarkedArticle.second)"
    )
    #expect(article.dateline == nil)
    #expect(article.paragraphs.first.map(article.string) == MarkedArticle.first)
    let piece = article.removed.first { $0.rule == WireNoteRule.id }
    #expect(piece?.raw.length == opening.utf8.count - 1)
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  @Test(arguments: [
    "(The ferry is older than both of them.) ", "(Anna) Bell and the crew said - ",
    "Anna Bell - ",
  ])
  func leavesOtherBrackets(_ opening: String) throws {
    let article = try MarkedArticle.clean(
      "Ferry to run for two more years\n\n\(opening)\(MarkedArticle.first)\n\n\(MarkedArticle.second)"
    )
    #expect(article.paragraphs.first.map(article.string) == opening + MarkedArticle.first)
  }
}
