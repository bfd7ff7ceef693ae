import Testing

@testable import TextCleaning

@Suite struct ImageMarkRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    "\(first)\n\n<MARKDOWN-IMAGE>![a ferry](https://gazette.example/1.jpg)</MARKDOWN-IMAGE>\n\n\(second)"
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
