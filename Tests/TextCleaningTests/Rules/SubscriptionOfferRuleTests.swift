import Testing

@testable import TextCleaning

@Suite struct SubscriptionOfferRuleTests {
  static let furniture = [
    "Become a member",
    "Support independent journalism",
    "Jetzt abonnieren",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<SUBSCRIPTION-OFFER>\(line)</SUBSCRIPTION-OFFER>\n\n\(MarkedArticle.second)"
    )
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Subscribers of the old paper were told of the sale by post, the owner said."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
