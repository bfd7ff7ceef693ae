extension RequestTable {
  private static func withField(_ line: String) -> String {
    head("GET / HTTP/1.1", ["Host: a", line])
  }

  private static func post(_ fields: String..., body: String = "") -> String {
    head("POST / HTTP/1.1", ["Host: a"] + fields) + body
  }

  static let fields: [RequestCase] = [
    bad("no Host", "GET / HTTP/1.1\r\n\r\n"),
    bad("two Hosts", withField("Host: b")),
    bad("the same Host twice", withField("host: a")),
    bad("a list of hosts", head("GET / HTTP/1.1", ["Host: a, b"])),
    bad("a path in Host", head("GET / HTTP/1.1", ["Host: a/b"])),
    bad("a user in Host", head("GET / HTTP/1.1", ["Host: u@a"])),
    bad("two Hosts in HTTP/1.0", head("GET / HTTP/1.0", ["Host: a", "Host: b"])),
    bad("space before the colon", withField("X : y")),
    bad("no colon", withField("X")),
    bad("no name", withField(": y")),
    bad("a name that is no token", withField("X(y): z")),
    bad("not ASCII in a name", withField("Ä: z")),
    bad("a folded line", withField("X: y\r\n z")),
    bad("a folded first line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
    bad("NUL in a value", withField("X: y\0z")),
    bad("a control character in a value", withField("X: y\u{1}z")),
    bad("DEL in a value", withField("X: \u{7F}")),
    bad("bare LF after a field", "GET / HTTP/1.1\r\nHost: a\n\r\n"),
    bad("bare CR in a field", "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n"),
    bad("bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n"),
    bad("bare CR at the end", "GET / HTTP/1.1\r\nHost: a\r\n\rX"),
    bad("another expectation", withField("Expect: 200-ok"), status: 417),
    bad(
      "too many fields", head("GET / HTTP/1.1", ["Host: a"] + (0..<10).map { "X\($0): y" }),
      status: 431),
    RequestCase(
      "as many fields as may be",
      head("GET / HTTP/1.1", ["Host: a"] + (1..<10).map { "X\($0): y" }),
      [200], .open, seen: ["GET / []"]),
    bad("fields too long", withField("X: \(String(repeating: "y", count: 500))"), status: 431),
    bad("a name too long", withField(String(repeating: "y", count: 500)), status: 431),
    bad("white space too long", withField("X:" + String(repeating: " ", count: 500)), status: 431),
  ]

  static let framing: [RequestCase] = [
    bad("two lengths", post("Content-Length: 1", "Content-Length: 1", body: "x")),
    bad("two lengths that differ", post("Content-Length: 1", "Content-Length: 2", body: "xy")),
    bad("a list of lengths", post("Content-Length: 1, 1", body: "x")),
    bad("a length with sign", post("Content-Length: +1", body: "x")),
    bad("a negative length", post("Content-Length: -1")),
    bad("a hexadecimal length", post("Content-Length: 0x1", body: "x")),
    bad("a length with a space inside", post("Content-Length: 1 0", body: "0123456789")),
    bad("an empty length", post("Content-Length:")),
    bad(
      "length and chunks",
      post(
        "Content-Length: 5", "Transfer-Encoding: chunked",
        body: "0\r\n\r\n")),
    bad(
      "chunks and length",
      post(
        "Transfer-Encoding: chunked", "Content-Length: 5",
        body: "0\r\n\r\n")),
    bad(
      "two transfer codings in two fields",
      post(
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked", body: "0\r\n\r\n")),
    bad("chunked twice", post("Transfer-Encoding: chunked, chunked", body: "0\r\n\r\n")),
    bad("chunked not last", post("Transfer-Encoding: chunked, gzip", body: "0\r\n\r\n")),
    bad("identity", post("Transfer-Encoding: identity")),
    bad("an empty transfer coding", post("Transfer-Encoding:")),
    bad("a lookalike of chunked", post("Transfer-Encoding: xchunked", body: "0\r\n\r\n")),
    bad("chunked with vertical tab", post("Transfer-Encoding: \u{B}chunked", body: "0\r\n\r\n")),
    bad("gzip first", post("Transfer-Encoding: gzip, chunked", body: "0\r\n\r\n"), status: 501),
    bad("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    RequestCase(
      "chunked in any case", post("Transfer-Encoding: CHUNKED", body: "1\r\nx\r\n0\r\n\r\n"), [200],
      .open, seen: ["POST / [x]"]),
  ]

  static let chunks: [RequestCase] = [
    RequestCase(
      "chunks", chunked + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", [200], .open,
      seen: ["POST / [abcde]"]),
    RequestCase("no chunk", chunked + "0\r\n\r\n", [200], .open, seen: ["POST / []"]),
    RequestCase(
      "hexadecimal in both cases", chunked + "a\r\n0123456789\r\nB\r\n0123456789a\r\n000\r\n\r\n",
      [200], .open, seen: ["POST / [01234567890123456789a]"]),
    RequestCase(
      "extensions", chunked + "1;a=b;c=\"d;e\"\r\nx\r\n1 ;a\r\ny\r\n0;z\r\n\r\n", [200], .open,
      seen: ["POST / [xy]"]),
    RequestCase(
      "trailers", chunked + "1\r\nx\r\n0\r\nA: b\r\nHost: c\r\n\r\n", [200], .open,
      seen: ["POST / [x]"]),
    RequestCase(
      "pipelined after chunks", chunked + "1\r\nx\r\n0\r\n\r\n" + head("GET /2 HTTP/1.1"),
      [200, 200], .open, seen: ["POST / [x]", "GET /2 []"]),
    bad("no size", chunked + "\r\nabc"),
    bad("size is no number", chunked + "g\r\n"),
    bad("size with sign", chunked + "+1\r\nx\r\n0\r\n\r\n"),
    bad("negative size", chunked + "-1\r\n"),
    bad("size with prefix", chunked + "0x1\r\nx\r\n0\r\n\r\n"),
    bad("space before the size", chunked + " 1\r\nx\r\n0\r\n\r\n"),
    bad("space after the size", chunked + "1 \r\nx\r\n0\r\n\r\n"),
    bad("size of too many digits", chunked + "00000000000000001\r\n"),
    bad("size that overflows", chunked + "ffffffffffffffff\r\n"),
    bad("bare LF after the size", chunked + "1\nx\r\n0\r\n\r\n"),
    bad("bare CR after the size", chunked + "1\rx\r\n"),
    bad("NUL in an extension", chunked + "1;\0\r\nx\r\n"),
    bad("bare LF in an extension", chunked + "1;a\nx\r\n"),
    bad("chunk longer than its size", chunked + "1\r\nxy\r\n0\r\n\r\n"),
    bad("no CRLF after the data", chunked + "1\r\nx0\r\n\r\n"),
    bad("bare LF after the data", chunked + "1\r\nx\n0\r\n\r\n"),
    bad("size line too long", chunked + "1;\(String(repeating: "a", count: 50))\r\nx\r\n"),
    bad("a trailer that is no field", chunked + "0\r\nfoo\r\n\r\n"),
    bad("a folded trailer", chunked + "0\r\nA: b\r\n c\r\n\r\n"),
    bad("a trailer with space before the colon", chunked + "0\r\nA : b\r\n\r\n"),
    bad("bare LF after a trailer", chunked + "0\r\nA: b\n\r\n"),
    bad(
      "trailers too long", chunked + "0\r\nA: \(String(repeating: "b", count: 500))\r\n\r\n",
      status: 431),
    bad(
      "too many trailers",
      chunked + "0\r\n"
        + String(repeating: "A: b\r\n", count: 11) + "\r\n", status: 431),
  ]

  static let sizes: [RequestCase] = [
    RequestCase(
      "a body as long as may be",
      post(
        "Content-Length: 100",
        body: String(repeating: "x", count: 100)), [200], .open,
      seen: ["POST / [\(String(repeating: "x", count: 100))]"]),
    bad("a body too long", post("Content-Length: 101"), status: 413),
    bad("1 GB announced", post("Content-Length: 1073741824"), status: 413),
    bad(
      "more announced than a number holds",
      post(
        "Content-Length: 99999999999999999999999999"), status: 413),
    bad(
      "too long, and waiting for 100", post("Content-Length: 101", "Expect: 100-continue"),
      status: 413),
    bad("a chunk too long", chunked + "65\r\n", status: 413),
    bad(
      "chunks too long together", chunked + "60\r\n\(String(repeating: "x", count: 96))\r\n5\r\n",
      status: 413),
  ]
}
