import Testing

@testable import TextCleaning

@Suite struct BreadcrumbsRuleTests {
  static let furniture = [
    "Home > News > World"
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<BREADCRUMBS>\(line)</BREADCRUMBS>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "The road from home to school is four miles long, and nobody drives it."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }
}
