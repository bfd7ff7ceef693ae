import Glibc
import Testing

@testable import HTTPServer

@Suite struct ListeningTests {
  private static let handler = ClosureHandler { request in
    HTTPResponse(contentType: "text/plain", text: request.remoteAddress)
  }
  private static let get = "GET / HTTP/1.1\r\nHost: a\r\n"

  @Test func listensOnIPv6() throws {
    let server = try TestServer(Self.handler) { $0.host = "::1" }
    let client = try RawClient(port: server.port, isIPv6: true)
    client.send(Self.get + "\r\n")
    #expect(try client.answer().text == "::1")
  }

  @Test func listensOnEveryAddressOfAName() throws {
    let server = try TestServer(Self.handler) { $0.host = "localhost" }
    let client = try server.client()
    client.send(Self.get + "\r\n")
    #expect(try client.answer().text == "127.0.0.1")
  }

  @Test func listensOnAUnixSocketAndReplacesAnAbandonedOne() throws {
    let path = "/tmp/http-server-test-\(getpid()).sock"
    for _ in 0..<2 {
      let server = try TestServer(Self.handler) { $0.unixSocketPath = path }
      let client = try RawClient(unixPath: path)
      client.send(Self.get + "\r\n")
      #expect(try client.answer().text == "unix")
      #expect(throws: HTTPServerError.self) {
        _ = try TestServer(Self.handler) { $0.unixSocketPath = path }
      }
      server.server.stop(graceSeconds: 0)
      server.server.waitUntilStopped()
      #expect(access(path, F_OK) != 0)
      // What a killed process leaves.
      let abandoned = try Listener.openUnix(path, backlog: 1)
      close(abandoned.descriptor)
    }
    unlink(path)
  }

  @Test func saysWhatIsWrongWithAnAddress() throws {
    let server = try TestServer(Self.handler)
    let cases: [(String, Int, String)] = [
      ("127.0.0.1", server.port, "Another process listens there"),
      ("127.0.0.1", 70000, "does not exist"),
      ("no.such.host.invalid", 0, "has no address"),
    ]
    for (host, port, message) in cases {
      var configuration = HTTPServerConfiguration()
      configuration.host = host
      configuration.port = port
      let error = #expect(throws: HTTPServerError.self) {
        _ = try HTTPServer(configuration: configuration, handler: Self.handler).start()
      }
      #expect(error?.message.contains(message) == true)
    }
  }

  @Test(
    arguments: [
      (["127.0.0.1"], "X-Forwarded-For: 203.0.113.7", "203.0.113.7"),
      (["127.0.0.0/8"], "X-Forwarded-For: 198.51.100.1, 203.0.113.7", "203.0.113.7"),
      (
        ["127.0.0.1", "203.0.113.0/24"], "X-Forwarded-For: 198.51.100.1, 203.0.113.7",
        "198.51.100.1"
      ),
      (["127.0.0.1"], "Forwarded: for=\"[2001:db8::1]:4711\";proto=https", "2001:db8::1"),
      (["127.0.0.1"], "Forwarded: by=x; For=203.0.113.7:80", "203.0.113.7"),
      (["127.0.0.1"], "X-Forwarded-For: unknown", "127.0.0.1"),
      (["127.0.0.1"], "X-Other: 203.0.113.7", "127.0.0.1"),
      (["10.0.0.1"], "X-Forwarded-For: 203.0.113.7", "127.0.0.1"),
      ([], "X-Forwarded-For: 203.0.113.7", "127.0.0.1"),
    ] as [([String], String, String)])
  func believesOnlyTrustedProxies(
    _ trusted: [String], _ field: String, _ expected: String
  ) throws {
    let server = try TestServer(Self.handler) { $0.trustedProxies = trusted }
    let client = try server.client()
    client.send(Self.get + field + "\r\n\r\n")
    #expect(try client.answer().text == expected)
  }
}
