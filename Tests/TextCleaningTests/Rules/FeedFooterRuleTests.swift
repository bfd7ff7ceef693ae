import Testing

@testable import TextCleaning

@Suite struct FeedFooterRuleTests {
  static let furniture = [
    "The post Ferry to run for two more years appeared first on Harbour Gazette."
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<FEED-FOOTER>\(line)</FEED-FOOTER>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "The band appeared first on the pier and then on the ferry, to the surprise of the crew."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
