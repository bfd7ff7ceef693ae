import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// Three and more who speak together.
@Suite struct JointSpeakerTests {
  private static let three = (
    "<PER>Jens Keller</PER>", "<PER>Anna Vogel</PER>", "<PER>Olga Brandt</PER>"
  )

  @Test(arguments: [
    "A, B and C said in a joint statement that the talks had failed.",
    "A, B, and C said the talks had failed.",
    "A, B and C all said the talks had failed.",
    "Mayor A, Governor B and Senator C said on Monday that the talks had failed.",
    #""The talks have failed," A, B and C said in a joint statement."#,
    #""The talks have failed," said A, B and C."#,
    #""The talks have failed," said A, B, and C."#,
    #"A, B and C said: "The talks have failed.""#,
  ]) func allAreKept(pattern: String) throws {
    let quotation = try #require(QuotationCase(Self.filled(pattern)).quotations.first)
    #expect(quotation.speaker == "keller")
    #expect(quotation.speakers == ["keller", "vogel", "brandt"])
  }

  @Test(arguments: [
    ("In <LOC>Bonn</LOC>, B and C said the talks had failed.", ["vogel", "brandt"]),
    ("After meeting A, B and C said the talks had failed.", ["vogel", "brandt"]),
    ("According to <ORG>Reuters</ORG>, B and C said the talks had failed.", ["vogel", "brandt"]),
    (#""The talks have failed," said A, and B left with C."#, []),
    (#""The talks have failed," said A, B left with C."#, []),
  ]) func othersAreNot(pattern: String, speakers: [String]) throws {
    let quotations = try QuotationCase(Self.filled(pattern)).quotations
    #expect(quotations.contains { $0.speakers == speakers })
  }

  private static func filled(_ pattern: String) -> String {
    pattern.replacing("A,", with: three.0 + ",").replacing("A ", with: three.0 + " ")
      .replacing("B ", with: three.1 + " ").replacing("B,", with: three.1 + ",")
      .replacing("C ", with: three.2 + " ").replacing("C.", with: three.2 + ".")
  }
}
