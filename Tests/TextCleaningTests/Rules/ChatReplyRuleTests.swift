import Testing

@testable import TextCleaning

@Suite struct ChatReplyRuleTests {
  @Test func removes() throws {
    try MarkedArticle.check(
      """
      <CHAT-STAMP>[12/03/2022, 07:14:22] Anna Bell:</CHAT-STAMP> \(MarkedArticle.first)

      \(MarkedArticle.second)
      <CHAT-REPLY>[12/03/2022, 07:15:02] Carl Dorn: Is this true?</CHAT-REPLY>
      <CHAT-REPLY>[12/03/2022, 07:15:40] Anna Bell: No idea</CHAT-REPLY>
      """)
  }

  /// Messages of like length are the text.
  @Test func keeps() throws {
    try MarkedArticle.check(
      """
      <CHAT-STAMP>[12/03/2022, 07:14:22] Anna Bell:</CHAT-STAMP> \(MarkedArticle.first)
      <CHAT-STAMP>[12/03/2022, 07:15:02] Carl Dorn:</CHAT-STAMP> \(MarkedArticle.third)
      """)
  }
}
