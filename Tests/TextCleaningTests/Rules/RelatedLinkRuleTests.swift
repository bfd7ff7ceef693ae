import Testing

@testable import TextCleaning

@Suite struct RelatedLinkRuleTests {
  static let furniture = [
    "Read more: Winter storm closes the pier",
    "Related: Winter storm closes the pier",
    "Lesen Sie auch: Der Sturm",
    "You may also be interested in:",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<RELATED-LINK>\(line)</RELATED-LINK>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Related families had asked for the same, they said.",
    "Read more slowly, the teacher told them.",
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
