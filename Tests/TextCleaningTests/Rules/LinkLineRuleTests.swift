import Testing

@testable import TextCleaning

@Suite struct LinkLineRuleTests {
  static let furniture = [
    "Follow our coverage at https://gazette.example/ferry"
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<LINK-LINE>\(line)</LINK-LINE>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "The town put the report on its page, www.town.example, where anybody could read it."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
