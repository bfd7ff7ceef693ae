import Testing

@testable import TextCleaning

@Suite struct PrintHeaderRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    <PRINT-HEADER>3/1/19, 3:09 PM   Ferry to run for two more years | Gazette</PRINT-HEADER>

    <TITLE>Ferry to run for two more years</TITLE>

    \(first)
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
