import Testing

@testable import TextCleaning

@Suite struct RunningHeaderRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    // the same line at each page break, with page numbers
    """
    <TITLE>Ferry to run for two more years</TITLE>

    \(first)

    The clerk read the letter aloud and the



    <RUNNING-HEADER>Harbour Gazette | Town edition | 2</RUNNING-HEADER>

    council fell silent before the vote was taken.



    <RUNNING-HEADER>Harbour Gazette | Town edition | 3</RUNNING-HEADER>

    \(third)
    """,
    // two lines, and a reading error in one of them
    """
    <TITLE>Ferry to run for two more years</TITLE>

    \(first)



    <RUNNING-HEADER>THE HARBOUR GAZETTE</RUNNING-HEADER>
    <RUNNING-HEADER>Town and islands</RUNNING-HEADER>

    \(second)



    <RUNNING-HEADER>THE HARB0UR GAZETTE</RUNNING-HEADER>
    <RUNNING-HEADER>Town and islands</RUNNING-HEADER>

    \(third)
    """,
    // the number stands left on one page and right on the next
    """
    <TITLE>Ferry to run for two more years</TITLE>

    \(first)

    The clerk read the letter aloud and the

    <RUNNING-HEADER>12 | HARBOUR WEEKEND</RUNNING-HEADER>

    council fell silent before the vote was taken.

    <RUNNING-HEADER>HARBOUR WEEKEND | 13</RUNNING-HEADER>

    \(third)
    """,
    // a footer of two lines inside a sentence
    """
    <TITLE>Ferry to run for two more years</TITLE>

    The clerk read the letter aloud to the meeting and the

    <RUNNING-HEADER>Gazette Local     Page 6</RUNNING-HEADER>
    <RUNNING-HEADER>Harbour Gazette   Edition of the islands</RUNNING-HEADER>

    council fell silent before the vote was taken, so that one

    <RUNNING-HEADER>Gazette Local     Page 7</RUNNING-HEADER>
    <RUNNING-HEADER>Harbour Gazette   Edition of the islands</RUNNING-HEADER>

    could hear the rain on the roof of the hall.
    """,
    // a sentence that is said twice is no header
    """
    <TITLE>Ferry to run for two more years</TITLE>

    \(first)

    "No ferry, no school."

    \(second)

    "No ferry, no school."

    \(third)
    """,
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }

  /// A headline that comes again on each page is still the headline.
  @Test func keepsTheHeadline() throws {
    try MarkedArticle.check(
      """
      <TITLE>Ferry to run for two more years</TITLE>

      <BYLINE>By</BYLINE> <AUTHOR>Anna Bell</AUTHOR>

      \(Self.first)



      <RUNNING-HEADER>Ferry to run for two more years</RUNNING-HEADER>

      \(Self.second)



      <RUNNING-HEADER>Ferry to run for two more years</RUNNING-HEADER>

      \(Self.third)
      """)
  }
}
