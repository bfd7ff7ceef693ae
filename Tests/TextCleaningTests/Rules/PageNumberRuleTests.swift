import Testing

@testable import TextCleaning

@Suite struct PageNumberRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    "\(first)\n\n<PAGE-NUMBER>- 3 -</PAGE-NUMBER>\n\n\(second)",
    "\(first)\n\n<PAGE-NUMBER>Page 3 of 9</PAGE-NUMBER>\n\n\(second)",
    "\(first)\n\n<PAGE-NUMBER>3/9</PAGE-NUMBER>\n\n\(second)",
    "\(first)\n\n<PAGE-NUMBER>4</PAGE-NUMBER>\n\n\(second)\n\n<PAGE-NUMBER>5</PAGE-NUMBER>\n\n\(third)",
    "\(first)\n<PAGE-NUMBER>7</PAGE-NUMBER>\n\u{0C}\(second)",
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
