import Testing

@testable import TextCleaning

@Suite struct JoiningTests {
  /// Hard-wrapped lines, some of them parted inside a word.
  static let wrapped = """
    The harbour council voted on Tuesday to keep the old ferry running for
    another two years, after residents of the northern islands asked for a
    quick decision and for a seat at the table during the long nego-
    tiations with the region and its many offices on the mainland. A two-
    hour crossing costs less than a meal, the clerk of the council said to
    the meeting, and nobody who lives on the islands could do without it.
    """

  @Test func hyphensAtLineEnds() throws {
    let text = try MarkedArticle.clean(Self.wrapped)
    let body = text.paragraphs.map(text.string)
    #expect(body.count == 1)
    #expect(body.first?.contains("long negotiations with") == true)
    #expect(body.first?.contains("A two-hour crossing") == true)
    #expect(LedgerAudit.fault(in: text) == nil)
  }

  @Test func ligaturesAndInvisibleCharacters() throws {
    let article = try MarkedArticle.clean(
      "The o\u{FB03}cer of the \u{FB01}rst ship was not afraid of the long nego\u{AD}tia\u{AD}tions, "
        + "he\u{200B} said on\u{A0}Tuesday.")
    #expect(
      article.paragraphs.map(article.string)
        == [
          "The officer of the first ship was not afraid of the long negotiations, he said on Tuesday."
        ])
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  @Test func aSentenceCutByAnAdvertisement() throws {
    let article = try MarkedArticle.clean(
      "\(MarkedArticle.first)\n\nThe clerk read the letter of the islanders and the whole\n\n"
        + "Advertisement\n\ncouncil fell silent.\n\n\(MarkedArticle.third)")
    #expect(
      article.paragraphs.map(article.string)[1]
        == "The clerk read the letter of the islanders and the whole council fell silent.")
  }

  @Test func paragraphsMarkedByIndentation() throws {
    let article = try MarkedArticle.clean(
      """
        The harbour council voted on Tuesday to
      keep the old ferry running for another two
      years, the mayor said.
        Engineers told the meeting that the hull
      was sound, but that the engine would have
      to be replaced before the winter.
      """)
    #expect(article.paragraphs.count == 2)
  }
}
