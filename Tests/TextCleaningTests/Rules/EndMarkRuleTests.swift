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

  /// A short text with long notes under it.
  @Test func marksOfAShortText() throws {
    try MarkedArticle.check(
      """
      <TITLE>Ferry to run for two more years</TITLE>

      \(MarkedArticle.first)

      \(MarkedArticle.second)

      <STORY-CONTINUES>- ENDS -</STORY-CONTINUES>

      <AFTER-END-MARK>1. The ferry was built in 1971.</AFTER-END-MARK>

      <AFTER-END-MARK>2. The council has nine members.</AFTER-END-MARK>

      <AFTER-END-MARK>3. The islands have two doctors.</AFTER-END-MARK>
      """)
  }
}
