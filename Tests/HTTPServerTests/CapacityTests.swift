import Glibc
import Testing

@testable import HTTPServer

/// What happens at the limits of the process. Where a test counts descriptors or memory, or takes a
/// limit down, it has a process of its own, which needs the test library of Swift 6.2.
@Suite struct CapacityTests {
  private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  #if compiler(>=6.2)
    @Test func serves200ClientsWhenTheProcessHasNoDescriptorLeft() async {
      await #expect(processExitsWith: .success) {
        let small = ClosureHandler { _ in HTTPResponse(contentType: "text/plain", text: "ok") }
        // The server believes that it may have thousands; the system then gives about thirty.
        let server = try TestServer(small)
        let clients = try (0..<200).map { _ in try RawClient(connecting: false, port: server.port) }
        ProcessFigures.limitDescriptors(ProcessFigures.openDescriptors() + 30)
        for client in clients {
          try client.connect()
          client.send(CapacityTests.get)
        }
        let before = ProcessFigures.processorSeconds()
        usleep(500_000)
        #expect(ProcessFigures.processorSeconds() - before < 0.4, "The server spins.")
        for client in clients {
          let answer = try client.answer()
          #expect(answer.status == 200)
          client.close()
        }
        #expect(server.server.statistics.requests == 200)
        ProcessFigures.limitDescriptors(1000)
        let late = try server.client()
        late.send(CapacityTests.get)
        #expect(try late.answer().status == 200)
      }
    }
  #endif

  @Test func admitsOthersWhenIdleConnectionsFillTheServer() throws {
    let server = try TestServer(
      ClosureHandler { _ in HTTPResponse(contentType: "text/plain", text: "ok") }
    ) { $0.connectionLimit = 20 }
    let idle = try (0..<20).map { _ in try server.client() }
    for client in idle {
      client.send(Self.get)
      #expect(try client.answer().status == 200)
    }
    // More at once than there is room for: each asks as soon as it is connected.
    let others = try (0..<30).map { _ in
      let client = try server.client()
      client.send(Self.get)
      return client
    }
    for client in others {
      #expect(try client.answer().status == 200)
      client.close()
    }
    #expect(server.server.statistics.evictedConnections > 0)
    #expect(idle[0].isEnded())
  }

  #if compiler(>=6.2)
    @Test func holds2000IdleConnectionsAndServesAnother() async {
      await #expect(processExitsWith: .success) {
        guard ProcessFigures.allowDescriptors(4200) else { return }
        let server = try TestServer(
          ClosureHandler { _ in HTTPResponse(contentType: "text/plain", text: "ok") })
        let idle = try (0..<2000).map { _ in try server.client() }
        for client in idle {
          client.send(CapacityTests.get)
          #expect(try client.answer().status == 200)
        }
        #expect(server.server.statistics.openConnections == 2000)
        let client = try server.client()
        client.send(CapacityTests.get)
        #expect(try client.answer().status == 200)
        let before = ProcessFigures.processorSeconds()
        usleep(300_000)
        #expect(ProcessFigures.processorSeconds() - before < 0.2, "Idle connections cost time.")
      }
    }
  #endif

  #if compiler(>=6.2)
    @Test func leaksNothingWhenClientsGoInTheMiddle() async {
      await #expect(processExitsWith: .success) {
        let server = try TestServer(
          ClosureHandler(decide: { $0.path == "/stream" ? .stream : .collect() }) { request in
            while let bytes = try? request.bodyStream?.read(), !bytes.isEmpty {}
            return HTTPResponse(
              body: .stream(contentLength: nil) { writer in
                for _ in 0..<100 { try writer.write([UInt8](repeating: 0x61, count: 10_000)) }
              })
          })
        let first = try server.client()
        first.send(CapacityTests.get)
        _ = try first.answer()
        let before = ProcessFigures.openDescriptors()
        for round in 0..<300 {
          let client = try server.client()
          let path = round % 2 == 0 ? "/" : "/stream"
          if round % 3 == 0 {
            client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
          } else {
            client.send(
              "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf of it")
          }
          if round % 5 == 0 { client.resetOnClose() }
          client.close()
        }
        let deadline = MonotonicClock.milliseconds() + 10_000
        while server.server.statistics.openConnections > 1, MonotonicClock.milliseconds() < deadline
        {
          usleep(10_000)
        }
        #expect(server.server.statistics.openConnections == 1)
        #expect(ProcessFigures.openDescriptors() == before)
      }
    }
  #endif

  #if compiler(>=6.2)
    @Test func takesNoMemoryForWhatIsOnlyAnnounced() async {
      await #expect(processExitsWith: .success) {
        let server = try TestServer(
          ClosureHandler { _ in HTTPResponse() }
        ) { $0.limits.bodyBytes = 2 << 30 }
        let before = ProcessFigures.residentBytes()
        let clients = try (0..<20).map { _ in try server.client() }
        for client in clients {
          client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\nx")
        }
        usleep(200_000)
        #expect(ProcessFigures.residentBytes() - before < 20 << 20)
        #expect(server.server.statistics.requests == 20)
      }
    }
  #endif

  @Test func stopsReadingWhatIsTooLarge() throws {
    let server = try TestServer(ClosureHandler { _ in HTTPResponse() })
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
    let piece = Array("100000\r\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20) + [13, 10]
    var sent = 0
    while sent < 100, client.send(piece) { sent += 1 }
    // Two megabytes are allowed, four more are read and dropped; the rest is what sockets hold.
    #expect(sent < 30)
  }

  @Test func sendsTheAnswerToABodyThatIsALittleTooLarge() throws {
    let server = try TestServer(ClosureHandler { _ in HTTPResponse() })
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
    client.send([UInt8](repeating: 0x61, count: 3_000_000))
    #expect(try client.answer().status == 413)
    #expect(client.isEnded())
  }
}
