import Testing

@testable import HTTPServer

@Suite struct VocabularyTests {
  @Test(
    arguments: [
      ("/", []), ("/a", ["a"]), ("/a/b", ["a", "b"]), ("/a/", ["a", ""]), ("//a", ["", "a"]),
      ("/a%20b/c+d", ["a b", "c+d"]), ("/AC%2FDC", ["AC/DC"]), ("/%E2%82%AC?x", ["€"]),
    ] as [(String, [String])])
  func splitsPaths(_ target: String, _ expected: [String]) throws {
    #expect(try HTTPRequest(target: target).pathSegments == expected)
  }

  @Test(
    arguments: [
      ("/", []), ("/?", []), ("/?a", [("a", "")]), ("/?a=b&c=d", [("a", "b"), ("c", "d")]),
      ("/?a=1&a=2", [("a", "1"), ("a", "2")]), ("/?q=a+b%2Bc", [("q", "a b+c")]),
      ("/?=x&&y=", [("", "x"), ("y", "")]), ("/?a=b=c", [("a", "b=c")]),
      ("/?published=2024-01/..", [("published", "2024-01/..")]), ("/?p=%C3%A9", [("p", "é")]),
    ] as [(String, [(String, String)])])
  func splitsQueries(_ target: String, _ expected: [(String, String)]) throws {
    let items = try HTTPRequest(target: target).query
    #expect(items == expected.map { HTTPQueryItem(name: $0.0, value: $0.1) })
  }

  @Test func refusesInMemoryWhatItRefusesOnASocket() {
    #expect(throws: HTTPProblem.self) { _ = try HTTPRequest(target: "/../x") }
    #expect(throws: HTTPProblem.self) { _ = try HTTPRequest(target: "/ x") }
    #expect(throws: HTTPProblem.self) { _ = try HTTPRequest(target: "/\r\nX: y") }
  }

  @Test func findsFieldsInAnyCaseAndJoinsThem() {
    var fields: HTTPFields = ["Accept": "a", "Other": "x", "ACCEPT": "b"]
    #expect(fields["accept"] == "a, b")
    #expect(fields.values(of: "aCCept") == ["a", "b"])
    #expect(fields["missing"] == nil)
    fields["accept"] = "c"
    #expect(fields.map(\.name) == ["Other", "accept"])
    fields["Other"] = nil
    #expect(fields == ["Accept": "c"])
  }

  @Test func noValueForgesAField() throws {
    let server = try TestServer(
      ClosureHandler { request in
        var response = HTTPResponse(status: 200)
        response.fields["X"] = "a\r\nY: b\0"
        response.fields["Bad Name"] = "c"
        response.fields["Content-Length"] = "999"
        response.fields["Transfer-Encoding"] = "chunked"
        return response
      })
    let client = try server.client()
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    let answer = try client.answer()
    #expect(answer.fields["x"] == "a  Y: b ")
    #expect(answer.fields["y"] == nil)
    #expect(answer.fields["bad name"] == nil)
    #expect(answer.fields["content-length"] == "0")
    #expect(answer.fields["transfer-encoding"] == nil)
  }

  @Test func endsTheConnectionWhenAHandlerSaysSo() throws {
    let server = try TestServer(
      ClosureHandler { _ in HTTPResponse(fields: ["connection": "Close"]) })
    let client = try server.client()
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.answer().closes)
    #expect(client.isEnded())
  }

  @Test func exchangesInMemoryAsOnASocket() throws {
    let handler = ClosureHandler(
      decide: { request in
        switch request.path {
        case "/stream": .stream
        case "/no": .reject(HTTPResponse(status: .notFound))
        default: .collect(limitBytes: 3)
        }
      },
      reply: { request in
        guard let reader = request.bodyStream else {
          return HTTPResponse(body: .bytes(request.body))
        }
        return HTTPResponse(
          body: .stream(contentLength: nil) { writer in
            while let bytes = try reader.read() { try writer.write(bytes) }
          })
      })
    func send(_ target: String, _ text: String) throws -> (Int, String) {
      let request = try HTTPRequest(method: .post, target: target, body: Array(text.utf8))
      let response = handler.exchange(request)
      return (response.status.code, String(decoding: try response.collectBody(), as: UTF8.self))
    }
    #expect(try send("/", "abc") == (200, "abc"))
    #expect(try send("/", "abcd").0 == 413)
    #expect(try send("/no", "a").0 == 404)
    #expect(try send("/stream", "abcdef") == (200, "abcdef"))
  }
}
