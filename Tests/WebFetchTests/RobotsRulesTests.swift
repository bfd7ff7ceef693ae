import Testing
import WebFetch

@Suite struct RobotsRulesTests {
  private static let text = """
    # comment
    User-agent: otherbot
    Disallow: /

    User-Agent: *
    Disallow: /private/   # all of it
    Allow: /private/open
    Disallow: /*.pdf$
    Disallow: /find?*page=
    Disallow:
    Sitemap: https://example.org/map.xml
    """

  @Test(arguments: [
    ("/", true), ("/news", true), ("/private/", false), ("/private/x", false),
    ("/private/open", true), ("/private/open/x", true), ("/a.pdf", false), ("/a.pdf?x", true),
    ("/find?q=1&page=2", false), ("/find?q=1", true), ("/privateer", true),
  ])
  func everybody(path: String, isAllowed: Bool) {
    let rules = RobotsRules(Array(Self.text.utf8), product: "Dateline")
    #expect(rules.allows(path) == isAllowed)
  }

  @Test func ownGroupReplacesTheOneForAll() {
    let text = "User-agent: dateline\nUser-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow: /b"
    let rules = RobotsRules(Array(text.utf8), product: "Dateline")
    #expect(!rules.allows("/a"))
    #expect(rules.allows("/b"))
  }

  @Test func hostile() {
    let stars = String(repeating: "*a", count: 500)
    let text =
      "User-agent: *\nDisallow: /\(stars)$\n" + String(repeating: "Disallow: /x\n", count: 9000)
    let rules = RobotsRules(Array(text.utf8), product: "Dateline")
    #expect(rules.allows("/" + String(repeating: "a", count: 4000) + "b"))
    #expect(!rules.allows("/x"))
    #expect(RobotsRules([0xFF, 0x00, 0x3A, 0x0A], product: "Dateline").allows("/"))
  }
}
