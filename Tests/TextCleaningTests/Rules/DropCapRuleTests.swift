import Testing

@testable import TextCleaning

@Suite struct DropCapRuleTests {
  private static let rest = String(MarkedArticle.first.dropFirst())

  static let inputs = [
    "T\n\(rest)", "T\n\n\(rest)", "T \(rest)",
    "Ferry to run for two more years\n\nBy Anna Bell\n\nT \(rest)",
  ]

  @Test(arguments: inputs) func joins(_ input: String) throws {
    let article = try MarkedArticle.clean("\(input)\n\n\(MarkedArticle.second)")
    #expect(article.paragraphs.map(article.string) == [MarkedArticle.first, MarkedArticle.second])
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  @Test func wordsOfOneLetterStay() throws {
    let text = "A ferry was all they had asked for, the islanders told the council of the town."
    let article = try MarkedArticle.clean("\(text)\n\n\(MarkedArticle.second)")
    #expect(article.paragraphs.first.map(article.string) == text)
  }

  /// The rest of the word in capitals.
  @Test(arguments: ["M INERS", "M\nINERS"]) func capitals(_ word: String) throws {
    let article = try MarkedArticle.clean(
      "\(word) in the valley have gone back to work after a strike of eleven weeks, their leaders said on Monday.\n\n\(MarkedArticle.second)"
    )
    #expect(article.paragraphs.first.map(article.string)?.hasPrefix("MINERS in the valley") == true)
  }

  @Test func aWordOfOneLetterStays() throws {
    let text =
      "A BULAWAYO man has been fined for keeping a hippo in his swimming pool, a court heard on Monday."
    let article = try MarkedArticle.clean("\(text)\n\n\(MarkedArticle.second)")
    #expect(article.paragraphs.first.map(article.string) == text)
  }
}
