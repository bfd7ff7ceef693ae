import HTTPServer
import HTTPTestClient
import Testing

/// The client gets the same from a handler in memory and on a socket.
@Suite struct HTTPTestClientTests {
  private struct Handler: HTTPHandler {
    func disposition(of request: HTTPRequest) -> HTTPDisposition {
      switch request.path {
      case "/inline": .inline
      case "/upload": .stream
      case "/reject": .reject(HTTPResponse(status: .forbidden, contentType: "a/b", text: "no"))
      default: .collect(limitBytes: 100)
      }
    }

    func respond(to request: HTTPRequest) -> HTTPResponse {
      switch request.path {
      case "/stream":
        return HTTPResponse(
          body: .stream(contentLength: nil) { writer in
            for number in 0..<1000 { try writer.write("\(number)\n") }
          })
      case "/upload":
        var count = 0
        while let bytes = try? request.bodyStream?.read() { count += bytes.count }
        return HTTPResponse(contentType: "text/plain", text: "\(count)")
      case "/nothing": return HTTPResponse(status: .noContent, fields: ["X-A": "b"])
      default:
        return HTTPResponse(
          status: .created, fields: ["X-Query": request.query.map(\.value).joined(separator: "|")],
          body: .bytes(Array("\(request.method.rawValue) ".utf8) + request.body))
      }
    }
  }

  private static let requests: [(HTTPRequest.Method, String, Int)] = [
    (.get, "/", 0), (.get, "/?a=b+c&d=%C3%A9", 0), (.head, "/", 0), (.post, "/", 100),
    (.post, "/", 101), (.get, "/inline", 0), (.get, "/stream", 0), (.head, "/stream", 0),
    (.post, "/upload", 3_000_000), (.get, "/upload", 0), (.post, "/reject", 10),
    (.get, "/reject", 0),
    (.get, "/nothing", 0), (.get, "/../up", 0), (.get, "/%zz", 0), (.options, "*", 0),
    (.delete, "/x", 0), (.get, "no-slash", 0),
  ]

  @Test func answersAreTheSameOverEveryTransport() throws {
    var answers: [HTTPTestClient.Transport: [HTTPTestAnswer]] = [:]
    try HTTPTestClient.eachTransport(Handler()) { client in
      answers[client.transport] = try Self.requests.map { method, target, count in
        try client.send(method, target, body: [UInt8](repeating: 0x61, count: count))
      }
    }
    let memory = try #require(answers[.memory])
    let socket = try #require(answers[.socket])
    #expect(memory.count == Self.requests.count)
    for (index, request) in Self.requests.enumerated() {
      #expect(memory[index] == socket[index], "\(request)")
    }
    #expect(
      memory.map(\.status) == [
        201, 201, 201, 201, 413, 201, 200, 200, 200, 200, 403, 403, 204, 400, 400, 201, 201, 400,
      ])
    #expect(memory[1].fields["x-query"] == "b c|é")
    #expect(memory[3].body.count == 105)
    #expect(memory[6].text.hasSuffix("998\n999\n"))
    #expect(memory[8].text == "3000000")
  }

  @Test func saysWhenAnAnswerIsCut() throws {
    struct Cut: HTTPHandler {
      func respond(to request: HTTPRequest) -> HTTPResponse {
        HTTPResponse(
          body: .stream(contentLength: nil) { writer in
            try writer.write("half")
            throw HTTPBodyError.connectionClosed
          })
      }
    }
    try HTTPTestClient.eachTransport(Cut()) { client in
      #expect(throws: (any Error).self) { _ = try client.get("/") }
    }
  }
}
