import Testing

@testable import TextCleaning

@Suite struct CaptionMarkRuleTests {
  static let captions = [
    "<BARE-FURNITURE>Image caption,</BARE-FURNITURE>\n<CAPTION>The ferry at the quay of Port Arden.</CAPTION>",
    "<STORY-CONTINUES>View gallery</STORY-CONTINUES>\n<CAPTION>Anna Bell, pictured at the quay last week, wants the ferry to stay</CAPTION>",
    "<CAPTION>Image source, Forest Department</CAPTION>\n<BARE-FURNITURE>Image caption,</BARE-FURNITURE>\n<CAPTION>The ferry at the quay</CAPTION>",
  ]

  @Test(arguments: captions) func takes(_ marked: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(marked)\n\n\(MarkedArticle.second)")
  }

  /// A sentence after a button is the text's.
  @Test func keeps() throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<STORY-CONTINUES>View gallery</STORY-CONTINUES>\n\(MarkedArticle.second)"
    )
  }
}
