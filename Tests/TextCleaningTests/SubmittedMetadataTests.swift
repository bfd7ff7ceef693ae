import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct SubmittedMetadataTests {
  @Test func wins() throws {
    let text = "Ferry to run for two more years\n\nBy Anna Bell\n\n\(MarkedArticle.first)"
    let submitted = SubmittedMetadata(
      title: "Another headline", publication: "Gazette", published: CalendarDate(iso: "2019-05-02"),
      authors: ["Carl Dorn"], language: "en-GB")
    let article = try MarkedArticle.cleaner.get().clean(
      RawArticle(bytes: Array(text.utf8), submitted: submitted))
    #expect(article.title?.text == "Another headline")
    #expect(article.title?.rule == "title.submitted")
    #expect(article.authors.map(\.text) == ["Carl Dorn"])
    #expect(article.published?.rule == "date.submitted")
    #expect(article.language?.code == "en")
    #expect(article.paragraphs.map(article.string) == [MarkedArticle.first])
    #expect(LedgerAudit.fault(in: article) == nil)
  }
}
