import Testing

@testable import TextCleaning

@Suite struct URLLineRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    "\(first)\n\n<URL-LINE>https://gazette.example/2019/ferry   2/3</URL-LINE>\n\n\(second)",
    "\(first)\n\n<URL-LINE>www.gazette.example/ferry</URL-LINE>\n\n\(second)",
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
