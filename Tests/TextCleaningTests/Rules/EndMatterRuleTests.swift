import Testing

@testable import TextCleaning

@Suite struct EndMatterRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    \(first)

    \(second)

    \(third)

    <NEWSLETTER>Subscribe to the Harbour Gazette</NEWSLETTER>

    <END-MATTER>Discover a fresh view of town and islands in our print edition, and enjoy stories for \
    members every week.</END-MATTER>

    <COPYRIGHT>© 2019 Harbour Gazette</COPYRIGHT>
    """,
    // prose that only sounds like an offer stays, and so does a list that ends an article
    """
    \(first)

    Support for the ferry was strong, and members of the club said they would subscribe to a fund.

    \(third)

    June 9, Northpoint
    June 12, Seal Bay
    """,
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }

  /// Tags of one word over counts and buttons.
  @Test func takesScrapsWithIt() throws {
    let article = try MarkedArticle.clean(
      "\(MarkedArticle.first)\n\n\(MarkedArticle.second)\n\nShips\nIslands\n102\n\n7\n\nAnna Bell\nFollow\nShare\n"
    )
    #expect(article.paragraphs.map(article.string) == [MarkedArticle.first, MarkedArticle.second])
  }
}
