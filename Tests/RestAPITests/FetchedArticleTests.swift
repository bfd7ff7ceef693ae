import ArticleModel
import ArticleService
import HTTPServer
import NetworkAddresses
import TestSupport
import Testing
import WebFetch

@testable import RestAPI

@Suite struct FetchedArticleTests {
  private static let json: HTTPFields = ["Content-Type": "application/json"]

  private static let page = """
    <html><head><meta charset="windows-1252"><title>Bridge closes in Ostwick</title></head><body><article>
    <h1>Bridge closes in Ostwick</h1><p>By Lena Fromm</p><p>The old bridge of Ostwick closed on Monday after
    engineers found cracks in two of its piers, the town said.</p><p>\u{201C}Nobody will cross it this
    year,\u{201D} said the mayor, Karl Bruun, who had asked for the survey in March.</p></article></body></html>
    """

  /// A server of a page, a text, a file of another kind, failures, and redirects.
  private static func server() throws -> ScriptedServer {
    try ScriptedServer { request in
      switch request.target {
      case "/page":
        .page(
          page.replacing("\u{201C}", with: "\"").replacing("\u{201D}", with: "\""),
          fields: ["ETag: \"1\"", "Last-Modified: Mon, 03 Mar 2025 10:00:00 GMT"])
      case "/latin":
        // Other charset in the header than in the page: the header wins.
        .page(
          Array(
            "The mayor of Z\u{FC}rich said on Monday that the bridge was closed.".unicodeScalars
          )
          .map { UInt8(truncatingIfNeeded: $0.value) },
          type: "text/plain; charset=ISO-8859-1")
      case "/moved": .redirect("/page")
      case "/pdf": .page("%PDF-1.7 ...", type: "application/pdf")
      case "/disguised": .page("%PDF-1.7 ...")
      case "/silent": .silence
      case "/broken": .raw(Array("nothing\r\n\r\n".utf8), closes: true)
      case "/huge": .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n".utf8))
      case "/out": .redirect("http://169.254.169.254/latest/meta-data/")
      default: .page("gone", status: "404 Not Found")
      }
    }
  }

  /// An API that may fetch from this server alone.
  private static func api(_ server: ScriptedServer) throws -> (TestAPI, WebFetcher) {
    var policy = FetchPolicy()
    policy.allowedHosts = ["127.0.0.1:\(server.port)"]
    policy.hostDelay = 0
    policy.totalTimeout = 700
    let fetcher = try WebFetcher(policy: policy)
    let pages = PageFetcher(fetcher: fetcher, now: { "2025-03-04T05:06:07Z" })
    var configuration = APIConfiguration()
    configuration.pages = pages
    return (try TestAPI(.memory, configuration), fetcher)
  }

  private static func body(_ url: String, _ more: String = "") -> [UInt8] {
    Array("{\"url\": \"\(url)\"\(more)}".utf8)
  }

  @Test func pageIsStoredAsItCame() throws {
    let server = try Self.server()
    let (api, fetcher) = try Self.api(server)
    defer {
      fetcher.stop()
      server.stop()
    }
    let body = Self.body(server.url("/moved"), ", \"publication\": \"Ostwick Post\"")
    let answer = try api.call(.post, "/v1/articles", fields: Self.json, body: body)
    #expect(answer.status == 201)
    let record = try ArticleRecord(storedBytes: answer.body)
    #expect(record.title?.text == "Bridge closes in Ostwick")
    #expect(record.persons.map(\.name).contains("Karl Bruun"))
    #expect(record.source.publication == "Ostwick Post")
    #expect(record.source.contentType == .html)
    #expect(record.source.url == server.url("/moved"))
    let fetched = try #require(record.source.fetched)
    #expect(fetched.url == server.url("/page"))
    #expect(fetched.redirects == [server.url("/moved")])
    #expect(fetched.status == 200)
    #expect(fetched.fetchedAt == "2025-03-04T05:06:07Z")
    #expect(fetched.fields.contains { $0.name == "etag" && $0.value == "\"1\"" })
    let raw = try api.call(.get, "/v1/articles/\(record.id)/raw")
    #expect(raw.text.hasPrefix("<html>"))
    #expect(raw.fields["Content-Type"] == "text/html; charset=utf-8")
    let again = try api.call(.post, "/v1/articles", fields: Self.json, body: body)
    #expect(again.status == 200)
  }

  @Test func charsetOfTheHeader() throws {
    let server = try Self.server()
    let (api, fetcher) = try Self.api(server)
    defer {
      fetcher.stop()
      server.stop()
    }
    let answer = try api.call(
      .post, "/v1/articles?dry_run=true", fields: Self.json, body: Self.body(server.url("/latin")))
    #expect(answer.status == 200)
    #expect(answer.text.contains("Zürich"))
  }

  @Test(arguments: [
    ("/pdf", 415, "unsupported-page-type"), ("/disguised", 415, "unsupported-page-type"),
    ("/missing", 502, "fetch-status"), ("/silent", 504, "fetch-timeout"),
    ("/broken", 502, "fetch-transfer"), ("/huge", 502, "fetch-transfer"),
    ("/out", 422, "refused-address"),
  ])
  func failures(path: String, status: Int, code: String) throws {
    let server = try Self.server()
    let (api, fetcher) = try Self.api(server)
    defer {
      fetcher.stop()
      server.stop()
    }
    let answer = try api.call(
      .post, "/v1/articles", fields: Self.json, body: Self.body(server.url(path)))
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer.text.contains("/problems/\(code)"), "\(answer.text)")
    #expect(answer.text.contains("\"field\":\"url\""))
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 0"))
  }

  @Test(arguments: [
    ("http://127.0.0.1:1/", 422, "refused-address"), ("http://[::1]/", 422, "refused-address"),
    ("file:///etc/passwd", 400, "invalid-url"), ("http://a:b@example.org/", 400, "invalid-url"),
    ("nonsense", 400, "invalid-url"), ("", 400, "invalid-url"),
  ])
  func refused(url: String, status: Int, code: String) throws {
    let server = try Self.server()
    let (api, fetcher) = try Self.api(server)
    defer {
      fetcher.stop()
      server.stop()
    }
    let answer = try api.call(.post, "/v1/articles", fields: Self.json, body: Self.body(url))
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer.text.contains("/problems/\(code)"), "\(answer.text)")
  }

  @Test func fetchingCanBeOff() throws {
    let answer = try TestAPI(.memory).call(
      .post, "/v1/articles", fields: Self.json, body: Self.body("https://example.org/"))
    #expect(answer.status == 400)
    #expect(answer.text.contains("fetching-is-off"))
  }
}
