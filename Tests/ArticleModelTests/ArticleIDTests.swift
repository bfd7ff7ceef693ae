import ArticleModel
import Testing

@Suite struct ArticleIDTests {
  @Test(arguments: ["0123456789abcdef", "ffffffffffffffff"])
  func takes(text: String) {
    #expect(ArticleID(text)?.description == text)
    #expect(ArticleID(text)?.shard == String(text.prefix(2)))
  }

  @Test(arguments: [
    "", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF", "0123456789abcdeg",
    "../../etc/passwd", "0123456789abcd/e", "0123456789abcdé",
  ])
  func refuses(text: String) {
    #expect(ArticleID(text) == nil)
  }
}
