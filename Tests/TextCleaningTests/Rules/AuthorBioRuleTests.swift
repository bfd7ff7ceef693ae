import Testing

@testable import TextCleaning

@Suite struct AuthorBioRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    <TITLE>Ferry to run for two more years</TITLE>

    <BYLINE>By</BYLINE> <AUTHOR>Anna Bell</AUTHOR>

    \(first)

    \(second)

    <AUTHOR-BIO>Anna Bell writes about ships and has lived on the islands since 2011.</AUTHOR-BIO>
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
