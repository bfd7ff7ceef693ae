import Testing

@testable import TextCleaning

@Suite struct TimeStampRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    "\(first)\n\n<TIME-STAMP>10.45am GMT</TIME-STAMP>\n\n\(second)",
    "\(first)\n\n<TIME-STAMP>Updated at 14:05</TIME-STAMP>\n\n\(second)",
    "\(first)\n\n<TIME-STAMP>10:48 BST</TIME-STAMP>\n\n\(second)",
    "\(first)\n\nThe vote was 14 to 5.\n\n\(second)",
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
