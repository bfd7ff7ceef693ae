import ArticleModel
import ArticleService
import Foundation
import HTTPServer
import Synchronization
import TestSupport
import Testing

@testable import RestAPI

@Suite struct FeedRoutesTests {
  private static func item(_ number: Int, _ more: String = "") -> String {
    """
    <item><guid>n\(number)</guid><link>/page/\(number)</link><title>Council vote \(number)</title>
    <pubDate>Tue, 0\(number % 8 + 1) Apr 2025 08:00:00 GMT</pubDate>
    <description>&lt;p&gt;The council of Norrby voted on Monday on item \(number) of its list.&lt;/p&gt;\(more)
    </description></item>
    """
  }

  private static func rss(_ items: [String]) -> String {
    "<rss version=\"2.0\"><channel><title>Norrby Paper</title>" + items.joined()
      + "</channel></rss>"
  }

  private static func add(
    _ server: ScriptedServer, _ fixture: FollowingFixture, _ more: String = ""
  )
    throws -> String
  {
    let answer = try fixture.call(
      .post, "/v1/feeds", json: "{\"url\": \"\(server.url("/feed"))\"\(more)}")
    #expect(answer.status == 201, "\(answer.text)")
    let location = try #require(answer.fields["Location"])
    return location
  }

  /// Waits for the end of the poll that follows `after` others.
  private static func waitForPolls(
    _ count: Int, of path: String, _ fixture: FollowingFixture, _ server: ScriptedServer
  ) throws {
    let isPolled = try FollowingFixture.wait {
      let state = try fixture.call(.get, path).text
      return server.requests.count { $0.target == "/feed" } >= count
        && !state.contains("\"last_poll\": null")
    }
    #expect(isPolled)
    // The state is saved after the answer came.
    usleep(100_000)
  }

