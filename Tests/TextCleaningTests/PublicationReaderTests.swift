import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct PublicationReaderTests {
  private static let text = [MarkedArticle.first, MarkedArticle.second, MarkedArticle.third]
    .joined(separator: "\n\n")

  /// What stands around the text, and the publication with how it is found.
  static let known: [(String, String, String)] = [
    ("THE HARBOUR GAZETTE\n\nTITLE\n\nBy Anna Bell\n\nBODY", "The Harbour Gazette", "masthead"),
    (
      "The Harbour Gazette (Port Arden)\n\nTITLE\n\n4 March 2021\n\nBODY", "The Harbour Gazette",
      "masthead"
    ),
    (
      "Harbour Gazette » News » Ships\n\nTITLE\n\nWritten by Anna Bell on 4 March 2021.\n\nBODY",
      "Harbour Gazette", "masthead"
    ),
    (
      "4/3/21, 9:14 AM    TITLE - Harbour Letters\n\nTITLE\n\nBy Anna Bell\n\nBODY\n\nhttps://www.harbourletters.example/ferry   1/1",
      "Harbour Letters", "page-header"
    ),
    (
      "TITLE\n\nBy Anna Bell\n\nBODY\n\n© 2021 The Harbour Gazette. All rights reserved.",
      "The Harbour Gazette", "copyright"
    ),
    (
      "TITLE\n\nBODY\n\nThis article first appeared in Hafenblatt 3/2021.", "Hafenblatt",
      "statement"
    ),
    ("harbour.example\n\nTITLE\n\nBy Anna Bell\n\nBODY", "harbour.example", "address"),
    (
      "THE HARBOUR GAZETTE\n\nTITLE\n\nBODY\n\n© 2021 The Harbour Gazette", "The Harbour Gazette",
      "masthead"
    ),
  ]

  @Test(arguments: known) func finds(_ input: String, _ name: String, _ rule: String) throws {
    let article = try MarkedArticle.clean(filled(input))
    #expect(article.publication?.text == name)
    #expect(article.publication?.rule.rawValue == "publication.\(rule)")
    #expect(article.title?.text == "Old ferry to run for two more years")
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// One line that is no newspaper's, or an agency's, is not enough.
  @Test(arguments: [
    "TITLE\n\nBy Anna Bell\n\nBODY\n\n© 2021 Anna Bell",
    "Breaking News\n\nTITLE\n\nBy Anna Bell\n\nBODY",
    "Syrian Arab Republic\n\nTITLE\n\n4 March 2021\n\nBODY",
    "TITLE\n\nBy Anna Bell, Associated Press\n\nBODY",
    "TITLE\n\nBy Anna Bell\n\nBODY\n\nhttps://www.harbourletters.example/ferry",
    "World News\n\nTITLE\n\nBy Anna Bell\n\nBODY",
  ])
  func leavesOpen(_ input: String) throws {
    #expect(try MarkedArticle.clean(filled(input)).publication == nil)
  }

  /// What was sent with the text wins.
  @Test func submittedWins() throws {
    var submitted = SubmittedMetadata()
    submitted.publication = "Island Letter"
    let article = try MarkedArticle.cleaner.get().clean(
      RawArticle(
        bytes: Array(filled("THE HARBOUR GAZETTE\n\nTITLE\n\nBODY").utf8), submitted: submitted))
    #expect(article.publication?.text == "Island Letter")
    #expect(article.publication?.rule == "publication.submitted")
  }

  private func filled(_ input: String) -> String {
    input.replacing("TITLE", with: "Old ferry to run for two more years")
      .replacing("BODY", with: Self.text)
  }
}
