import Testing

@testable import TextCleaning

@Suite struct BareFurnitureRuleTests {
  static let furniture = [
    "Skip to content",
    "View this post on Instagram",
    "This site uses cookies to give you the best experience",
    "Zur Startseite",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<BARE-FURNITURE>\(line)</BARE-FURNITURE>\n\n\(MarkedArticle.second)"
    )
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "The menu of the ferry has not changed since the first crossing, the cook said."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
