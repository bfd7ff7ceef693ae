import Testing

@testable import TextCleaning

@Suite struct ReadingTimeRuleTests {
  static let furniture = [
    "4 min read",
    "Reading time: 3 minutes",
    "5 min read · 1.2K views",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<READING-TIME>\(line)</READING-TIME>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Ten minutes is what the crossing takes, the captain said, and an hour in fog."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
