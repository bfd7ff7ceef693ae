import Testing

@testable import TextCleaning

@Suite struct LabelRuleTests {
  @Test func databaseExport() throws {
    let article = try MarkedArticle.clean(
      """
      HEADLINE: Ferry to run for two more years

      BYLINE: Anna Bell and Carl Dorn

      SECTION: NEWS; Pg. 4

      LENGTH: 543 words

      DATE: February 12, 2024

      BODY:

      \(MarkedArticle.first)

      LOAD-DATE: February 13, 2024
      """)
    #expect(article.title?.text == "Ferry to run for two more years")
    #expect(article.title?.rule == "title.label")
    #expect(article.authors.map(\.text) == ["Anna Bell", "Carl Dorn"])
    #expect(article.published?.day.description == "2024-02-12")
    #expect(article.paragraphs.map(article.string) == [MarkedArticle.first])
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  @Test func forwardedMail() throws {
    let article = try MarkedArticle.clean(
      """
      ---------- Forwarded message ---------
      From: Carl Dorn <carl@gazette.example>
      Date: Mon, 12 Feb 2024 at 10:48
      Subject: Fwd: Ferry to run for two more years
      To: desk@gazette.example

      > \(MarkedArticle.first)
      >
      > \(MarkedArticle.second)
      """)
    #expect(article.title?.text == "Ferry to run for two more years")
    #expect(article.published?.day.description == "2024-02-12")
    #expect(article.published?.rule == "date.mail")
    #expect(article.paragraphs.count == 2)
    #expect(LedgerAudit.fault(in: article) == nil)
  }
}
