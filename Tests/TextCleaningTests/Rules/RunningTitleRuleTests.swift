import Testing

@testable import TextCleaning

@Suite struct RunningTitleRuleTests {
  private static let head = "Old Ferry To Run For Two More Years\nBy Anna Bell"

  /// The headline with a page number, between the halves of a sentence.
  static let headers = [
    "Old Ferry To Run For Two More Years Page 2 of 3",
    "Page 2 | Old Ferry To Run For Two More Years",
    "Old Ferry To Run For Two More Years - 2/3", "2 of 3   OLD FERRY TO RUN FOR TWO MORE YEARS",
    "Old Ferry To Run For Two More Years (page 2)", "2     Old Ferry To Run For Two More Years",
    "Old Ferry To Run For Two M0re Years · p. 2",
    "Old Ferry To Run For Two More Years | May 4, 2021 | 2/3",
    "Old Ferry To Run For Two … 2/3",
  ]

  @Test(arguments: headers) func removesFromASentence(_ header: String) throws {
    let article = try MarkedArticle.clean(
      """
      \(Self.head)

      \(MarkedArticle.first)

      The clerk read the letter from the ministry aloud, and then the
      \(header)
      council fell silent before the vote was taken.

      \(MarkedArticle.second)
      """)
    #expect(article.title?.text == "Old Ferry To Run For Two More Years")
    let piece = article.removed.first { $0.text == header }
    #expect([RunningTitleRule.id, RunningHeaderRule.id].contains(piece?.rule))
    #expect(
      article.paragraphs.map(article.string) == [
        MarkedArticle.first,
        "The clerk read the letter from the ministry aloud, and then the council fell silent before "
          + "the vote was taken.",
        MarkedArticle.second,
      ])
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// A headline of two lines, and the newspaper's name.
  @Test(arguments: [
    "Old Ferry To Run For Two More Years, Council Says 2/3",
    "THE HARBOUR GAZETTE   Page 2", "B4   The Harbour Gazette   May 4, 2021",
  ])
  func removesBetweenParagraphs(_ header: String) throws {
    let article = try MarkedArticle.clean(
      """
      The Harbour Gazette

      Old Ferry To Run For Two
      More Years, Council Says

      By Anna Bell

      \(MarkedArticle.first)


      \(header)

      \(MarkedArticle.second)

      \(MarkedArticle.third)
      """)
    #expect(article.removed.contains { $0.rule == RunningTitleRule.id && $0.text == header })
    #expect(
      article.paragraphs.map(article.string)
        == [MarkedArticle.first, MarkedArticle.second, MarkedArticle.third])
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// Headings and sentences with numbers that say something else.
  @Test(arguments: [
    "Old Ferry To Run, Page By Page", "The vote was 9 to 2",
    "Two more years, 24 more crossings a week",
  ])
  func keeps(_ line: String) throws {
    try MarkedArticle.check(
      """
      <TITLE>Old Ferry To Run For Two More Years</TITLE>

      \(MarkedArticle.first)

      \(line)

      \(MarkedArticle.second)
      """)
  }
}
