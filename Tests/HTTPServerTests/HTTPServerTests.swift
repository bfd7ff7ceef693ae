import Glibc
import Testing

@testable import HTTPServer

@Suite struct HTTPServerTests {
  private let echo = ClosureHandler { request in
    HTTPResponse(fields: ["Content-Type": "text/plain"], body: .bytes(request.body))
  }

  @Test func answersSeveralRequestsOnOneConnection() throws {
    let server = try TestServer(echo)
    let client = try server.client()
    for text in ["a", "bc", ""] {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)")
      let answer = try client.answer()
      #expect(answer.status == 200)
      #expect(answer.text == text)
      #expect(!answer.closes)
    }
  }

  @Test func joinsChunks() throws {
    let server = try TestServer(echo)
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
    client.send("3\r\nabc\r\n10;x=y\r\n0123456789abcdef\r\n0\r\nTrailer: z\r\n\r\n")
    #expect(try client.answer().text == "abc0123456789abcdef")
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.answer().status == 200)
  }

  @Test func answersHeadWithTheLengthOfGet() throws {
    let server = try TestServer(ClosureHandler { _ in HTTPResponse(body: .bytes([1, 2, 3])) })
    let client = try server.client()
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.answer(toHead: true).fields["content-length"] == "3")
    #expect(try client.answer().body == [1, 2, 3])
  }

  @Test func answersAMalformedHeadRequestWithoutBody() throws {
    let server = try TestServer(echo)
    let client = try server.client()
    client.send("HEAD / HTTP/1.1\r\n\r\n")
    let answer = try client.answer(toHead: true)
    #expect(answer.status == 400)
    #expect((answer.fields["content-length"].flatMap { Int($0) } ?? 0) > 0)
    #expect(client.isEnded())
  }

  @Test func stopsWithoutLosingWhatIsInFlight() throws {
    let server = try TestServer(
      ClosureHandler { _ in
        usleep(200_000)
        return HTTPResponse(contentType: "text/plain", text: "done")
      })
    let client = try server.client()
    let idle = try server.client()
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    usleep(50_000)
    server.server.stop(graceSeconds: 5)
    #expect(idle.isEnded())
    let answer = try client.answer()
    #expect(answer.text == "done")
    #expect(answer.closes)
    client.close()
    server.server.waitUntilStopped()
    #expect(throws: RawClient.ClientError.self) { _ = try server.client() }
  }
}
