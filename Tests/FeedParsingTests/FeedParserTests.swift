import ArticleModel
import FeedParsing
import Testing

@Suite struct FeedParserTests {
  private static func parse(_ text: String) throws -> ParsedFeed {
    try FeedParser.parse(Array(text.utf8))
  }

  @Test func rss2() throws {
    let feed = try Self.parse(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"
        xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour News &amp; Tides</title>
      <link>https://harbour.example/</link><image><title>logo</title></image>
      <item><title><![CDATA[Ferry <b>runs</b> aground]]></title><link>https://harbour.example/1</link>
      <guid isPermaLink="false">h-1</guid><pubDate>Tue, 04 Mar 2025 23:30:00 -0500</pubDate>
      <dc:creator>Ada Brandt</dc:creator><media:title>not this</media:title>
      <description>Short.</description><c:encoded><![CDATA[<p>The ferry ran aground.</p>]]></c:encoded></item>
      <item><title>Second</title><author>desk@harbour.example (Night Desk)</author>
      <description>&lt;p&gt;Only this.&lt;/p&gt;</description></item></channel></rss>
      """)
    #expect(feed.format == .rss2)
    #expect(feed.title == "Harbour News & Tides")
    #expect(feed.link == "https://harbour.example/")
    let item = try #require(feed.items.first)
    #expect(item.title == "Ferry runs aground")
    #expect(item.identifier == "h-1")
    #expect(item.link == "https://harbour.example/1")
    #expect(item.published?.description == "2025-03-04")
    #expect(item.authors == ["Ada Brandt"])
    #expect(item.content == "<p>The ferry ran aground.</p>")
    #expect(item.isHTML)
    #expect(feed.items.last?.authors == ["Night Desk"])
    #expect(feed.items.last?.content == "<p>Only this.</p>")
  }

  @Test func rss1() throws {
    let feed = try Self.parse(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old feed</title></channel>
      <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>
      <dc:date>2024-05-06T07:08:09Z</dc:date><dc:creator>B. Cole</dc:creator></item></rdf:RDF>
      """)
    #expect(feed.format == .rss1)
    #expect(feed.title == "Old feed")
    #expect(feed.items.map(\.link) == ["https://a.example/1"])
    #expect(feed.items.first?.published?.description == "2024-05-06")
  }

  @Test func atom() throws {
    let feed = try Self.parse(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;i&gt;Gazette&lt;/i&gt;</title>
      <link rel="self" href="/feed"/><link href="https://g.example/"/><author><name>Staff</name></author>
      <entry><id>tag:g.example,2025:1</id><title>First</title><link rel="enclosure" href="/a.mp3"/>
      <link rel="alternate" href="/first"/><updated>2025-01-02T03:04:05Z</updated>
      <published>2025-01-01T03:04:05Z</published><summary>Short</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; B said <b>no</b>.</p></div></content>
      <contributor><name>Not an author</name></contributor></entry>
      <entry><id>2</id><title>Second</title><author><name>Own Author</name></author>
      <content>Plain text.</content></entry></feed>
      """)
    #expect(feed.format == .atom)
    #expect(feed.title == "The Gazette")
    #expect(feed.link == "https://g.example/")
    let item = try #require(feed.items.first)
    #expect(item.link == "/first")
    #expect(item.published?.description == "2025-01-01")
    #expect(item.content == "<div><p>A &amp; B said <b>no</b>.</p></div>")
    #expect(item.isHTML)
    #expect(item.authors == ["Staff"])
    #expect(feed.items.last?.authors == ["Own Author"])
    #expect(feed.items.last?.isHTML == false)
  }

  @Test func jsonFeed() throws {
    let feed = try Self.parse(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://j.example/",
       "authors": [{"name": "Everyone"}], "items": [
       {"id": "1", "url": "https://j.example/1", "title": "One", "content_html": "<p>x</p>",
        "date_published": "2025-02-03T04:05:06+02:00", "authors": [{"name": "Somebody"}]},
       {"id": "2", "content_text": "plain"}, 7]}
      """)
    #expect(feed.format == .json)
    #expect(feed.items.count == 3)
    #expect(feed.items[0].authors == ["Somebody"])
    #expect(feed.items[1].authors == ["Everyone"])
    #expect(feed.items[1].content == "plain")
    #expect(feed.items[0].published?.description == "2025-02-03")
  }

  @Test(arguments: [
    "", "   ", "hello", "<html><body/></html>", "<rss><channel>", "{\"items\": []}", "{", "[1]",
    "<feed><entry/></feed>", "<?xml version='1.0'?>", "<rss>\u{0}</rss>",
    "<!DOCTYPE rss [<!ENTITY a 'x'>]><rss><channel/></rss>",
    "<!doctype rss [ ]><rss/>", "<rss><!ENTITY a SYSTEM 'file:///etc/passwd'></rss>",
  ])
  func refused(text: String) { #expect(throws: FeedParsingError.self) { try Self.parse(text) } }

  @Test func bombs() throws {
    let laughs =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><rss><channel>"
      + "<title>&b;</title></channel></rss>"
    #expect(throws: FeedParsingError.declaresEntities) { try Self.parse(laughs) }
    let wide = Array(laughs.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: FeedParsingError.declaresEntities) {
      try FeedParser.parse([0xFF, 0xFE] + wide)
    }
    let deep = "<rss>" + String(repeating: "<a>", count: 5000)
    #expect(throws: FeedParsingError.self) { try Self.parse(deep) }
    let many = "<rss><channel>" + String(repeating: "<item/>", count: 1001) + "</channel></rss>"
    #expect(throws: FeedParsingError.tooLarge("more than 1000 items")) { try Self.parse(many) }
  }

  @Test func utf16AndLatin() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><title>Zürich</title></channel></rss>"
    let wide = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try FeedParser.parse([0xFF, 0xFE] + wide).title == "Zürich")
    let latin =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>Z".utf8)
      + [0xFC] + Array("rich</title></channel></rss>".utf8)
    #expect(try FeedParser.parse(latin).title == "Zürich")
  }

  @Test func opml() throws {
    let outlines = [
      OPML.Outline(title: "A & \"B\"", url: "https://a.example/feed?x=1&y=2"),
      OPML.Outline(title: nil, url: "https://c.example/"),
    ]
    let read = try OPML.parse(OPML.bytes(of: outlines, title: "Feeds"))
    #expect(read.map(\.url) == outlines.map(\.url))
    #expect(read.first?.title == "A & \"B\"")
    let nested =
      "<opml><body><outline text='f'><outline xmlUrl='https://x.example/'/></outline></body></opml>"
    #expect(try OPML.parse(Array(nested.utf8)).map(\.url) == ["https://x.example/"])
    #expect(throws: FeedParsingError.self) { try OPML.parse(Array("<rss/>".utf8)) }
  }
}
