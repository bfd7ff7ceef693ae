import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct SegmenterTests {
  /// Lines become paragraphs.
  static func segment(_ text: String) throws -> SegmentedText {
    try TaggerFixture.segment(text)
  }

  /// Tokens are parted by `|` in the second column.
  @Test(arguments: [
    ("Ann Roe's dog", "Ann|Roe|'s|dog"),
    ("Ann Roe’s dog", "Ann|Roe|’s|dog"),
    ("the U.S. economy", "the|U.S.|economy"),
    ("He said: \"No!\"", "He|said|:|\"|No|!|\""),
    ("a U.S.-led force", "a|U.S.-led|force"),
    ("then-U.K. Premier and pro-U.S. voters", "then-U.K.|Premier|and|pro-U.S.|voters"),
    ("the Model-T. The", "the|Model-T|.|The"),
    ("don't stop", "don't|stop"),
    ("Mr. Lee of AT&T", "Mr.|Lee|of|AT&T"),
    ("$1,000.50 or 20%", "$|1,000.50|or|20|%"),
    ("It ended.The end", "It|ended|.|The|end"),
    ("see www.example.com.", "see|www.example.com|."),
    ("Jean-Luc O'Neil", "Jean-Luc|O'Neil"),
    ("No. 10 said no. 3 said yes", "No.|10|said|no.|3|said|yes"),
    ("He said no. Nobody came", "He|said|no|.|Nobody|came"),
    ("Roe (D-Mass.) won", "Roe|(|D-Mass.|)|won"),
    ("a Ph.D. in law", "a|Ph.D.|in|law"),
    ("at 5 p.m. Friday", "at|5|p.m.|Friday"),
    ("the 3rd F-16", "the|3rd|F-16"),
    ("Kyiv—once Kiev—fell", "Kyiv|—|once|Kiev|—|fell"),
    ("@ann posted #news", "@ann|posted|#news"),
    ("Zürich, Ćuprija", "Zürich|,|Ćuprija"),
  ])
  func tokens(_ text: String, _ expected: String) throws {
    let segmented = try Self.segment(text)
    let words = segmented.tokens.indices.map { segmented.string(ofToken: $0) }
    #expect(words.joined(separator: "|") == expected)
  }

  /// Sentences are parted by `¶`.
  @Test(arguments: [
    "Mr. Gray met J. K. Stone at St. Mary's on Jan. 5.¶They left.",
    "The U.S. said it would act.¶It did.",
    "\"Go away!\" she said.¶\"I will not.\"",
    "He works for Acme Inc.¶He is 40.",
    "Prices rose 3.5 percent (see p. 4).¶More followed.",
    "Who is he?¶Nobody knows...¶But they will.",
    "She said: \"We won.\"¶Then she left.",
    "George W. Stone spoke.¶J.F.S. did too.",
    "Police came at 6 a.m.¶The fire was out.",
    "Sen. Ann Gray (D-Mass.) voted no.¶Rep. Ed Stone did not.",
    "U.S. President Ann Gray and E.U. leaders met.",
    "The firm, Acme Inc., fell.¶\"It's over,\" said Lt. Gen. Amos Gray.",
    "“We’ll fight,” she said.¶‘Never.’¶He left.",
    "He lives in Washington, D.C.¶He likes it.",
    "No. 10 declined.¶The No. 1 seed lost.",
    "Acme! announced profits.¶Is it?!¶Yes.",
    "They chose plan B.¶The next day it failed.",
    "Thomas J. A. Gray came.¶He took vitamin C.¶He slept.",
    "He moved to the U.S.¶\"I liked it,\" he said.",
    "The U.S. \"war on drugs\" began.",
    "Apples, pears, etc. and so on.",
    "Gov. Ann Gray of Calif. signed it.¶Fla. voters did not.",
    "The vote was 5-4.¶The court ruled.",
    "He was 7 years old (i.e. young).¶She was not.",
    "She paid $3.¶It was 3.50 too much.",
    "Dr. Gray, a Ph.D. from M.I.T., spoke.¶Nobody heard.",
    "\"Why?\" asked Ann.¶\"Because.\"",
    "He left [...] and came back.¶All was well.",
  ])
  func sentences(_ marked: String) throws {
    let text = marked.replacing("¶", with: " ")
    let segmented = try Self.segment(text)
    let found = segmented.sentences.map { segmented.string(of: $0.span) }
    #expect(found == marked.split(separator: "¶").map(String.init))
  }

  @Test func headlinesEndWithTheirParagraph() throws {
    let segmented = try Self.segment("Mayor Quits After Vote\nThe mayor quit. He was 60")
    #expect(segmented.sentences.count == 3)
    #expect(segmented.sentences.map(\.paragraph) == [0, 1, 1])
  }

  /// Any bytes give tokens in order, inside the text, without white space, and each in one sentence.
  @Test(arguments: [
    String(repeating: "A", count: 100_000), String(repeating: "U.S.", count: 20_000),
    String(repeating: "'", count: 50_000), String(repeating: "a-", count: 50_000),
    String(repeating: "Mr. ", count: 20_000), String(repeating: "é’s", count: 20_000),
    "\u{0}\u{1}\u{FFFD} \u{200B}\u{2028}x\u{E000}", "𝔘𝔫𝔦 👩‍👩‍👧 ½ €", "",
  ])
  func holdsForAnyText(_ text: String) throws {
    let segmented = try Self.segment(text)
    var end = 0
    for token in segmented.tokens {
      #expect(token.span.start >= end && token.span.end > token.span.start)
      end = token.span.end
    }
    #expect(end <= segmented.text.count)
    #expect(segmented.sentences.map(\.tokens.count).reduce(0, +) == segmented.tokens.count)
  }
}
