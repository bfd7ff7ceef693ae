import Testing

@testable import TextCleaning

@Suite struct SignatureRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    "\(first)\n\n\(second)\n\n<MAIL-SIGNATURE>--\nAnna Bell\nReading room, second floor</MAIL-SIGNATURE>"
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }
}
