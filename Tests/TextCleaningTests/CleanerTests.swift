import ArticleModel
import TestSupport
import Testing

@testable import TextCleaning

@Suite struct CleanerTests {
  static func clean(_ text: String, as type: ContentType = .plain) throws -> Article {
    let cleaner = try Cleaner(lexicons: ProjectFolder.lexicons())
    return try cleaner.clean(RawArticle(bytes: Array(text.utf8), contentType: type))
  }

  @Test func emptyBodyIsAnError() throws {
    #expect(throws: CleaningError.emptyBody) { try Self.clean("") }
  }

  @Test func bodyWithoutTextIsAnError() throws {
    #expect(throws: CleaningError.noText) { try Self.clean(" \n\u{200B}\n\t") }
  }
}
