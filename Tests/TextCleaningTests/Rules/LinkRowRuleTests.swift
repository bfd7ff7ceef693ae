import Testing

@testable import TextCleaning

@Suite struct LinkRowRuleTests {
  static let furniture = [
    "Terms | Privacy Policy | Cookies"
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<LINK-ROW>\(line)</LINK-ROW>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "The choice was bread | water, as the sign on the wall of the old jail put it."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
