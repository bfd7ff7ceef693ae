import Testing

@testable import TextCleaning

@Suite struct PhraseRuleTests {
  static let furniture = [
    ("share-bar", "Share this article"), ("share-bar", "Facebook Twitter Email"),
    ("newsletter", "Sign up for our weekly newsletter"), ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Story continues below advertisement"), ("comments", "212 comments"),
    ("comments", "View comments (18)"), ("story-continues", "Continued on page A4"),
    ("story-continues", "(MORE)"), ("related-link", "Read more: Winter storm closes the pier"),
    ("related-link", "Related: Winter storm closes the pier"), ("reading-time", "4 min read"),
    ("bare-furniture", "Skip to content"), ("bare-furniture", "View this post on Instagram"),
    ("bare-furniture", "This site uses cookies to give you the best experience"),
    ("link-row", "Terms | Privacy Policy | Cookies"), ("breadcrumbs", "Home > News > World"),
    ("copyright", "Copyright 2019 Harbour Gazette. All rights reserved."),
    ("wire-note", "(Reporting by Anna Bell; editing by Carl Dorn)"),
    ("link-line", "Follow our coverage at https://gazette.example/ferry"),
  ]

  @Test(arguments: furniture) func removes(_ rule: String, _ line: String) throws {
    let label = rule.uppercased()
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<\(label)>\(line)</\(label)>\n\n\(MarkedArticle.second)")
  }

  /// Sentences of an article that begin or sound like furniture.
  static let prose = [
    "Share prices fell after the vote, the bank added.",
    "Advertisement sales pay for half of the ferry, the mayor told the meeting.",
    "Related families had asked for the same, they said.",
    "Read more slowly, the teacher told them.",
    "Comments from the islands were read aloud.",
    "Photo evidence of the damage was shown to the council.",
    "Copyright law does not apply, the lawyer argued.",
    "Sign language was offered at the meeting, officials said.",
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
