import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct HTMLBylineMarkerTests {
  /// A byline by its class name that stands in the text's own element, or in a picture's box.
  @Test(arguments: [
    "<p class=\"byline\">Anna Bell and Carl Dorn Harbour Gazette</p>",
    "<div class=\"credit-text\"><cite class=\"byline\">By <span>ANNA BELL</span> <abbr>March 4, 2021</abbr></cite></div>",
  ])
  func theBylineIsNoText(_ byline: String) throws {
    let page = """
      <html><head><title>Ferry to run for two more years</title></head><body><article>
      <h1>Ferry to run for two more years</h1>
      <p>\(MarkedArticle.first)</p>\(byline)<p>\(MarkedArticle.second)</p>
      <p>\(MarkedArticle.third)</p></article></body></html>
      """
    let article = try MarkedArticle.clean(page, as: .html)
    #expect(article.authors.first?.text == "Anna Bell")
    #expect(
      article.paragraphs.map(article.string)
        == [MarkedArticle.first, MarkedArticle.second, MarkedArticle.third])
    #expect(article.captions.isEmpty)
    #expect(LedgerAudit.faultOfPage(in: article) == nil)
  }
}
