import ArticleModel
import Testing

@testable import TextCleaning

/// Pages of many builds: each holds the same headline and paragraphs.
@Suite struct HTMLLayoutTests {
  static let title = "Ferry to run for two more years"
  private static let paragraphs = [
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third,
  ]

  private static func joined(_ separator: String) -> String {
    paragraphs.joined(separator: separator)
  }

  static let pages: [(String, String)] = [
    ("no p", "<body><h1>\(title)</h1><div>\(joined("</div><div>"))</div></body>"),
    ("br br", "<body><h1>\(title)</h1><div>\(joined("<br><br>\n"))</div></body>"),
    (
      "table as layout",
      "<table><tr><td><a href=/>Home</a><br><a href=/n>News</a></td><td><h1>\(title)</h1>"
        + "<p>\(joined("</p><p>"))</p></td></tr></table>"
    ),
    (
      "font and centre",
      "<center><font size=5><h1>\(title)</h1></font></center><font>\(joined("<br><br>"))</font>"
    ),
    (
      "AMP",
      "<html amp><body><amp-sidebar><ul><li><a href=/>Home</a></li></ul></amp-sidebar>"
        + "<article><h1>\(title)</h1><amp-img src=a.jpg></amp-img><p>\(joined("</p><p>"))</p>"
        + "<amp-ad>Advertisement</amp-ad></article></body></html>"
    ),
    (
      "print page",
      "<body onload=\"print()\"><h1>\(title)</h1><hr><p>\(joined("</p><p>"))</p><hr></body>"
    ),
    ("unclosed p", "<h1>\(title)</h1><p>\(joined("<p>"))"),
    (
      "sections",
      "<main><h1>\(title)</h1><section>\(joined("</section><section>"))</section></main>"
    ),
  ]

  @Test(arguments: pages) func readsTheSame(_ name: String, _ page: String) throws {
    let article = try MarkedArticle.clean(page, as: .html)
    #expect(article.title?.text == Self.title)
    #expect(article.paragraphs.map(article.string) == Self.paragraphs)
    #expect(LedgerAudit.faultOfPage(in: article) == nil)
  }

  static let standfirst =
    "Islanders had asked for the boat, their only way to the hospital, to be kept in service."

  static let standfirsts = [
    "<p class=\"standfirst\">\(standfirst)</p>", "<div class=\"article__dek\">\(standfirst)</div>",
    "<p class=\"story-subhead\">\(standfirst)</p>", "<h2>\(standfirst)</h2>",
    "<div class=\"article-subtitle\"><p>\(standfirst)</p></div>",
  ]

  @Test(arguments: standfirsts) func standfirstIsTheSubtitle(_ element: String) throws {
    let article = try MarkedArticle.clean(
      "<article><h1>\(Self.title)</h1>\(element)<p>\(Self.joined("</p><p>"))</p></article>",
      as: .html)
    #expect(article.subtitle?.text == Self.standfirst)
    #expect(article.paragraphs.map(article.string) == Self.paragraphs)
    #expect(LedgerAudit.faultOfPage(in: article) == nil)
  }
}
