import ArticleModel
import Testing

@testable import TextCleaning

/// Heads of articles in many forms: who wrote, when, where. `TITLE` and `BODY` stand for the same
/// headline and text in each, and both must come out whole.
@Suite struct MetadataTests {
  /// One head and what is read from it.
  struct Head: Sendable, CustomTestStringConvertible {
    var input: String
    var authors: [String]
    var published: String?
    var updated: String?
    var dateline: String?

    init(
      _ input: String, _ authors: [String], _ published: String?, updated: String?,
      dateline: String?
    ) {
      self.input = input
      self.authors = authors
      self.published = published
      self.updated = updated
      self.dateline = dateline
    }

    var testDescription: String { input }
  }

  private static let title = "Ferry to run for two more years"
  private static let body = [MarkedArticle.first, MarkedArticle.second, MarkedArticle.third]

  static let plain: [Head] = [
    Head(
      "TITLE\n\nBy Anna Bell\n\nMarch 4, 2021\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\nBY ANNA BELL AND CARL DORN\nPublished: 4 March 2021, 09:15 GMT\nUpdated: 5 "
        + "March 2021, 10:00 GMT\n\nBODY",
      ["Anna Bell", "Carl Dorn"], "2021-03-04T09:15Z", updated: "2021-03-05T10:00Z", dateline: nil),
    Head(
      "TITLE\n\nIslands keep their link to the shore for now\n\nAnna Bell in Port "
        + "Arden\nThursday 4 March 2021 09.15 GMT\n\nBODY",
      ["Anna Bell"], "2021-03-04T09:15Z", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy Anna Bell, Carl Dorn and Eva van der Meer | Harbour Gazette\nMar. 4, "
        + "2021 9:15 a.m. ET\n\nBODY",
      ["Anna Bell", "Carl Dorn", "Eva van der Meer"], "2021-03-04T09:15", updated: nil,
      dateline: nil),
    Head(
      "TITLE\n\nBy Anna Bell for The Harbour Gazette\n04.03.2021\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy Anna Bell, as told to Carl Dorn\n2021-03-04\n\nBODY",
      ["Anna Bell", "Carl Dorn"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy Anna Bell with Carl Dorn\nMarch 4th, 2021 at 9:15 PM EST\n\nBODY",
      ["Anna Bell", "Carl Dorn"], "2021-03-04T21:15-05:00", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nGazette Staff\nMarch 4, 2021\n\nBODY",
      ["Gazette Staff"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy the Editorial Board\nMarch 4, 2021\n\nBODY",
      ["Editorial Board"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy Associated Press\nMarch 4, 2021\n\nBODY",
      ["Associated Press"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nMarch 4, 2021\n\nPORT ARDEN (AP) — BODY",
      [], "2021-03-04", updated: nil, dateline: "PORT ARDEN|AP"),
    Head(
      "TITLE\n\nPORT ARDEN, March 4 (Reuters) - BODY",
      [], nil, updated: nil, dateline: "PORT ARDEN|Reuters"),
    Head(
      "TITLE\n\nPORT ARDEN/NORTH ISLE, March 4 (Reuters) - BODY",
      [], nil, updated: nil, dateline: "PORT ARDEN/NORTH ISLE|Reuters"),
    Head(
      "TITLE\n\nPORT ARDEN, Norway, March 4 (Xinhua) -- BODY",
      [], nil, updated: nil, dateline: "PORT ARDEN, Norway|Xinhua"),
    Head(
      "TITLE\n\nPORT ARDEN: BODY",
      [], nil, updated: nil, dateline: "PORT ARDEN"),
    Head(
      "TITLE\n\nPORT ARDEN, March 4. /TASS/. BODY",
      [], nil, updated: nil, dateline: "PORT ARDEN|TASS"),
    Head(
      "TITLE\n\nPort Arden, 4 March 2021 (AFP) – BODY",
      [], nil, updated: nil, dateline: "Port Arden|AFP"),
    Head(
      "TITLE\n\nPORT ARDEN and NORTH ISLE — BODY",
      [], nil, updated: nil, dateline: "PORT ARDEN and NORTH ISLE"),
    Head(
      "TITLE\n\nST. ARDEN, N.Y. — BODY",
      [], nil, updated: nil, dateline: "ST. ARDEN, N.Y."),
    Head(
      "TITLE\n\nBy Anna Bell\nMarch 4, 2021\n\nBODY\nReporting by Anna Bell and Carl "
        + "Dorn; editing by Eva Frey\n",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nStory by Anna Bell\nPhotographs by Carl Dorn\n4 Mar 2021\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "Published 3/4/2021\n\nTITLE\n\nBy: Anna Bell\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nAnna Bell, Political Editor\n@annabell\nThu, Mar 4 2021 14:05 "
        + "UTC+2\n\nBODY",
      ["Anna Bell"], "2021-03-04T14:05+02:00", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy Anna Bell | March 4, 2021 | Updated 2 hours ago\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nFirst published on Thu 4 Mar 2021 06.00 CET\nLast modified on Fri 5 Mar "
        + "2021 08.30 CET\n\nBODY",
      [], "2021-03-04T06:00+01:00", updated: "2021-03-05T08:30+01:00", dateline: nil),
    Head(
      "TITLE\n\nDr. Anna Bell, PhD\nMarch 4, 2021\n\nBODY",
      ["Dr. Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n\nBy ANNA O'NEILL-BELL, Gazette Correspondent\nThursday, March 04, "
        + "2021\n\nBODY",
      ["Anna O'Neill-Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "HEADLINE: TITLE\nBYLINE: Anna Bell\nDATE: March 4, 2021\nSOURCE: Harbour "
        + "Gazette\nBODY:\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
  ]

  static let markdown: [Head] = [
    Head(
      "---\ntitle: \"TITLE\"\nauthor: Anna Bell\ndate: "
        + "2021-03-04T09:15:00+01:00\n---\n\nBODY",
      ["Anna Bell"], "2021-03-04T09:15+01:00", updated: nil, dateline: nil),
    Head(
      "---\ntitle: TITLE\nauthors:\n  - Anna Bell\n  - Carl Dorn\ndate: "
        + "2021-03-04\nlastmod: 2021-03-05\ntags: [sea, ferry]\n---\n\nBODY",
      ["Anna Bell", "Carl Dorn"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "---\ntitle: 'TITLE'\nauthor: [Anna Bell, Carl Dorn]\npublished: March 4, "
        + "2021\ndescription: Islands keep their link\n---\nBODY",
      ["Anna Bell", "Carl Dorn"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "+++\ntitle = \"TITLE\"\nauthor = \"Anna Bell\"\ndate = 2021-03-04\n+++\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "TITLE\n===============================\n\n**By Anna Bell**\\\n**March 4, "
        + "2021**\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
    Head(
      "## TITLE\n\n> Islands keep their link to the shore\n\nAnna Bell · 4 Mar 2021 · 3 "
        + "min read\n\nBODY",
      ["Anna Bell"], "2021-03-04", updated: nil, dateline: nil),
  ]

  static let pages: [Head] = [
    Head(
      "<h1>TITLE</h1><p class=dek>Islands keep their link</p><div>By Anna "
        + "Bell</div><time datetime='2021-03-04T09:15:00Z'>March 4</time><p>BODY",
      ["Anna Bell"], "2021-03-04T09:15Z", updated: nil, dateline: nil),
    Head(
      "<head><script "
        + "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"TITLE\",\"dat"
        + "ePublished\":\"2021-03-04T09:15:00+0100\",\"dateModified\":\"2021-03-05\",\"author"
        + "\":{\"name\":\"Anna Bell\"},\"publisher\":{\"name\":\"Harbour "
        + "Gazette\"}}</script></head><h1>TITLE</h1><p>PORT ARDEN (AP) — BODY",
      ["Anna Bell"], "2021-03-04T09:15+01:00", updated: "2021-03-05", dateline: "PORT ARDEN|AP"),
    Head(
      "<head><meta property=og:title content='TITLE'><meta property=og:site_name "
        + "content='Harbour Gazette'><meta property=article:published_time "
        + "content='2021-03-04T09:15:00.000Z'><meta name=author content='Anna "
        + "Bell'></head><h1>TITLE</h1><p>BODY",
      ["Anna Bell"], "2021-03-04T09:15Z", updated: nil, dateline: nil),
    Head(
      "<h1>TITLE</h1><ul class=meta><li>Anna Bell</li><li>Published: Mar 4, "
        + "2021</li><li>Updated: Mar 5, 2021 5:00 p.m. EST</li></ul><p>BODY",
      ["Anna Bell"], "2021-03-04", updated: "2021-03-05T17:00-05:00", dateline: nil),
    Head(
      "<title>TITLE - Harbour Gazette</title><h2>TITLE</h2><p>By <a href=/a>Anna "
        + "Bell</a>, <a href=/b>Carl Dorn</a></p><p>Posted on March 4, 2021</p><p>BODY",
      ["Anna Bell", "Carl Dorn"], "2021-03-04", updated: nil, dateline: nil),
  ]

  @Test(arguments: plain) func plainText(_ head: Head) throws {
    try check(head, as: .plain, joiner: "\n\n")
  }

  @Test(arguments: markdown) func markdownText(_ head: Head) throws {
    try check(head, as: .markdown, joiner: "\n\n")
  }

  @Test(arguments: pages) func page(_ head: Head) throws {
    try check(head, as: .html, joiner: "</p><p>")
  }

  private func check(_ head: Head, as type: ContentType, joiner: String) throws {
    let input = head.input.replacing("TITLE", with: Self.title)
      .replacing("BODY", with: Self.body.joined(separator: joiner))
    let article = try MarkedArticle.clean(input, as: type)
    #expect(article.title?.text == Self.title)
    #expect(article.authors.map(\.text) == head.authors)
    #expect(article.published.map(Self.stamp) == head.published)
    #expect(article.updated.map(Self.stamp) == head.updated)
    let dateline = article.dateline.map { [$0.place, $0.agency].compactMap { $0 } }
    #expect(dateline?.joined(separator: "|") == head.dateline)
    let text = article.paragraphs.map(article.string).joined(separator: "\n")
    #expect(text.hasPrefix(Self.body.joined(separator: "\n")))
    #expect(LedgerAudit.fault(in: article) == nil || type == .html)
  }

  private static func stamp(_ date: Article.PublicationDate) -> String {
    date.day.description + (date.time ?? "")
  }

  /// Words in capitals at the head of a text, labels and interviews are no datelines.
  @Test(arguments: [
    "NATO AND THE EU said on Monday that nothing had changed.", "BREAKING: The ferry has sunk.",
    "ANNA BELL: I saw the ferry sink.\n\nCARL DORN: So did I.", "COVID-19 cases fell again here.",
  ])
  func noDateline(_ start: String) throws {
    let article = try MarkedArticle.clean(
      "\(Self.title)\n\n\(start)\n\n\(MarkedArticle.first)\n\n\(MarkedArticle.second)")
    #expect(article.dateline == nil)
  }

  /// What the sender says wins and is marked so; a page's own words go to the ledger or the markup.
  @Test func submittedMetadataWins() throws {
    var submitted = SubmittedMetadata()
    submitted.authors = ["Eva Frey"]
    submitted.title = "Another title"
    let raw = RawArticle(
      bytes: Array("\(Self.title)\n\nBy Anna Bell\n\n\(MarkedArticle.first)".utf8),
      submitted: submitted)
    let article = try MarkedArticle.cleaner.get().clean(raw)
    #expect(article.authors.map(\.text) == ["Eva Frey"])
    #expect(article.authors.map(\.rule) == ["byline.submitted"])
    #expect(article.title?.rule == "title.submitted")
    #expect(article.published == nil)
  }
}
