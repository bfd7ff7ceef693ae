import ArticleModel
import Foundation
import Testing

@testable import TextCleaning

@Suite struct HTMLTests {
  static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry to run | Harbour Gazette</title>
    <meta property="og:site_name" content="Harbour Gazette">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline":
    "Ferry to run for two more years", "datePublished": "2019-05-02T10:00:00Z",
    "author": [{"@type": "Person", "name": "Anna Bell"}]}</script>
    <style>p { color: red }</style></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article class="article-body"><h1>Ferry to run for two more years</h1>
    <p>\(MarkedArticle.first)</p>
    <figure><img src="a.jpg"><figcaption>The old ferry at the pier. Photo: Reuters</figcaption></figure>
    <p>\(MarkedArticle.second) Fish &amp; chips cost &pound;9&nbsp;today, <a href="/x">a cook</a> said.</p>
    <div class="share-tools"><a href="#">Share on Facebook</a></div>
    <p style="display: none">A secret that nobody sees stands in this paragraph of the page.</p>
    <p>\(MarkedArticle.third)</p></article>
    <aside><p>Another story that has nothing to do with the ferry was told on the same day.</p></aside>
    <footer>© 2019 Harbour Gazette</footer><script>var x = "text";</script></body></html>
    """

  @Test func readsAPage() throws {
    let article = try MarkedArticle.clean(Self.page, as: .html)
    #expect(article.title?.text == "Ferry to run for two more years")
    #expect(article.authors.map(\.text) == ["Anna Bell"])
    #expect(article.published?.day.description == "2019-05-02")
    #expect(article.published?.time == "T10:00Z")
    #expect(article.publication?.text == "Harbour Gazette")
    #expect(article.captions.map(\.text) == ["The old ferry at the pier."])
    #expect(
      article.paragraphs.map(article.string) == [
        MarkedArticle.first,
        MarkedArticle.second + " Fish & chips cost £9 today, a cook said.", MarkedArticle.third,
      ])
    #expect(!article.removed.contains { $0.rule == "unassigned" })
  }

  /// A byline's markup, cue and desk are no part of an author's place.
  @Test func eachAuthorStandsWhereTheNameDoes() throws {
    let byline =
      "<div class=\"byline\">By <a href=\"/a\">ANNA BELL</a> and <b>Tom Reed</b>, Desk Writer</div>"
    let page = Self.page.replacingOccurrences(
      of: "\"author\": [{\"@type\": \"Person\", \"name\": \"Anna Bell\"}]", with: "\"x\": 1")
    let parts = page.components(separatedBy: "</h1>")
    let article = try MarkedArticle.clean(
      parts.joined(separator: "</h1>" + byline), as: .html)
    let places = article.authors.compactMap { author in
      author.raw.first.map { String(decoding: article.decoded.bytes[$0.range], as: UTF8.self) }
    }
    #expect(article.authors.map(\.text) == ["Anna Bell", "Tom Reed"])
    #expect(places == ["ANNA BELL", "Tom Reed"])
  }

  /// Each paragraph without references or tags is the same bytes in the input.
  @Test func pointsIntoTheInput() throws {
    let article = try MarkedArticle.clean(Self.page, as: .html)
    let third = try #require(article.paragraphs.last)
    let raw = try #require(article.alignment.rawSpans(of: third).first)
    #expect(article.decoded.bytes[raw.range].elementsEqual(MarkedArticle.third.utf8))
    let title = try #require(article.title?.raw.first)
    #expect(
      article.decoded.bytes[title.range].elementsEqual("Ferry to run for two more years".utf8))
    let author = try #require(article.authors.first?.raw.first)
    #expect(article.decoded.bytes[author.range].elementsEqual("Anna Bell".utf8))
  }

  @Test func blanksOfAPageAreSaidToBeBlanks() throws {
    let page = "<p>&nbsp;</p><p>\(MarkedArticle.first)&nbsp;</p><p>&#160;&#160;</p>"
    let article = try MarkedArticle.clean(page, as: .html)
    #expect(article.paragraphs.map(article.string) == [MarkedArticle.first])
    for piece in article.removed where piece.rule == "html.blank" {
      #expect(piece.text.hasPrefix("&") && piece.text.hasSuffix(";"), "\(piece.text)")
    }
    #expect(!article.removed.contains { $0.rule == "unassigned" })
  }

  static let hidden = [
    "<p hidden>SECRET</p>", "<p style='color:red; Display : none'>SECRET</p>",
    "<div aria-hidden='true'><p>SECRET</p></div>", "<template><p>SECRET</p></template>",
    "<noscript><p>SECRET</p></noscript>", "<script>SECRET</script>", "<style>SECRET</style>",
    "<p style='visibility:hidden'>SECRET</p>", "<svg><text>SECRET</text></svg>",
    "<!-- SECRET -->", "<textarea>SECRET</textarea>", "<select><option>SECRET</option></select>",
  ]

  @Test(arguments: hidden) func whatIsHiddenIsNoText(_ element: String) throws {
    let secret = "A secret that nobody may read stands in this paragraph of the page, they said."
    let page =
      "<article><p>\(MarkedArticle.first)</p>"
      + element.replacingOccurrences(of: "SECRET", with: secret)
      + "<p>\(MarkedArticle.second)</p></article>"
    let article = try MarkedArticle.clean(page, as: .html)
    #expect(
      article.paragraphs.map(article.string) == [MarkedArticle.first, MarkedArticle.second])
  }

  static let structure: [(String, [String])] = [
    ("One man came.<br>Another left.", ["One man came.", "Another left."]),
    ("One man came.<br><br>Another left.", ["One man came.", "Another left."]),
    ("<ul><li>One man came.</li><li>Another left.</li></ul>", ["One man came.", "Another left."]),
    (
      "<div>One man<span> came</span>.</div><div>Another left.</div>",
      ["One man came.", "Another left."]
    ),
    (
      "<blockquote><p>One man came.</p></blockquote>Another left.",
      ["One man came.", "Another left."]
    ),
    (
      "<table><tr><td>One</td><td>man</td></tr><tr><td>Two</td><td>men</td></tr></table>",
      ["One man", "Two men"]
    ),
    ("<h2>One man came</h2>Another left.", ["One man came", "Another left."]),
    ("<p>One \u{0} man came.<p>Another left.", ["One man came.", "Another left."]),
  ]

  @Test(arguments: structure) func blocksStayApart(_ blocks: String, _ lines: [String]) throws {
    let page =
      "<article><p>\(MarkedArticle.first)</p>\(blocks)<p>\(MarkedArticle.second)</p></article>"
    let article = try MarkedArticle.clean(page, as: .html)
    let text = article.paragraphs.map(article.string).flatMap { $0.split(separator: "\n") }
    #expect(text.map(String.init) == [MarkedArticle.first] + lines + [MarkedArticle.second])
  }

  /// A caption's places come in order and none comes twice.
  @Test func aCreditThatComesAgainIsOnePlace() throws {
    let caption = "<figcaption>The old ferry. Photo: Reuters</figcaption><p>Photo: Reuters</p>"
    let page =
      "<article><p>\(MarkedArticle.first)</p><figure>\(caption)</figure><p>\(MarkedArticle.second)</p></article>"
    for found in try MarkedArticle.clean(page, as: .html).captions {
      for (one, next) in zip(found.raw, found.raw.dropFirst()) { #expect(one.end <= next.start) }
    }
  }

  static let hostile = [
    "<p " + (0..<100_000).map { "a\($0)" }.joined(separator: " ") + ">" + MarkedArticle.first,
    String(repeating: "<div>", count: 10_000) + MarkedArticle.first,
    String(repeating: "<b a=1>", count: 3_000) + "<p>" + MarkedArticle.first,
    "<p>" + String(repeating: "<a href=x>", count: 2_000) + MarkedArticle.first,
    String(repeating: "<table><tr><td>", count: 300) + MarkedArticle.first,
    "<html><body><p>\(MarkedArticle.first)</p><script>" + String(repeating: "<", count: 20_000),
    "<p>\(MarkedArticle.first)" + String(repeating: "&amp", count: 5_000),
  ]

  @Test(arguments: hostile) func survives(_ page: String) throws {
    let article = try MarkedArticle.clean(page, as: .html)
    #expect(article.alignment.isWellFormed)
    #expect(String(decoding: article.text, as: UTF8.self).contains("old ferry running"))
  }

  @Test func charsetOfThePage() throws {
    var bytes = Array("<html><head><meta charset=\"windows-1251\"></head><body><p>".utf8)
    bytes += [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
    bytes += Array("</p></body></html>".utf8)
    let article = try MarkedArticle.cleaner.get().clean(
      RawArticle(bytes: bytes, contentType: .html))
    #expect(article.decoded.charset == "windows-1251")
    #expect(String(decoding: article.text, as: UTF8.self) == "Паром")
  }
}
