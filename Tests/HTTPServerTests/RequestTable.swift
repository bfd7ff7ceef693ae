import Testing

@testable import HTTPServer

/// Raw bytes that a client may send, and what must come of them.
struct RequestCase: Sendable, CustomTestStringConvertible {
  enum After: Sendable { case open, closed }

  let name: String
  let bytes: [UInt8]
  /// The answers' statuses, in order.
  let statuses: [Int]
  let after: After
  /// What the handler saw of each request: `METHOD path?query [body]`.
  let seen: [String]

  var testDescription: String { name }

  init(
    _ name: String, _ bytes: String, _ statuses: [Int], _ after: After, seen: [String] = []
  ) {
    self.init(name, Array(bytes.utf8), statuses, after, seen: seen)
  }

  init(
    _ name: String, _ bytes: [UInt8], _ statuses: [Int], _ after: After, seen: [String] = []
  ) {
    self.name = name
    self.bytes = bytes
    self.statuses = statuses
    self.after = after
    self.seen = seen
  }
}

enum RequestTable {
  /// Small, so that a row can pass them.
  static var limits: HTTPLimits {
    var limits = HTTPLimits()
    limits.requestLineBytes = 100
    limits.headerBytes = 400
    limits.headerCount = 10
    limits.bodyBytes = 100
    limits.chunkLineBytes = 40
    return limits
  }

  static let host = "Host: a\r\n"
  static let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"

