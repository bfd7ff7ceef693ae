import Testing

@testable import TextCleaning

@Suite struct InterruptionRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    \(first)

    The clerk read the letter of the islanders aloud, and the whole of the council

    <CAPTION>A view of the pier at low tide</CAPTION>

    fell silent before the vote was taken.
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
