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
    #expect(LedgerCheck.fault(in: article) == nil)
  }

  @Test(arguments: ["COVID-19 cases fell ", "Anna Bell — who owns the ferry — said "])
  func readsNothing(_ start: String) throws {
    let article = try MarkedArticle.clean(
      "Ferry to run for two more years\n\n\(start)\(MarkedArticle.first)")
    #expect(article.dateline == nil)
  }
}
