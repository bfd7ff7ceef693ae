import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct CleanerTests {
  @Test func emptyBodyIsAnError() throws {
    #expect(throws: CleaningError.emptyBody) { try MarkedArticle.clean("") }
  }

  @Test func bodyWithoutTextIsAnError() throws {
    #expect(throws: CleaningError.noText) { try MarkedArticle.clean(" \n\u{200B}\n\t") }
  }
}
