import Testing

@testable import TextCleaning

@Suite struct RecordNumberRuleTests {
  @Test(arguments: ["Document HARB000020210304eh3400012", "GALE|A612345678901"])
  func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n\(MarkedArticle.second)\n\n<RECORD-NUMBER>\(line)</RECORD-NUMBER>")
  }

  @Test(arguments: ["The winning number was 612345678901", "Flight BA1234 landed"])
  func keeps(_ line: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(MarkedArticle.second)\n\n\(line)")
  }
}