  /// A head of this request line and these field lines, each without CRLF.
  static func head(_ line: String, _ fields: [String] = ["Host: a"]) -> String {
    ([line] + fields).joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// A request refused with 400 before any handler sees it.
  static func bad(_ name: String, _ bytes: String, status: Int = 400) -> RequestCase {
    RequestCase(name, bytes, [status], .closed)
  }

  static let all = good + lines + targets + fields + framing + chunks + sizes
}

extension RequestTable {
  static let good: [RequestCase] = [
    RequestCase("GET", head("GET /a HTTP/1.1"), [200], .open, seen: ["GET /a []"]),
    RequestCase("query", head("GET /a?b=c HTTP/1.1"), [200], .open, seen: ["GET /a?b=c []"]),
    RequestCase(
      "every method that has a body in the answer",
      ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].map { head("\($0) / HTTP/1.1") }
        .joined(),
      [200, 200, 200, 200, 200, 200], .open,
      seen: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].map { "\($0) / []" }),
    RequestCase(
      "body of a length", head("POST / HTTP/1.1", ["Host: a", "Content-Length: 3"]) + "abc", [200],
      .open, seen: ["POST / [abc]"]),
    RequestCase(
      "body of length 0", head("POST / HTTP/1.1", ["Host: a", "Content-Length: 0"]), [200],
      .open, seen: ["POST / []"]),
    RequestCase(
      "a body of GET is read", head("GET / HTTP/1.1", ["Host: a", "Content-Length: 2"]) + "xy",
      [200], .open, seen: ["GET / [xy]"]),
    RequestCase(
      "leading zeros of a length",
      head("POST / HTTP/1.1", ["Host: a", "Content-Length: 003"])
        + "abc", [200], .open, seen: ["POST / [abc]"]),
    RequestCase(
      "Connection: close", head("GET / HTTP/1.1", ["Host: a", "Connection: close"]), [200],
      .closed, seen: ["GET / []"]),
    RequestCase(
      "Connection: a list with close",
      head("GET / HTTP/1.1", ["Host: a", "Connection: x , Close"]), [200], .closed,
      seen: ["GET / []"]),
    RequestCase("HTTP/1.0 ends", "GET / HTTP/1.0\r\n\r\n", [200], .closed, seen: ["GET / []"]),
    RequestCase(
      "HTTP/1.0 ends also with keep-alive",
      head("GET / HTTP/1.0", ["Host: a", "Connection: keep-alive"]), [200], .closed,
      seen: ["GET / []"]),
    RequestCase(
      "HTTP/1.0 with a body", head("POST / HTTP/1.0", ["Content-Length: 2"]) + "hi", [200],
      .closed, seen: ["POST / [hi]"]),
    RequestCase(
      "an empty line before is forgiven", "\r\n" + head("GET / HTTP/1.1"), [200], .open,
      seen: ["GET / []"]),
    RequestCase(
      "white space around a value", "GET / HTTP/1.1\r\nHost: \t a \t\r\nX:y\r\n\r\n", [200], .open,
      seen: ["GET / []"]),
    RequestCase(
      "an empty value", head("GET / HTTP/1.1", ["Host: a", "X:"]), [200], .open,
      seen: ["GET / []"]),
    RequestCase(
      "an empty Host", head("GET / HTTP/1.1", ["Host:"]), [200], .open, seen: ["GET / []"]),
    RequestCase(
      "names in any case", head("POST / HTTP/1.1", ["hOsT: a", "cONTENT-lENGTH: 1"]) + "z", [200],
      .open, seen: ["POST / [z]"]),
    RequestCase(
      "obs-text in a value",
      Array("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8) + [0xE9, 0xFF]
        + Array("\r\n\r\n".utf8), [200], .open, seen: ["GET / []"]),
    RequestCase(
      "IPv6 host with port", head("GET / HTTP/1.1", ["Host: [::1]:8080"]), [200], .open,
      seen: ["GET / []"]),
    RequestCase(
      "100-continue",
      head(
        "POST / HTTP/1.1",
        [
          "Host: a", "Expect: 100-continue",
          "Content-Length: 2",
        ]) + "ok", [100, 200], .open, seen: ["POST / [ok]"]),
    RequestCase(
      "100-continue without body", head("GET / HTTP/1.1", ["Host: a", "Expect: 100-continue"]),
      [200], .open, seen: ["GET / []"]),
    RequestCase(
      "two pipelined",
      head("GET /1 HTTP/1.1")
        + head("POST /2 HTTP/1.1", ["Host: a", "Content-Length: 1"]) + "b"
        + head("GET /3 HTTP/1.1"), [200, 200, 200], .open,
      seen: ["GET /1 []", "POST /2 [b]", "GET /3 []"]),
    RequestCase(
      "what follows a last request is not run",
      head(
        "GET /1 HTTP/1.1",
        [
          "Host: a",
          "Connection: close",
        ]) + head("GET /2 HTTP/1.1"), [200], .closed, seen: ["GET /1 []"]),
    RequestCase(
      "a good request before a bad one", head("GET /1 HTTP/1.1") + "bad\r\n\r\n", [200, 400],
      .closed, seen: ["GET /1 []"]),
  ]

