import ArticleModel
import Testing

@testable import TextCleaning

/// Heads in which other lines could be taken for the headline or the date of publication.
@Suite struct HeadChoiceTests {
  private static let title = "Old ferry to run for two more years"
  private static let body = [MarkedArticle.first, MarkedArticle.second, MarkedArticle.third]

  private static func clean(_ input: String) throws -> Article {
    try MarkedArticle.clean(
      input.replacing("TITLE", with: title).replacing("BODY", with: body.joined(separator: "\n\n")))
  }

  /// The headline stands first, and what stands over or under it is none.
  static let heads = [
    "TITLE\nNorthern islands and their hospital feared the loss of the engine\n\nBy Anna Bell\n\nBODY",
    "TITLE\n\nIslands keep the way to the hospital, engineers tell council\n\nBy Anna Bell | 4 March 2021\n\nBODY",
    "Good morning. It is Thursday. Here is what the council did.\n\nBy Anna Bell\n\nTITLE\n\nBODY",
    "5 min read · 1.2K views\n\nTITLE\n\nBy Anna Bell\n\nBODY",
    "HARBOUR-FERRY/ (UPDATE 2)\n\nTITLE\n\nBy Anna Bell\n\nBODY",
    "TITLE\n\n* The council met for nine hours\n* The engine must be replaced\n\nBy Anna Bell\n\nBODY",
    "4/3/21, 9:14 AM   TITLE - Harbour Gazette\n\nFerry\n\nTITLE\n\nThe engine of the ferry will be replaced before the winter\n\nBy Anna Bell\n\nBODY",
    "This is Google's cache of https://gazette.example/ferry. It is a snapshot of the page as it appeared on 5 Mar 2021 11:20:31 GMT.\n\nTITLE\n\nBy Anna Bell\n\nBODY",
  ]

  @Test(arguments: heads) func theHeadline(_ input: String) throws {
    let article = try Self.clean(input)
    #expect(article.title?.text == Self.title)
    #expect(article.authors.map(\.text) == ["Anna Bell"])
    #expect(article.paragraphs.map(article.string) == Self.body)
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// A word that says what kind of story it is belongs to the headline.
  @Test(arguments: ["Explainer", "Analysis", "Opinion", "In pictures"])
  func kicker(_ word: String) throws {
    let article = try Self.clean("\(word): TITLE\n\nBy Anna Bell\n\nBODY")
    #expect(article.title?.text == "\(word): \(Self.title)")
  }

  /// Dates of which one is that of publication.
  static let dates: [(String, String?, String?)] = [
    (
      "TITLE\n\nFri 5 Mar 2021 16.42 GMT\nFirst published on Thu 4 Mar 2021 06.30 GMT\n\nBODY",
      "2021-03-04T06:30Z", "2021-03-05T16:42Z"
    ),
    (
      "12 Jun 2009 - 3 Nov 2016\n\nTITLE\n\nPosted: Thursday, March 4, 2021 10:42 PM CST\n\nBODY",
      "2021-03-04T22:42-06:00", nil
    ),
    ("12 Jun 2009 - 3 Nov 2016\n\nTITLE\n\nBODY", nil, nil),
    (
      "TITLE\n\nBy Our Own Correspondent, Port Arden  6:00PM GMT 04 Mar 2021\n\nBODY",
      "2021-03-04T18:00Z", nil
    ),
    (
      "TITLE\n\nPORT ARDEN (AFP) – \(MarkedArticle.first)\n\nIssued on: 04/03/2021 - 18:20    Modified: 04/03/2021 - "
        + "18:22\n\n\(MarkedArticle.second)\n\n\(MarkedArticle.third)", "2021-04-03T18:20",
      "2021-04-03T18:22"
    ),
    (
      "TITLE\n\nBODY\n\nPublished: 4 March 2021\nLast updated 5 March 2021 at 9:15", "2021-03-04",
      "2021-03-05T09:15"
    ),
  ]

  @Test(arguments: dates)
  func theDate(_ input: String, _ published: String?, _ updated: String?) throws {
    let article = try Self.clean(input)
    func text(_ date: Article.PublicationDate?) -> String? {
      date.map { $0.day.description + ($0.time ?? "") }
    }
    #expect(text(article.published) == published)
    #expect(text(article.updated) == updated)
    #expect(article.title?.text == Self.title)
    #expect(article.paragraphs.map(article.string) == Self.body)
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// Names with remarks, and names that are rare words as well.
  @Test(arguments: [
    ("Anna Bell (now) and Carl Dorn (earlier)\n\n4 March 2021", ["Anna Bell", "Carl Dorn"]),
    ("By Anna Bell (text) and Carl Dorn (photos)", ["Anna Bell", "Carl Dorn"]),
    ("4 March 2021\n\nLourdes Pacheco", ["Lourdes Pacheco"]),
  ])
  func theAuthors(_ head: String, _ authors: [String]) throws {
    let article = try Self.clean("TITLE\n\n\(head)\n\nBODY")
    #expect(article.authors.map(\.text) == authors)
    #expect(article.paragraphs.map(article.string) == Self.body)
  }

  @Test func bylineAtTheEnd() throws {
    let article = try Self.clean("TITLE\n\nBODY\n\nBy Anna Bell, Harbour Gazette")
    #expect(article.authors.map(\.text) == ["Anna Bell"])
    #expect(article.paragraphs.map(article.string) == Self.body)
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// The first entry of a live page keeps its heading, as the others do.
  @Test func livePage() throws {
    let article = try Self.clean(
      """
      TITLE

      4 March 2021

      16.36 GMT
      Council votes for the ferry

      \(MarkedArticle.first)

      14.20 GMT
      Engineers look at the hull

      \(MarkedArticle.second)
      """)
    #expect(
      article.paragraphs.map(article.string) == [
        "Council votes for the ferry", MarkedArticle.first, "Engineers look at the hull",
        MarkedArticle.second,
      ])
    #expect(article.title?.text == Self.title)
  }

  /// The headline with section names before it, then alone.
  @Test(arguments: ["Home News TITLE\nNews\nTITLE", "TITLE - Harbour Letters\n\nTITLE"])
  func theHeadlineAlone(_ head: String) throws {
    let article = try Self.clean("\(head)\n\nBy Anna Bell\n4 March 2021\n\nBODY")
    #expect(article.title?.text == Self.title)
    #expect(article.subtitle == nil)
    #expect(article.paragraphs.map(article.string) == Self.body)
  }

  /// Short first paragraphs are text.
  @Test(arguments: [
    ("TITLE\n\nBy Anna Bell\n4 March 2021\n\n", "It was the noise that woke them."),
    ("", "Nobody came."),
    ("TITLE\n\nBy Anna Bell\n\n", "What the mayor said can be put in one line:"),
  ])
  func shortFirstParagraph(_ head: String, _ first: String) throws {
    let quote = "\"We have no money,\" she said, \"and so we have no new ferry for the islands.\""
    let article = try Self.clean("\(head)\(first)\n\n\(quote)\n\nBODY")
    #expect(article.paragraphs.map(article.string) == [first, quote] + Self.body)
    #expect(LedgerAudit.fault(in: article) == nil)
  }
}
