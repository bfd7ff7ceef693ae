import Testing

@testable import TextCleaning

@Suite struct CopyrightRuleTests {
  static let furniture = [
    "Copyright 2019 Harbour Gazette. All rights reserved.",
    "Tous droits réservés",
    "This work is licensed under a Creative Commons licence.",
  ]

  @Test(arguments: furniture) func removes(_ line: String) throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<COPYRIGHT>\(line)</COPYRIGHT>\n\n\(MarkedArticle.second)")
  }

  /// Words of an article that begin or sound like it.
  static let prose = [
    "Copyright law does not apply, the lawyer argued."
  ]

  @Test(arguments: prose) func keeps(_ sentence: String) throws {
    try MarkedArticle.check("\(MarkedArticle.first)\n\n\(sentence)\n\n\(MarkedArticle.second)")
  }

  @Test func removesTheOwnersName() throws {
    try MarkedArticle.check(
      "\(MarkedArticle.first)\n\n<COPYRIGHT>© 2021 Harbour Media Ltd.</COPYRIGHT>\n\n\(MarkedArticle.second)\n\n<COPYRIGHT>Harbour Media Ltd.</COPYRIGHT>"
    )
  }
}
