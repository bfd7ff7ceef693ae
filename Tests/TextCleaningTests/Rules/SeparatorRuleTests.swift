import Testing

@testable import TextCleaning

@Suite struct SeparatorRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    "\(first)\n\n<SEPARATOR>___</SEPARATOR>\n\n\(second)",
    "\(first)\n\n<SEPARATOR>* * *</SEPARATOR>\n\n\(second)",
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
