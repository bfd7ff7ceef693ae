import Testing

@testable import TextCleaning

@Suite struct StoryContinuesRuleTests {
  static let furniture = [
    "Continued on page A4",
    "(MORE)",
    "See FERRY, Page A8",
    "Turn to A8",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<STORY-CONTINUES>\(line)</STORY-CONTINUES>\n\n\(MarkedArticle.second)"
    )
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "See the page on the wall, the clerk said, and turn to the man on the left."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }

  @Test func removesTheWordOfABracketedJump() throws {
    try MarkedArticle.check(
      """
      \(MarkedArticle.first)

      <STORY-CONTINUES>(Continued on Page 4)</STORY-CONTINUES>

      <STORY-CONTINUES>FERRY</STORY-CONTINUES>
      <STORY-CONTINUES>(Continued from Page 1)</STORY-CONTINUES>

      \(MarkedArticle.second)
      """)
  }
}
