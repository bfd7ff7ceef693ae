import Testing

@testable import TextCleaning

@Suite struct TagsRuleTests {
  static let furniture = [
    "Filed under: ferries, islands"
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<TAGS>\(line)</TAGS>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Tags on the sheep were yellow last year and are blue now, the farmer said."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
