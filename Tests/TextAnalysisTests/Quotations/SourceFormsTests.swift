import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// Sources in the forms of wire reports.
@Suite struct SourceFormsTests {
  @Test(arguments: [
    (
      "<PER>Pavel Novak</PER> was quoted as saying by the news agency <ORG>CTK</ORG> that talks could resume.",
      "indirect novak: that talks could resume"
    ),
    (
      "Sources familiar with the matter said the bank would announce a merger.",
      "indirect (Sources familiar with the matter): the bank would announce a merger"
    ),
    (
      "Two officials close to the talks said the deal would fail.",
      "indirect (Two officials close to the talks): the deal would fail"
    ),
    (
      "In a letter seen by <ORG>Reuters</ORG>, the company said it would cut jobs.",
      "indirect (the company): it would cut jobs"
    ),
    (
      "Those years were different, his wife, <PER>Lucy Grant</PER>, recalled.",
      "indirect grant: Those years were different"
    ),
    (
      "The bridge was closed, the mayor, <PER>Ines Duarte</PER>, said on the radio.",
      "indirect duarte: The bridge was closed"
    ),
  ]) func sourceAndWords(text: String, line: String) throws {
    #expect(try QuotationCase(text).lines == [line])
  }

  @Test(arguments: [
    "Nobody knew how the talks would end.", "Nobody said that the talks would end.",
  ]) func nobodyReports(text: String) throws {
    #expect(try QuotationCase(text).lines.isEmpty)
  }
}