  @Test func newItemsOnly() throws {
    let items = Mutex([Self.item(1), Self.item(2)])
    let server = try ScriptedServer { request in
      let body = Self.rss(items.withLock { $0 })
      let tag = "\"\(body.utf8.count)\""
      return request["If-None-Match"] == tag
        ? .page("", status: "304 Not Modified") : .page(body, fields: ["ETag: \(tag)"])
    }
    let folder = try TemporaryFolder()
    defer { server.stop() }
    let path = try FollowingFixture.run(on: folder.url) { fixture in
      let path = try Self.add(server, fixture)
      try Self.waitForPolls(1, of: path, fixture, server)
      #expect(
        try FollowingFixture.wait { try fixture.call(.get, path).text.contains("\"stored\": 2") })
      let list = try fixture.call(.get, "/v1/articles").text
      #expect(list.contains("Council vote 1") && list.contains("Council vote 2"))
      #expect(list.contains("Norrby Paper"))

      // Not modified.
      #expect(try fixture.call(.post, path + "/poll").status == 202)
      #expect(try FollowingFixture.wait { server.requests.count == 2 })
      #expect(server.requests[1]["If-None-Match"] != nil)
      // One more, and the known ones again with other text: only the new one is stored.
      items.withLock { $0 = [Self.item(3), Self.item(2, " More."), Self.item(1)] }
      #expect(
        try FollowingFixture.wait {
          _ = try fixture.call(.post, path + "/poll")
          return try fixture.call(.get, path).text.contains("\"stored\": 3")
        })
      #expect(try fixture.call(.get, "/v1/articles").text.contains("\"total\": 3"))
      return path
    }

    // After a restart the state is the same.
    try FollowingFixture.run(on: folder.url) { fixture in
      let text = try fixture.call(.get, path).text
      #expect(text.contains("\"stored\": 3") && text.contains("\"title\": \"Norrby Paper\""))
      #expect(try fixture.call(.delete, path).status == 204)
      #expect(try fixture.call(.get, path).status == 404)
      #expect(try fixture.call(.get, "/v1/articles").text.contains("\"total\": 3"))
    }
  }

  @Test func pagesOfItems() throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/feed":
        .page(Self.rss([Self.item(1), Self.item(2), Self.item(3), Self.item(4)]))
      case "/robots.txt": .page("User-agent: *\nDisallow: /page/2", type: "text/plain")
      case "/page/1":
        .page(
          "<article><h1>Vote</h1><p>The council of Norrby voted for the harbour on Monday, its "
            + "chair Eva Lindroth said.</p></article>")
      case "/page/3": .page("%PDF-1.4", type: "application/pdf")
      default: .page("later", status: "503 Service Unavailable")
      }
    }
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    defer { server.stop() }
    let path = try Self.add(server, fixture, ", \"content\": \"page\"")
    #expect(
      try FollowingFixture.wait { try fixture.call(.get, path).text.contains("\"stored\": 1") })
    let state = try fixture.call(.get, path).text
    let metrics = try fixture.call(.get, "/metrics").text
    #expect(metrics.contains("dateline_feed_articles_total{feed=\"\(path.suffix(16))\"} 1"))
    #expect(metrics.contains("dateline_feed_refused_total{feed=\"\(path.suffix(16))\"} 2"))
    // Two can never be read, one may be at the next poll.
    #expect(state.contains("\"refused\": 2"), "\(state)")
    #expect(!state.contains("\"last_item_error\": null"))
    #expect(try fixture.call(.get, "/v1/articles?person=Lindroth").text.contains("\"total\": 1"))
    let asked = server.requests.map(\.target)
    #expect(!asked.contains("/page/2"))
    #expect(
      try FollowingFixture.wait {
        _ = try fixture.call(.post, path + "/poll")
        return server.requests.count { $0.target == "/page/4" } >= 2
      })
    #expect(server.requests.count { $0.target == "/page/1" } == 1)
    try fixture.close()
  }

  @Test(arguments: ["nonsense", "<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>"])
  func brokenFeeds(body: String) throws {
    let server = try ScriptedServer { _ in .page(body) }
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    defer { server.stop() }
    let path = try Self.add(server, fixture)
    #expect(
      try FollowingFixture.wait { try fixture.call(.get, path).text.contains("\"failures\": 1") })
    #expect(!(try fixture.call(.get, path).text.contains("\"last_error\": null")))
    try fixture.close()
  }

  @Test func stalledFeedDelaysNoOther() throws {
    let stalled = try ScriptedServer { _ in .silence }
    let good = try ScriptedServer { _ in .page(Self.rss([Self.item(1)])) }
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    defer {
      stalled.stop()
      good.stop()
    }
    let waiting = try Self.add(stalled, fixture)
    #expect(try FollowingFixture.wait { stalled.requests.count == 1 })
    let path = try Self.add(good, fixture)
    #expect(
      try FollowingFixture.wait { try fixture.call(.get, path).text.contains("\"stored\": 1") })
    #expect(try fixture.call(.get, waiting).text.contains("\"last_poll\": null"))
    try fixture.close()
  }

  @Test func opml() throws {
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    let list = """
      <opml version="2.0"><body><outline text="Papers"><outline text="One" xmlUrl="http://127.0.0.1:9/one"/>
      <outline text="Bad" xmlUrl="ftp://example.org/"/></outline></body></opml>
      """
    let answer = try fixture.call(
      .post, "/v1/feeds", json: list, fields: ["Content-Type": "text/x-opml"])
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"is_new\": true") && answer.text.contains("\"problem\""))
    let out = try fixture.call(.get, "/v1/feeds", fields: ["Accept": "text/x-opml"])
    #expect(out.fields["Content-Type"] == "text/x-opml; charset=utf-8")
    #expect(out.text.contains("xmlUrl=\"http://127.0.0.1:9/one\""))
    #expect(try fixture.call(.get, "/v1/feeds").text.contains("\"total\": 1"))
    try fixture.close()
  }

  @Test(arguments: [
    ("{}", 400, "url"), ("{\"url\": 7}", 400, "url"), ("{\"url\": \"ftp://x/\"}", 400, "url"),
    ("{\"url\": \"https://e.example/\", \"interval\": 5}", 400, "interval"),
    ("{\"url\": \"https://e.example/\", \"content\": \"all\"}", 400, "content"),
    ("{\"url\": \"https://e.example/\", \"uri\": 1}", 400, "uri"), ("[]", 400, "body"),
    ("", 400, "body"),
  ])
  func badRequests(body: String, status: Int, field: String) throws {
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    let answer = try fixture.call(.post, "/v1/feeds", json: body)
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer.text.contains("\"field\":\"\(field)\""), "\(answer.text)")
    #expect(try fixture.call(.get, "/v1/feeds").text.contains("\"total\": 0"))
    try fixture.close()
  }
}