  static let lines: [RequestCase] = [
    bad("nothing but a word", "hello\r\n\r\n"),
    bad("no version", "GET /\r\n\r\n"),
    bad("no target", "GET HTTP/1.1\r\nHost: a\r\n\r\n"),
    bad("two spaces", head("GET  / HTTP/1.1")),
    bad("two spaces before the version", head("GET /  HTTP/1.1")),
    bad("a space before the method", head(" GET / HTTP/1.1")),
    bad("a tab for a space", head("GET\t/ HTTP/1.1")),
    bad("space after the version", head("GET / HTTP/1.1 ")),
    bad("bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n"),
    bad("bare CR in the request line", "GET / HTTP/1.1\rHost: a\r\n\r\n"),
    bad("two empty lines before", "\r\n\r\n" + head("GET / HTTP/1.1")),
    bad("an LF before", "\n" + head("GET / HTTP/1.1")),
    bad("a CR before", "\rGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    bad("no such method", head("BREW / HTTP/1.1"), status: 501),
    bad("methods have a case", head("get / HTTP/1.1"), status: 501),
    bad("CONNECT", head("CONNECT a:80 HTTP/1.1"), status: 501),
    bad("a very long method", head(String(repeating: "A", count: 50) + " / HTTP/1.1"), status: 501),
    bad("NUL in the method", head("GE\0T / HTTP/1.1")),
    RequestCase("TLS", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01], [400], .closed),
    bad("HTTP/2.0", head("GET / HTTP/2.0"), status: 505),
    bad("HTTP/1.2", head("GET / HTTP/1.2"), status: 505),
    bad("HTTP/0.9", head("GET / HTTP/0.9"), status: 505),
    bad("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", status: 505),
    bad("HTTP/1.10", head("GET / HTTP/1.10")),
    bad("HTTP/11", head("GET / HTTP/11")),
    bad("http in small letters", head("GET / http/1.1")),
    bad("ICAP", head("GET / ICAP/1.0")),
    RequestCase(
      "request line as long as may be", head("GET /\(String(repeating: "a", count: 86)) HTTP/1.1"),
      [200], .open, seen: ["GET /\(String(repeating: "a", count: 86)) []"]),
    bad(
      "request line a byte too long", head("GET /\(String(repeating: "a", count: 87)) HTTP/1.1"),
      status: 414),
    bad(
      "request line too long", head("GET /\(String(repeating: "a", count: 200)) HTTP/1.1"),
      status: 414),
  ]

  static let targets: [RequestCase] = [
    RequestCase(
      "absolute-form", head("GET http://b.example/x?y HTTP/1.1"), [200], .open,
      seen: ["GET /x?y []"]),
    RequestCase(
      "absolute-form without path", head("GET HTTP://b.example:80 HTTP/1.1"), [200], .open,
      seen: ["GET / []"]),
    RequestCase("OPTIONS *", head("OPTIONS * HTTP/1.1"), [200], .open, seen: ["OPTIONS * []"]),
    RequestCase(
      "percent-encoded path", head("GET /a%20b/%E2%82%AC HTTP/1.1"), [200], .open,
      seen: ["GET /a%20b/%E2%82%AC []"]),
    RequestCase(
      "points that are no step", head("GET /.a/..b/... HTTP/1.1"), [200], .open,
      seen: ["GET /.a/..b/... []"]),
    bad("GET *", head("GET * HTTP/1.1")),
    bad("no slash", head("GET a HTTP/1.1")),
    bad("another scheme", head("GET ftp://a/ HTTP/1.1")),
    bad("a user in the target", head("GET http://u@b/ HTTP/1.1")),
    bad("a target without host", head("GET http:///x HTTP/1.1")),
    bad("a fragment", head("GET /a#b HTTP/1.1")),
    bad("not ASCII", head("GET /é HTTP/1.1")),
    bad("NUL in the target", head("GET /\0 HTTP/1.1")),
    bad("DEL in the target", head("GET /\u{7F} HTTP/1.1")),
    bad("a step up", head("GET /a/../b HTTP/1.1")),
    bad("a step up, encoded", head("GET /%2e%2E/etc HTTP/1.1")),
    bad("a step up behind an encoded slash", head("GET /a%2f..%2fb HTTP/1.1")),
    bad("a step up behind a backslash", head("GET /..\\b HTTP/1.1")),
    bad("a step in place", head("GET /./a HTTP/1.1")),
    bad("NUL encoded", head("GET /a%00 HTTP/1.1")),
    bad("half a percent code", head("GET /a%2 HTTP/1.1")),
    bad("no percent code", head("GET /a%zz HTTP/1.1")),
    bad("not UTF-8 when decoded", head("GET /%FF HTTP/1.1")),
    bad("overlong UTF-8", head("GET /%C0%AE%C0%AE/ HTTP/1.1")),
    bad("no percent code in the query", head("GET /?a=%g1 HTTP/1.1")),
    bad("NUL in the query", head("GET /?a=%00 HTTP/1.1")),
  ]
}
