import Testing

@testable import TextCleaning

@Suite struct CommentsRuleTests {
  static let furniture = [
    "212 comments",
    "View comments (18)",
    "Do you have a story for us? Email tips@gazette.example",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<COMMENTS>\(line)</COMMENTS>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Comments from the islands were read aloud."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
