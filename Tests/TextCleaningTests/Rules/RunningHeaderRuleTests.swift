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
}
