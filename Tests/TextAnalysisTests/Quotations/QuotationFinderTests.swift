import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct QuotationFinderTests {
  /// Marked text, then one line for each quotation, and the rule of the first one.
  static let cases: [(String, [String], RuleID)] = [
    (
      #""We open the bridge in May," <PER>Anna Berg</PER> said."#,
      ["direct berg: We open the bridge in May,"], "speaker.cue-after"
    ),
    (
      #""We open the bridge in May," said <PER>Anna Berg</PER>, the city's engineer."#,
      ["direct berg: We open the bridge in May,"], "speaker.said-inverted"
    ),
    (
      #"Port head <PER>Luis Ortega</PER> told reporters: "No ship has left.""#,
      ["direct ortega: No ship has left."], "speaker.cue-before"
    ),
    (
      #""We tried," <PER>Anna Berg</PER> said, "and we failed.""#,
      ["direct berg: We tried,", "direct berg: and we failed."], "speaker.cue-after"
    ),
    (
      #"<PER>Anna Berg</PER> called the plan "a gift to thieves" and left."#,
      ["partial berg: a gift to thieves"], "speaker.cue-before"
    ),
    (
      #"The road lacks "basic repairs", <PER>Luis Ortega</PER> told <ORG>Reuters</ORG>."#,
      ["partial ortega: basic repairs"], "speaker.cue-after"
    ),
    (
      #"The road lacks "basic repairs" this year, <PER>Luis Ortega</PER> told reporters."#,
      ["partial ortega: basic repairs"], "speaker.cue-final"
    ),
    (
      #"According to <PER>Luis Ortega</PER>, "the harbour was never safe at night.""#,
      ["direct ortega: the harbour was never safe at night."], "speaker.according-to"
    ),
    (
      #"<PER>Luis Ortega</PER> took to the radio: "Stay at home tonight.""#,
      ["direct ortega: Stay at home tonight."], "speaker.colon"
    ),
    (
      #""I saw the smoke first," one villager said."#,
      ["direct (one villager): I saw the smoke first,"], "speaker.cue-after"
    ),
    (
      #"<PER>Luis Ortega</PER>, a lawyer from <LOC>Lima</LOC>, said, "The vote was fair.""#,
      ["direct ortega: The vote was fair."], "speaker.cue-before"
    ),
  ]

  @Test(arguments: cases)
  func findsSpeaker(marked: String, lines: [String], rule: RuleID) throws {
    let found = try QuotationCase(marked)
    #expect(found.lines == lines)
    #expect(found.quotations.first?.rule == rule)
  }

  @Test(arguments: [
    #"The band played "Rivers of Stone" and "Old Harbour Lights" at the fair."#,
    #"<PER>Frank "Blinky" Moss</PER> won the race."#,
    #"The so-called "ghost ship" was towed to <LOC>Cadiz</LOC>."#,
    #"Her second novel, titled "The Long Field", came out in May."#,
  ])
  func leavesOutWhatNobodySaid(marked: String) throws {
    #expect(try QuotationCase(marked).lines == [])
  }

  @Test func partsOfAnUtteranceShareItsNumber() throws {
    let found = try QuotationCase(
      #""We tried," <PER>Anna Berg</PER> said. "We failed. We will try again.""#)
    #expect(found.quotations.map(\.utterance) == [0, 0])
    #expect(found.quotations.map(\.part) == [1, 2])
    #expect(found.quotations.map(\.parts) == [2, 2])
  }

  @Test func pronounsAndNounsFindTheirPerson() throws {
    let found = try QuotationCase(
      """
      Coast guard spokeswoman <PER>Anna Berg</PER> met <PER>Luis Ortega</PER> on the pier.

      "The storm is over," the spokeswoman said.

      "Nobody was hurt," she added.
      """)
    #expect(found.quotations.map(\.speaker) == ["berg", "berg"])
  }

  @Test func severalParagraphsAreOneUtterance() throws {
    let found = try QuotationCase(
      """
      <PER>Anna Berg</PER> said: "The storm is over.

      "Nobody was hurt, and the boats are back.

      "We thank you all."

      The harbour opens again.
      """)
    #expect(found.quotations.map(\.speaker) == ["berg", "berg", "berg"])
    #expect(found.quotations.map(\.parts) == [3, 3, 3])
  }

  @Test func anUnclosedQuotationSwallowsNothing() throws {
    let found = try QuotationCase(
      """
      "The storm is over, <PER>Anna Berg</PER> said. The harbour opens on Monday.

      "Nobody was hurt," <PER>Luis Ortega</PER> said.
      """)
    #expect(found.lines.last == "direct ortega: Nobody was hurt,")
    #expect(found.quotations.allSatisfy { $0.span.length < 40 })
  }

  @Test func tellsToWhomAndWhen() throws {
    let found = try QuotationCase(
      #""We are ready," <PER>Anna Berg</PER> told <ORG>TASS</ORG> on <DATE>Monday</DATE>."#)
    let quotation = try #require(found.quotations.first)
    #expect(quotation.addressee == "tass")
    #expect(found.words(quotation.addresseeSpan) == "TASS")
    #expect(quotation.saidDate == 0)
  }

  @Test(arguments: [
    (
      "<PER>Anna Berg</PER> said that the bridge was safe.",
      ["indirect berg: that the bridge was safe"]
    ),
    (
      "According to <ORG>Reuters</ORG>, the talks were stopped on Friday.",
      ["indirect reuters: the talks were stopped on Friday"]
    ),
    (
      "The talks were stopped on Friday, <PER>Anna Berg</PER> told <ORG>TASS</ORG>.",
      ["indirect berg: The talks were stopped on Friday"]
    ),
    ("<PER>Anna Berg</PER> announced a coalition of nine parties.", []),
    ("<PER>Anna Berg</PER> did not say whether she would go.", []),
  ])
  func findsReportedSpeech(marked: String, lines: [String]) throws {
    let found = try QuotationCase(marked).lines
    #expect(found == lines)
  }

  @Test(arguments: [
    ("<PER>Anna Berg</PER> said that the bridge was safe.", Quotation.Stance.neutral),
    ("<PER>Anna Berg</PER> claimed the bridge was safe.", .claim),
    ("<PER>Anna Berg</PER> denied that the bridge was safe.", .denial),
    ("According to <PER>Anna Berg</PER>, the bridge was safe.", .neutral),
    (#"<PER>Anna Berg</PER> urged drivers to "stay away"."#, .order),
  ])
  func readsStance(marked: String, stance: Quotation.Stance) throws {
    #expect(try QuotationCase(marked).quotations.map(\.stance) == [stance])
  }

  @Test(arguments: [
    "\"", " \"a", "\"a\" said ", "'x' ", "« ", "he said, \"", "\n\n\"A b c d. ",
    "a statement by ", "he said that ", "according to Bob, ", "one of one of ", "Bob, the head, ",
    "quoted Bob as saying ", "the ministry of ", "(a) ", "statement, ", "said Bob and ",
  ])
  func hostileTextIsReadInBoundedTime(piece: String) throws {
    let found = try QuotationCase(String(repeating: piece, count: 5_000))
    #expect(found.quotations.allSatisfy { $0.span.end <= found.segmented.text.count })
  }
}
