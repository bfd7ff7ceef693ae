import Testing

@testable import TextCleaning

@Suite struct ChatStampRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    <CHAT-STAMP>[12/03/2022, 07:14:22] Anna Bell:</CHAT-STAMP> \(first)
    <CHAT-STAMP>[12/03/2022, 07:15:02] Anna Bell:</CHAT-STAMP> \(second)
    """,
    """
    <CHAT-STAMP>3/12/22, 7:14 AM - Anna Bell:</CHAT-STAMP> \(first)
    <CHAT-STAMP>3/12/22, 7:16 AM - Carl Dorn:</CHAT-STAMP> \(second)
    """,
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }

  @Test func aDateBeforeASentenceStays() throws {
    try MarkedArticle.check("\(Self.first)\n\n2019-05-02: \(Self.second)")
  }
}
