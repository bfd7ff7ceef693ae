import Testing

@testable import TextCleaning

@Suite struct RelatedListRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    <TITLE>Ferry to run for two more years</TITLE>

    \(first)

    <RELATED-LINK>More on this story</RELATED-LINK>
    <RELATED-LIST>Winter storm closes the pier</RELATED-LIST>
    <RELATED-LIST>Why tickets cost more than last year</RELATED-LIST>

    \(second)
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
