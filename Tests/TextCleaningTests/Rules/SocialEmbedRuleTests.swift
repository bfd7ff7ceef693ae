import Testing

@testable import TextCleaning

@Suite struct SocialEmbedRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    \(first)

    <SOCIAL-EMBED>Nobody asked us about the ferry. pic.twitter.com/aBcD12</SOCIAL-EMBED>

    <SOCIAL-EMBED>— Anna Bell (@annabell) May 2, 2019</SOCIAL-EMBED>

    \(second)
    """,
    """
    \(first)

    <SOCIAL-EMBED>Sorry to all who swim. — Anna Bell (@annabell) May 2, 2019</SOCIAL-EMBED>

    \(second)
    """,
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
