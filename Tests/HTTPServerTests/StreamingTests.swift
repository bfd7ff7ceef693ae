import Glibc
import Testing

@testable import HTTPServer

@Suite struct StreamingTests {
  private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  /// A server whose every answer is this stream.
  private func server(
    length: Int? = nil, _ produce: @escaping @Sendable (HTTPBodyWriter) throws -> Void
  ) throws -> TestServer {
    try TestServer(
      ClosureHandler { _ in HTTPResponse(body: .stream(contentLength: length, produce)) })
  }

  @Test func sendsAStreamInChunksAndGoesOn() throws {
    let server = try server { writer in
      for number in 0..<2000 { try writer.write("line \(number)\n") }
    }
    let client = try server.client()
    let expected = (0..<2000).map { "line \($0)\n" }.joined()
    for _ in 0..<2 {
      client.send(Self.get)
      let answer = try client.answer()
      #expect(answer.fields["transfer-encoding"] == "chunked")
      #expect(answer.text == expected)
    }
  }

  @Test func sendsALargeStreamWhole() throws {
    let server = try server { writer in
      for number in 0..<200 { try writer.write([UInt8](repeating: UInt8(number), count: 100_000)) }
    }
    let client = try server.client()
    client.send(Self.get)
    let body = try client.answer().body
    #expect(body.count == 20_000_000)
    #expect((0..<200).allSatisfy { body[$0 * 100_000 + 99_999] == UInt8($0) })
  }

  @Test func sendsALengthThatIsKnown() throws {
    let server = try server(length: 6) { writer in
      try writer.write("abc")
      try writer.write("def")
    }
    let client = try server.client()
    client.send(Self.get + Self.get)
    for _ in 0..<2 {
      let answer = try client.answer()
      #expect(answer.fields["content-length"] == "6")
      #expect(answer.text == "abcdef")
    }
  }

  @Test(arguments: [5, 7])
  func cutsAStreamOfAnotherLengthThanAnnounced(_ length: Int) throws {
    let server = try server(length: length) { try $0.write("abcdef") }
    let client = try server.client()
    client.send(Self.get)
    #expect(throws: RawClient.ClientError.self) { _ = try client.answer() }
  }

  @Test func cutsAStreamThatFails() throws {
    struct Broken: Error {}
    let server = try server { writer in
      try writer.write("abc")
      throw Broken()
    }
    let client = try server.client()
    client.send(Self.get)
    #expect(throws: RawClient.ClientError.self) { _ = try client.answer() }
  }

  @Test func endsAStreamForHTTP10WithTheConnection() throws {
    let server = try server { try $0.write("abc") }
    let client = try server.client()
    client.send("GET / HTTP/1.0\r\n\r\n")
    let answer = try client.answer()
    #expect(answer.fields["transfer-encoding"] == nil)
    #expect(answer.closes)
    #expect(answer.text == "abc")
  }

  @Test func answersHeadOfAStreamWithoutRunningIt() throws {
    let server = try server { _ in Issue.record("The stream was run.") }
    let client = try server.client()
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.answer(toHead: true).status == 200)
  }

  @Test func givesABodyToAHandlerAsItComes() throws {
    let server = try TestServer(
      ClosureHandler(decide: { _ in .stream }) { request in
        HTTPResponse(
          body: .stream(contentLength: nil) { writer in
            while let bytes = try request.bodyStream?.read() { try writer.write(bytes) }
          })
      })
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
    usleep(50_000)
    client.send("3\r\ndef\r\n0\r\n\r\n")
    #expect(try client.answer().text == "abcdef")
  }

  @Test func readsNoFurtherThanTheHandler() throws {
    let mayRead = Monitor(false)
    let server = try TestServer(
      ClosureHandler(decide: { _ in .stream }) { request in
        mayRead.withLock(waitingWhile: { !$0 }) { _ in }
        var count = 0
        var largest = 0
        while let bytes = try? request.bodyStream?.read() {
          count += bytes.count
          largest = max(largest, bytes.count)
        }
        return HTTPResponse(contentType: "text/plain", text: "\(count) \(largest <= 320 * 1024)")
      })
    let client = try server.client()
    client.setSendTimeout(milliseconds: 300)
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000000\r\n\r\n")
    let piece = [UInt8](repeating: 0x61, count: 1_000_000)
    // While the handler waits, no more goes than sockets and the buffer hold.
    let before = client.sentBytes
    while client.send(piece) {}
    let held = client.sentBytes - before
    #expect(held < 30_000_000)
    mayRead.withLock { $0 = true }
    mayRead.broadcast()
    client.setSendTimeout(milliseconds: 10_000)
    client.send([UInt8](repeating: 0x61, count: 50_000_000 - held))
    #expect(try client.answer().text == "50000000 true")
  }

  @Test func tellsAHandlerThatItsBodyWasCut() throws {
    let outcome = Monitor<HTTPBodyError?>(nil)
    let server = try TestServer(
      ClosureHandler(decide: { _ in .stream }) { request in
        do throws(HTTPBodyError) {
          while try request.bodyStream?.read() != nil {}
        } catch {
          outcome.withLock { $0 = error }
          outcome.broadcast()
        }
        return HTTPResponse(status: .badRequest)
      })
    let limit = MonotonicClock.milliseconds() + 10_000
    let gone = try server.client()
    gone.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
    usleep(50_000)
    gone.close()
    #expect(outcome.wait(while: { $0 == nil }, untilMilliseconds: limit))
    #expect(outcome.withLock { $0 } == .connectionClosed)
    outcome.withLock { $0 = nil }
    let wrong = try server.client()
    wrong.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
    #expect(try wrong.answer().status == 400)
    #expect(outcome.withLock { $0 } == .malformed)
    #expect(wrong.isEnded())
  }

  @Test func feedsAClientUntilItGoes() throws {
    let writer = HTTPBodyWriter()
    let server = try TestServer(
      ClosureHandler { _ in
        HTTPResponse(fields: ["Content-Type": "text/event-stream"], body: .feed(writer))
      })
    let client = try server.client()
    client.send(Self.get)
    #expect(writer.tryWrite(Array("data: 1\n\n".utf8)))
    #expect(try client.receiveUntil("data: 1\n\n"))
    #expect(writer.tryWrite(Array("data: 2\n\n".utf8)))
    #expect(try client.receiveUntil("data: 2\n\n"))
    client.close()
    for _ in 0..<500 where !writer.isClosed { usleep(10_000) }
    #expect(writer.isClosed)
    #expect(!writer.tryWrite([0x61]))
  }

  @Test func livesWhileStreamsHoldTheirThreads() throws {
    let server = try TestServer(
      ClosureHandler { request in
        guard request.path == "/stream" else { return HTTPResponse() }
        return HTTPResponse(
          body: .stream(contentLength: nil) { writer in
            while true { try writer.write([UInt8](repeating: 0, count: 100_000)) }
          })
      }
    ) {
      $0.workerThreads = 2; $0.streamThreads = 4
    }
    let slow = try (0..<4).map { _ in try server.client() }
    for client in slow { client.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n") }
    for client in slow { #expect(try client.receiveUntil("\r\n\r\n")) }
    let client = try server.client()
    client.send(Self.get)
    #expect(try client.answer().status == 200)
    // One may wait for a thread, the next is refused.
    let waiting = try server.client()
    waiting.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
    usleep(50_000)
    client.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
    let refused = try client.answer()
    #expect(refused.status == 503)
    #expect(refused.fields["retry-after"] == "1")
  }
}
