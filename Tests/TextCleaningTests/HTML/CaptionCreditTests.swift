import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct CaptionCreditTests {
  /// What stands in the figure; the caption's text; its credit.
  static let captions: [(String, String, String?)] = [
    (
      "<figcaption>Boats wait at the pier. <span class=\"credit\">Nuno Reis/Marpress</span></figcaption>",
      "Boats wait at the pier.", "Nuno Reis/Marpress"
    ),
    (
      "<figcaption><span>Boats wait at the pier</span> <small>Nuno Reis</small></figcaption>",
      "Boats wait at the pier", "Nuno Reis"
    ),
    (
      "<figcaption>Boats wait at the pier. <cite>Nuno Reis</cite></figcaption>",
      "Boats wait at the pier.", "Nuno Reis"
    ),
    (
      "<figcaption>Boats wait. <span itemprop=\"copyrightHolder\">Marpress</span></figcaption>",
      "Boats wait.", "Marpress"
    ),
    (
      "<figcaption><em class=\"photo-credit\">Nuno Reis</em> Boats wait at the pier.</figcaption>",
      "Boats wait at the pier.", "Nuno Reis"
    ),
    (
      "<div class=\"caption\"><p>Boats wait at the pier</p><p class=\"photographer\">Nuno Reis</p></div>",
      "Boats wait at the pier", "Nuno Reis"
    ),
    (
      "<figcaption>Boats wait at the pier. Nuno Reis/Marpress</figcaption>",
      "Boats wait at the pier.", "Nuno Reis/Marpress"
    ),
    (
      "<figcaption>Boats wait at the pier. Photo: Nuno Reis</figcaption>",
      "Boats wait at the pier.", "Photo: Nuno Reis"
    ),
    (
      "<figcaption>Boats wait at the pier © Nuno Reis</figcaption>", "Boats wait at the pier",
      "© Nuno Reis"
    ),
    (
      "<figcaption>A scene of <cite>The Pier</cite>, played on Monday.</figcaption>",
      "A scene of The Pier, played on Monday.", nil
    ),
    (
      "<figcaption>Boats wait at the pier.</figcaption>", "Boats wait at the pier.", nil
    ),
  ]

  @Test(arguments: captions) func isNoPartOfTheCaption(
    _ figure: String, _ text: String, _ credit: String?
  ) throws {
    let article = try MarkedArticle.clean(
      "<article><h1>Ferry to run for two more years</h1><p>\(MarkedArticle.first)</p>"
        + "<figure><img src=\"a.jpg\">\(figure)</figure><p>\(MarkedArticle.second)</p>"
        + "<p>\(MarkedArticle.third)</p></article>", as: .html)
    #expect(article.captions.map(\.text) == [text])
    #expect(article.captions.first?.credit == credit)
    #expect(
      article.paragraphs.map(article.string) == [
        MarkedArticle.first, MarkedArticle.second, MarkedArticle.third,
      ])
    #expect(LedgerAudit.faultOfPage(in: article) == nil)
  }
}
