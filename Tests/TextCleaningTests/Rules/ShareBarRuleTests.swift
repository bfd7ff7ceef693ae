import Testing

@testable import TextCleaning

@Suite struct ShareBarRuleTests {
  static let furniture = [
    "Share this article",
    "Facebook Twitter Email",
    "Tweet",
    "Partager sur Facebook",
    "Copy link",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<SHARE-BAR>\(line)</SHARE-BAR>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Share prices fell after the vote, the bank added.",
    "\"Share this with your friends,\" the owner told the staff on Saturday.",
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
