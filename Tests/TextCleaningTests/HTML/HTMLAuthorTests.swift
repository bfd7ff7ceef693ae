import Testing

@testable import TextCleaning

/// Who wrote a page, by each of the places that pages say it in.
@Suite struct HTMLAuthorTests {
  private static func authors(head: String = "", body: String = "") throws -> [String] {
    let page = """
      <html><head><title>Ferry to run for two more years</title>\(head)</head><body><main>
      <h1>Ferry to run for two more years</h1>\(body)<p>\(MarkedArticle.first)</p>
      <p>\(MarkedArticle.second)</p><p>\(MarkedArticle.third)</p></main></body></html>
      """
    return try MarkedArticle.clean(page, as: .html).authors.map(\.text)
  }

  private static func linkedData(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  static let scripts: [(String, [String])] = [
    (#"{"@type": "NewsArticle", "author": "Anna Bell"}"#, ["Anna Bell"]),
    (
      #"{"@type": "NewsArticle", "author": "By Anna Bell and Carl Dorn"}"#,
      ["Anna Bell", "Carl Dorn"]
    ),
    (
      #"{"@type": "Article", "author": ["Anna Bell", {"name": "Carl Dorn"}]}"#,
      ["Anna Bell", "Carl Dorn"]
    ),
    (
      #"[{"@type": "Person", "name": "Eva Frey"}, {"@type": "Report", "author": {"name": "#
        + #"["Anna Bell"]}}]"#,
      ["Anna Bell"]
    ),
    (
      #"{"@graph": [{"@type": "Article", "author": {"@id": "x:a"}}, {"@type": "Person", "#
        + #""@id": "x:a", "name": "Anna Bell"}]}"#,
      ["Anna Bell"]
    ),
    (
      #"{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "creator": ["Anna "#
        + #"Bell"]}}"#,
      ["Anna Bell"]
    ),
    (
      #"{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Harbour "#
        + #"Gazette"}}"#,
      ["Harbour Gazette"]
    ),
    (
      #"{"@type": ["Article", "NewsArticle"], "author": {"name": "Se\u00e1n O&#39;Neill"}}"#,
      ["Seán O'Neill"]
    ),
    (#"{"@type": "NewsArticle", "author": {"name": "https://example.org/anna"}}"#, []),
    (#"{"@type": "NewsArticle", "author": {"name": "admin"}}"#, []),
    (#"{"@type": "NewsArticle", "comment": {"author": {"name": "Carl Dorn"}}}"#, []),
    (#"{"@type": "VideoObject", "author": {"name": "Carl Dorn"}}"#, []),
    (#"<!-- {"@type": "NewsArticle", "author": [{"name": "Anna Bell"},],} -->"#, ["Anna Bell"]),
    (#"{"@type": "NewsArticle", "author": [{"name": "Anna Bell"#, ["Anna Bell"]),
    (#"{"@type": "NewsArticle", "author": {"name": "阿部 花子"}}"#, ["阿部 花子"]),
  ]

  @Test(arguments: scripts) func linkedDataSays(_ json: String, _ names: [String]) throws {
    #expect(try Self.authors(head: Self.linkedData(json)) == names)
  }

  static let metas: [(String, [String])] = [
    (#"<meta name="author" content="Anna Bell">"#, ["Anna Bell"]),
    (#"<meta name="author" content="ANNA BELL, CARL DORN">"#, ["Anna Bell", "Carl Dorn"]),
    (#"<meta name="author" content="Anna Bell (http://example.org/anna)">"#, ["Anna Bell"]),
    (
      #"<meta name="author" content="someone"><meta property="x:y dc:creator" "#
        + #"content="Anna Bell">"#,
      ["Anna Bell"]
    ),
    (#"<meta property="article:author" content="https://example.org/anna">"#, []),
    (#"<meta property="article:author" content="Anna Bell">"#, ["Anna Bell"]),
    (
      #"<meta name="parsely-author" content="Anna Bell"><meta name="parsely-author" "#
        + #"content="Carl Dorn">"#,
      ["Anna Bell", "Carl Dorn"]
    ),
    (#"<meta name="sailthru.author" content="Anna Bell">"#, ["Anna Bell"]),
    (
      #"<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" "#
        + #"content="Anna Bell">"#,
      ["Anna Bell"]
    ),
    (
      #"<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" "#
        + #"content="Anna Bell">"#,
      []
    ),
    (#"<meta name="twitter:creator" content="@annabell">"#, []),
    (#"<meta name="author" content="Harbour Gazette Newsroom">"#, ["Harbour Gazette Newsroom"]),
  ]

  @Test(arguments: metas) func headSays(_ head: String, _ names: [String]) throws {
    #expect(try Self.authors(head: head) == names)
  }

  static let elements: [(String, [String])] = [
    (#"<p class="byline">By <b>Anna Bell</b> March 3, 2021 4:05 PM</p>"#, ["Anna Bell"]),
    (
      #"<div class="post__author"><img src="a.jpg"></div><div class="post__author">Anna "#
        + #"Bell</div>"#,
      ["Anna Bell"]
    ),
    (#"<a rel="author" href="/a">Anna Bell</a>"#, ["Anna Bell"]),
    (#"<span itemprop="author"><span itemprop="name">Anna Bell</span></span>"#, ["Anna Bell"]),
    (
      #"<div class="author">Par Anna Bell (avec Carl Dorn et Eva Frey)</div>"#,
      ["Anna Bell", "Carl Dorn", "Eva Frey"]
    ),
    (#"<div class="byline">By<br>Anna Bell<br>Harbour Desk</div>"#, ["Anna Bell"]),
    (#"<div class="byline">Written by Anna Bell<br>Edited by Carl Dorn</div>"#, ["Anna Bell"]),
    (#"<div class="byline">Anna Bell Updated March 3, 2021</div>"#, ["Anna Bell"]),
    (#"<div class="byline">Anna Bell @annabell anna@example.org</div>"#, ["Anna Bell"]),
    (#"<div class="comments"><span class="author">Carl Dorn</span></div>"#, []),
    (#"<div class="author-bio">Carl Dorn once sailed around the islands.</div>"#, []),
    (#"<p class="byline" hidden>Carl Dorn</p>"#, []),
    (#"<aside class="related-stories"><p class="byline">By Carl Dorn</p></aside>"#, []),
  ]

  @Test(arguments: elements) func bodySays(_ body: String, _ names: [String]) throws {
    #expect(try Self.authors(body: body) == names)
  }

  /// A site as the author gives way to a person whom the page names.
  @Test func aPersonGoesBeforeASite() throws {
    let names = try Self.authors(
      head: #"<meta name="author" content="Harbour Gazette">"#,
      body: #"<p class="byline">By Anna Bell</p>"#)
    #expect(names == ["Anna Bell"])
  }
}
