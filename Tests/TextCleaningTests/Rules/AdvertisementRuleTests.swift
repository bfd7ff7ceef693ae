import Testing

@testable import TextCleaning

@Suite struct AdvertisementRuleTests {
  static let furniture = [
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Anzeige",
    "Publicité",
    "Paid content",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<ADVERTISEMENT>\(line)</ADVERTISEMENT>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Advertisement sales pay for half of the ferry, the mayor told the meeting."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
