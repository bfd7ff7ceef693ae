import Glibc
import Testing

@testable import HTTPServer

/// Short deadlines, generous bounds: none of these asserts how fast anything is.
@Suite struct DeadlineTests {
  private static let ok = ClosureHandler { _ in
    HTTPResponse(contentType: "text/plain", text: "ok")
  }

  @Test func aHeadThatTakesTooLongIs408HoweverItDrips() throws {
    let server = try TestServer(Self.ok) { $0.deadlines.headSeconds = 0.3 }
    let client = try server.client()
    let start = MonotonicClock.milliseconds()
    for byte in "GET / HTTP/1.1\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaa".utf8 {
      client.send([byte])
      usleep(10_000)
    }
    let answer = try client.answer()
    #expect(answer.status == 408)
    #expect(answer.closes)
    #expect(client.isEnded())
    #expect(MonotonicClock.milliseconds() - start < 5000)
  }

  @Test func aBodyThatTakesTooLongIs408HoweverItDrips() throws {
    let server = try TestServer(Self.ok) { $0.deadlines.bodySeconds = 0.3 }
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
    for _ in 0..<50 {
      client.send("x")
      usleep(10_000)
    }
    #expect(try client.answer().status == 408)
    #expect(client.isEnded())
  }

  @Test func aBodyThatComesFastEnoughMayTakeLonger() throws {
    let server = try TestServer(Self.ok) {
      $0.deadlines.bodySeconds = 0.2
      $0.deadlines.leastBytesPerSecond = 1000
    }
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n")
    for _ in 0..<10 {
      client.send([UInt8](repeating: 0x61, count: 200))
      usleep(50_000)
    }
    #expect(try client.answer().status == 200)
  }

  @Test func idleConnectionsEndQuietly() throws {
    let server = try TestServer(Self.ok) {
      $0.deadlines.idleSeconds = 0.2
      $0.deadlines.headSeconds = 0.2
    }
    let used = try server.client()
    used.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try used.answer().status == 200)
    let unused = try server.client()
    #expect(used.isEnded())
    #expect(unused.isEnded())
  }

  @Test func aClientThatTakesNothingEnds() throws {
    let outcome = Monitor<HTTPBodyError?>(nil)
    let server = try TestServer(
      ClosureHandler { _ in
        HTTPResponse(
          body: .stream(contentLength: nil) { writer in
            do {
              while true { try writer.write([UInt8](repeating: 0x61, count: 100_000)) }
            } catch {
              outcome.withLock { $0 = error as? HTTPBodyError }
              outcome.broadcast()
              throw error
            }
          })
      }
    ) {
      $0.deadlines.writeSeconds = 0.2; $0.deadlines.leastBytesPerSecond = 1e9
    }
    let client = try RawClient(connecting: false, port: server.port)
    client.shrinkReceiveBuffer()
    try client.connect()
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    let limit = MonotonicClock.milliseconds() + 10_000
    #expect(outcome.wait(while: { $0 == nil }, untilMilliseconds: limit))
    #expect(outcome.withLock { $0 } == .tooSlow)
  }

  @Test func aNormalClientIsServedAmong400SlowOnes() throws {
    let server = try TestServer(Self.ok) {
      $0.deadlines.headSeconds = 1
      $0.deadlines.bodySeconds = 1
      $0.deadlines.lingerSeconds = 0.2
    }
    let slow = try (0..<400).map { _ in try server.client() }
    for (index, client) in slow.enumerated() {
      client.send(
        index % 2 == 0
          ? "GET / HTTP/1.1\r\nX: y" : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx")
    }
    let normal = try server.client()
    for _ in 0..<20 {
      normal.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(try normal.answer().status == 200)
      for client in slow { client.send("x") }
    }
    let statuses = try slow.map { try $0.answer().status }
    #expect(statuses.count { $0 == 408 } == 400)
    #expect(server.server.statistics.timeouts == 400)
  }
}
