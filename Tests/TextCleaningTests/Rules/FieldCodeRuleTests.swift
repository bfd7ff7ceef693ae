import Testing

@testable import TextCleaning

@Suite struct FieldCodeRuleTests {
  private static let (first, second, third) = (
    MarkedArticle.first, MarkedArticle.second, MarkedArticle.third
  )

  static let cases = [
    """
    <FIELD-CODE>HD</FIELD-CODE>  <TITLE>Ferry to run for two more years</TITLE>
    <FIELD-CODE>BY</FIELD-CODE>  <AUTHOR>Anna Bell</AUTHOR>
    <FIELD-CODE>WC  212 words</FIELD-CODE>
    <FIELD-CODE>PD</FIELD-CODE>  <DATE>14 May 2021</DATE>
    <FIELD-CODE>SN</FIELD-CODE>
    <PUBLICATION>The Harbour Gazette</PUBLICATION>

    <FIELD-CODE>LP</FIELD-CODE>
    \(first)

    <FIELD-CODE>TD</FIELD-CODE>
    \(second)

    <FIELD-CODE>NS
    gwatr : Water | gpol : Politics
    RE
    islnd : Islands
    AN
    Document HARGAZ0020210514</FIELD-CODE>
    """
  ]

  @Test(arguments: cases) func removes(_ marked: String) throws {
    try MarkedArticle.check(marked)
  }

  @Test func capitalsAloneAreNoCodes() throws {
    try MarkedArticle.check("\(Self.first)\n\nRE\n\n\(Self.second)\n\nIN\n\n\(Self.third)")
  }
}
