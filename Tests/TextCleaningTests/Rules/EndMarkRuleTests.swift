import Testing

@testable import TextCleaning

@Suite struct EndMarkRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    \(first)

    \(second)

    <STORY-CONTINUES>ENDS</STORY-CONTINUES>

    <AFTER-END-MARK>The ferry was built in 1961 and carries forty people.</AFTER-END-MARK>
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
