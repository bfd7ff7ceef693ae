import Testing

@testable import TextCleaning

@Suite struct MailRuleTests {
  static let furniture = [
    "Sent from my iPhone",
    "Begin forwarded message:",
    "Best regards,",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<MAIL>\(line)</MAIL>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Regards were sent to the crew by the mayor, who could not come."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
