import ArticleModel
import Testing

@testable import TextAnalysis

/// Speech without quotation marks: interviews, transcripts, quoted paragraphs, dialogue.
@Suite struct TranscriptTests {
  @Test func questionsAndAnswers() throws {
    let found = try QuotationCase(
      """
      <PER>Jens Keller</PER> spoke to the paper about the flood. <PER>Keller</PER> is the mayor.

      Q: When did you hear of it?

      A: At six in the morning.

      Nobody else was up yet.

      Q: What did you do then?

      A: I drove to the town hall, "as one does".
      """)
    #expect(
      found.lines == [
        "direct (Q): When did you hear of it?", "direct keller: At six in the morning.",
        "direct keller: Nobody else was up yet.", "direct (Q): What did you do then?",
        #"direct keller: I drove to the town hall, "as one does"."#,
      ])
    #expect(found.quotations.map(\.utterance) == [0, 1, 1, 2, 3])
    #expect(found.quotations.map(\.parts) == [1, 2, 2, 1, 1])
    #expect(found.quotations.first?.reason == "the label names nobody")
  }

  @Test(arguments: [
    ("KELLER", "VOGEL"), ("Jens Keller", "Anna Vogel"), ("MR. KELLER", "MS. VOGEL"), ("JK", "AV"),
  ]) func labelsNamePeople(first: String, second: String) throws {
    let found = try QuotationCase(
      """
      <PER>Jens Keller</PER> met <PER>Anna Vogel</PER> for a debate.

      \(first): We cannot spend what we do not have.

      \(second): You could close the second office.

      \(first): It serves two thousand people.

      \(second): It costs more than the library.
      """)
    #expect(found.quotations.map(\.speaker) == ["keller", "vogel", "keller", "vogel"])
    #expect(found.quotations.map(\.rule) == Array(repeating: "speaker.label", count: 4))
  }

  @Test func whatIsNoTranscript() throws {
    let found = try QuotationCase(
      """
      <PER>Jens Keller</PER> met <PER>Anna Vogel</PER> for a debate.

      When: Friday at noon.

      Where: The town hall.

      When: Saturday at noon.

      Where: The market.
      """)
    #expect(found.lines == [])
    let single = try QuotationCase(
      """
      <PER>Jens Keller</PER> wrote the report.

      Note: All figures are rounded.

      Note: Prices are in euros.
      """)
    #expect(single.lines == [])
  }

  @Test func aQuotedParagraphBehindAColon() throws {
    let found = try QuotationCase(
      """
      Schools stay shut. The <ORG>Health Ministry</ORG> said in a statement:

      All hospitals are full. We ask everybody to stay at home.

      We will publish figures every day.

      The town hall said that it had closed the market.
      """)
    #expect(
      found.lines == [
        "direct ministry: All hospitals are full. We ask everybody to stay at home.",
        "direct ministry: We will publish figures every day.",
        "indirect (The town hall): that it had closed the market",
      ])
    #expect(found.quotations.prefix(2).map(\.rule) == ["speaker.block", "speaker.block"])
    #expect(found.quotations.prefix(2).map(\.parts) == [2, 2])
  }

  @Test(arguments: [
    "<PER>Anna Vogel</PER> said there were three reasons:\n\nThe first is the price of bread.",
    "<PER>Anna Vogel</PER> listed three reasons:\n\nThe first is the price of bread.",
    "<PER>Anna Vogel</PER> did not say:\n\nThe first is the price of bread.",
    "<PER>Anna Vogel</PER> said:\n\n- The first is the price of bread.",
  ]) func aColonAloneMakesNoQuotation(marked: String) throws {
    #expect(try QuotationCase(marked).quotations.allSatisfy { $0.rule != "speaker.block" })
  }

  @Test func dialogueBehindDashes() throws {
    let found = try QuotationCase("— We have won, said <PER>Jens Keller</PER>, the mayor.")
    #expect(found.lines == ["direct keller: We have won"])
  }

  @Test(arguments: [
    #"<PER>Jens Keller</PER> and <PER>Anna Vogel</PER> said the talks had failed."#,
    #""The talks have failed," said <PER>Jens Keller</PER> and <PER>Anna Vogel</PER>."#,
  ]) func severalSpeakTogether(marked: String) throws {
    let quotation = try #require(QuotationCase(marked).quotations.first)
    #expect(quotation.speaker == "keller")
    #expect(quotation.speakers == ["keller", "vogel"])
  }

  @Test func oneSpeaksAlone() throws {
    let found = try QuotationCase(
      #""We failed," said <PER>Jens Keller</PER>, and <PER>Anna Vogel</PER> left."#)
    #expect(found.quotations.first?.speakers == [])
  }

  @Test func anUnclosedQuotationEndsBeforeItsAttribution() throws {
    let found = try QuotationCase(
      #""We have won, <PER>Jens Keller</PER> told reporters. He then left for Berlin."#)
    #expect(found.lines == ["direct keller: We have won,"])
  }

  @Test func aThingCallsNobody() throws {
    let found = try QuotationCase(#"She wrote a book called "The Long Night of the Miners"."#)
    #expect(found.lines == [])
  }

  @Test(arguments: ["Q: a\n\nA: b\n\n", "Q:\n\n", "A B C D: x\n\n", "x said:\n\nA b c d e\n\n"])
  func hostileLabelsAreReadInBoundedTime(piece: String) throws {
    let found = try QuotationCase(String(repeating: piece, count: 2_000))
    #expect(found.quotations.allSatisfy { $0.span.end <= found.segmented.text.count })
  }

  @Test func tenThousandMarks() throws {
    for mark in ["\"", "'", "“", "«", "„"] {
      let found = try QuotationCase(String(repeating: mark, count: 10_000) + "a b c.")
      #expect(found.quotations.allSatisfy { $0.span.end <= found.segmented.text.count })
    }
  }
}
