import Glibc
import Testing

@testable import HTTPServer

@Suite struct StopTests {
  private static let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody"

  private static func slow(milliseconds: UInt32) -> ClosureHandler {
    ClosureHandler { request in
      usleep(milliseconds * 1000)
      return HTTPResponse(body: .bytes(request.body))
    }
  }

  @Test func losesNoneOf8PostsInFlight() throws {
    let server = try TestServer(Self.slow(milliseconds: 100)) { $0.workerThreads = 2 }
    let clients = try (0..<8).map { _ in try server.client() }
    let idle = try server.client()
    // Some are with a handler, some wait for one, some have sent half of their body.
    for (index, client) in clients.enumerated() {
      client.send(
        index < 6 ? Self.post : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbo")
    }
    usleep(50_000)
    server.server.stop(graceSeconds: 5)
    #expect(idle.isEnded())
    for client in clients[6...] { client.send("dy") }
    for client in clients {
      let answer = try client.answer()
      #expect(answer.text == "body")
      #expect(answer.closes)
      #expect(client.isEnded())
      client.close()
    }
    server.server.waitUntilStopped()
    #expect(throws: RawClient.ClientError.self) { _ = try server.client() }
  }

  @Test func takesWhatWasSentJustBefore() throws {
    let server = try TestServer(Self.slow(milliseconds: 0))
    for _ in 0..<20 {
      let client = try server.client()
      client.send(Self.post)
      #expect(try client.answer().text == "body")
    }
    let clients = try (0..<8).map { _ in try server.client() }
    for client in clients { client.send(Self.post) }
    server.server.stop(graceSeconds: 5)
    for client in clients { #expect(try client.answer().text == "body") }
  }

  @Test func endsWhenTheGraceIsOver() throws {
    let server = try TestServer(Self.slow(milliseconds: 1000))
    let client = try server.client()
    client.send(Self.post)
    usleep(50_000)
    let start = MonotonicClock.milliseconds()
    server.server.stop(graceSeconds: 5)
    server.server.stop(graceSeconds: 0.1)
    server.server.waitUntilStopped()
    #expect(MonotonicClock.milliseconds() - start < 900)
    #expect(throws: RawClient.ClientError.self) { _ = try client.answer() }
  }

  @Test func endsFeedsAtOnce() throws {
    let writer = HTTPBodyWriter()
    let server = try TestServer(ClosureHandler { _ in HTTPResponse(body: .feed(writer)) })
    let client = try server.client()
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(writer.tryWrite(Array("data: 1\n\n".utf8)))
    usleep(50_000)
    let start = MonotonicClock.milliseconds()
    server.server.stop(graceSeconds: 8)
    #expect(try client.answer().text == "data: 1\n\n")
    #expect(client.isEnded())
    client.close()
    server.server.waitUntilStopped()
    #expect(MonotonicClock.milliseconds() - start < 7000)
    #expect(writer.isClosed)
  }

  @Test func isUnreadyBeforeItStopsListening() throws {
    let isReady = Monitor(true)
    let server = try TestServer(
      ClosureHandler(
        reply: { _ in HTTPResponse(status: isReady.withLock { $0 } ? .ok : .serviceUnavailable) },
        onStop: { isReady.withLock { $0 = false } })
    ) { $0.drainDelayMilliseconds = 500 }
    server.server.stop(graceSeconds: 5)
    usleep(50_000)
    let client = try server.client()
    client.send("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n")
    let answer = try client.answer()
    #expect(answer.status == 503)
    #expect(answer.closes)
    client.close()
    server.server.waitUntilStopped()
  }

  #if compiler(>=6.2)
    @Test func stopsAtTheFirstSignalAndEndsAtTheSecond() async {
      await #expect(processExitsWith: .exitCode(128 + SIGTERM)) {
        let server = try TestServer(StopTests.slow(milliseconds: 5000))
        try TerminationSignals.stop(server.server)
        let client = try server.client()
        client.send(StopTests.post)
        let idle = try server.client()
        usleep(50_000)
        kill(getpid(), SIGTERM)
        #expect(idle.isEnded())
        kill(getpid(), SIGTERM)
        usleep(3_000_000)
      }
    }
  #endif

  @Test func canBeStoppedBeforeItStartsAndStartedOnlyOnce() throws {
    let server = HTTPServer(
      configuration: HTTPServerConfiguration(), handler: Self.slow(milliseconds: 0))
    server.stop()
    server.waitUntilStopped()
    #expect(throws: HTTPServerError.self) { _ = try server.start() }
    let running = try TestServer(Self.slow(milliseconds: 0))
    #expect(throws: HTTPServerError.self) { _ = try running.server.start() }
  }
}
