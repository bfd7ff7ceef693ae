import Testing

@testable import TextCleaning

@Suite struct HTMLFurnitureTests {
  private static func page(_ head: String, _ after: String) -> String {
    """
    <html><head><meta name="description" content="Two more winters for the ferry"></head><body>
    <article><h1>Ferry to run for two more years</h1>\(head)<p>\(MarkedArticle.first)</p>
    <p>\(MarkedArticle.second)</p><p>\(MarkedArticle.third)</p>\(after)</article></body></html>
    """
  }

  private static let paragraphs = [MarkedArticle.first, MarkedArticle.second, MarkedArticle.third]

  static let furniture: [String] = [
    "<h3>Comments (12)</h3><p>I sailed on it as a child and I hope that it stays for ever.</p>",
    "<h4>Leave a reply</h4><p>Your address stays with us when you write to us about it.</p>",
    "<p><a href='/b'>BRIDGE TO THE ISLANDS DELAYED AGAIN</a></p>",
    "<ul><li><a href='/c'>Harbour pool opens in May</a></li><li><a href='/d'>Two cranes sold</a></li>"
      + "<li><a href='/e'>Old pier gets a roof</a></li></ul>",
    "<form class='commentsblock'><label>Name<span>(required)</span></label><input></form>",
  ]

  @Test(arguments: furniture) func isTakenOut(_ after: String) throws {
    let article = try MarkedArticle.clean(Self.page("", after), as: .html)
    #expect(article.paragraphs.map(article.string) == Self.paragraphs)
    #expect(!article.removed.contains { $0.rule == "unassigned" })
  }

  static let content: [(String, String)] = [
    (
      "<p>She read <a href='/b'>the report of the harbour board</a> twice.</p>",
      "She read the report of the harbour board twice."
    ),
    (
      "<p><a href='/b'>The board has put its report on the table for all to read.</a></p>",
      "The board has put its report on the table for all to read."
    ),
    ("<h3>What comes next</h3>", "What comes next"),
    (
      "<p>No comments were made by the owner of the yard.</p>",
      "No comments were made by the owner of the yard."
    ),
  ]

  @Test(arguments: content) func staysInTheText(_ after: String, _ text: String) throws {
    let article = try MarkedArticle.clean(Self.page("", after), as: .html)
    #expect(article.paragraphs.map(article.string) == Self.paragraphs + [text])
  }

  static let subtitles: [(String, String)] = [
    ("<h2>Islands keep their link to the shore</h2>", "Islands keep their link to the shore"),
    (
      "<p class='article__standfirst'>Islands keep their link</p><p>By Anna Bell</p>",
      "Islands keep their link"
    ),
    ("<p>Two more winters for the ferry</p><p>By Anna Bell</p>", "Two more winters for the ferry"),
  ]

  @Test(arguments: subtitles) func subtitle(_ head: String, _ text: String) throws {
    let article = try MarkedArticle.clean(Self.page(head, ""), as: .html)
    #expect(article.subtitle?.text == text)
    #expect(article.paragraphs.map(article.string) == Self.paragraphs)
  }
}
