import Testing

@testable import TextCleaning

@Suite struct NeighbourRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    <TITLE>Ferry to run for two more years</TITLE>

    \(first)

    <NEWSLETTER>Sign up for our morning newsletter</NEWSLETTER>
    <FURNITURE-NEIGHBOUR>Town and islands</FURNITURE-NEIGHBOUR>

    \(second)
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
