import ArticleModel
import TestSupport
import Testing

@testable import Evaluation

@Suite struct BylineMatchingTests {
  static let cases: [([String], String, Bool?)] = [
    (["Anna Bell"], "By ANNA BELL", true), (["Anna Bell"], "Bell, Anna", true),
    (["Anna Bell", "Carl Dorn"], "Anna Bell and Carl Dorn", true),
    (["Anna Bell"], "Anna Bell, Harbour Correspondent", true),
    (["Anna Bell"], "By Anna Bell\n  Harbour Gazette Foreign News Desk", true),
    (["Anna Bell"], "by Anna Bell22 Dec 2016651", true),
    (["Anna Bell"], "Anna Bell (http://example.org/anna/bell/)", true),
    (["Anna Bell"], "Anna Bell (with Carl Dorn and Eva Frey)", false),
    (["Anna Bell", "Carl Dorn"], "Anna Bell", false), (["Eva Frey"], "Anna Bell", false),
    ([], "Anna Bell", false), (["Anna Bell"], "Last updated: January 7, 2025", nil),
    ([], "", nil),
  ]

  @Test(arguments: cases) func compares(_ authors: [String], _ byline: String, _ isRight: Bool?) {
    #expect(BylineMatching.isRight(authors, byline: byline) == isRight)
  }

  @Test(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
  func pagesWithBylinesAreReadAndCounted() throws {
    var pages = 0
    let source = BylineSource(
      ArticleAnalyzer(analyze: { raw in
        pages += 1
        #expect(raw.contentType == .html && raw.bytes.count > 500)
        return ArticleRecord.empty
      }))
    let result = try source.measure(SharedData(try #require(ProjectFolder.shared)), limit: 12)
    #expect(pages > 0 && pages <= 12)
    #expect(result.figures.first?.value == 0)
    #expect((result.figures.first?.count ?? 0) > 0)
  }
}
