import Testing

@testable import TextCleaning

@Suite struct PullQuoteRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    \(first)

    <PULL-QUOTE>"The hull was sound, but the engine would have to be replaced"</PULL-QUOTE>

    The engineer was blunt: "The hull was sound, but the engine would have to be replaced," she said.

    \(third)
    """,
    // an answer that comes twice, each time alone, is speech
    """
    \(first)

    "Nobody on the islands was ever asked."

    \(second)

    "Nobody on the islands was ever asked."
    """,
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
