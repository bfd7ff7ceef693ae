import Testing
import WebFetch

@Suite struct FetchURLTests {
  @Test func parts() throws {
    let url = try FetchURL("HTTP://News.Example.org:8080/a/b?key=secret#top")
    #expect(url.scheme == "http")
    #expect(url.host == "news.example.org")
    #expect(url.port == 8080)
    #expect(url.path == "/a/b")
    #expect(url.query == "key=secret")
    #expect(!url.text.contains("#"))
    #expect(url.description.hasSuffix("/a/b"))
    #expect(try FetchURL("https://[2001:DB8::1]/").hostAndPort == "2001:db8::1:443")
  }

  @Test(arguments: [
    ("/x", "https://a.example/x"), ("x", "https://a.example/d/x"),
    ("//b.example/", "https://b.example/"),
    ("?q", "https://a.example/d/e?q"), ("http://c.example/", "http://c.example/"),
  ])
  func relative(reference: String, whole: String) throws {
    let base = try FetchURL("https://a.example/d/e")
    #expect(try FetchURL(reference, relativeTo: base).text == whole)
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "file:///etc/passwd", "gopher://x/", "dict://x:1/",
    "javascript:alert(1)", "data:text/plain,x", "http://",
    "http://user@example.org/",
    "http://user:pass@example.org/", "http://:pass@example.org/", "http://example.org:0/",
    "http://example.org:65536/", "http://example.org:99999999999/", "http://exa mple.org/",
    "http://example.org/\r\nHost: x", "http://example.org/\u{0}", "http://[::1/",
    "http://[fe80::1%25lo",
    "http://example.org/" + String(repeating: "a", count: 5000),
  ])
  func refused(text: String) {
    #expect(throws: FetchError.self) { try FetchURL(text) }
  }
}
