import Testing

@testable import TextCleaning

@Suite struct NewsletterRuleTests {
  static let furniture = [
    "Sign up for our weekly newsletter",
    "Get the day in five minutes, straight to your inbox",
    "Abonnez-vous à notre newsletter",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<NEWSLETTER>\(line)</NEWSLETTER>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Subscribe to our newsletter, read the last line of the last edition, and under it was a poem."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
