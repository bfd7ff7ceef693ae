import Testing

@testable import TextCleaning

@Suite struct WireNoteRuleTests {
  static let furniture = [
    "(Reporting by Anna Bell; editing by Carl Dorn)",
    "($1 = 0.91 euros)",
    "ab/cd/ef",
    "[Ed: check the price with the harbour office]",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<WIRE-NOTE>\(line)</WIRE-NOTE>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "(The ferry, she said, was older than both of them.)",
    "The vote was nine to two and/or three, nobody could say.",
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
