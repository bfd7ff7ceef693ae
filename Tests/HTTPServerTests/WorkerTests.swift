import Glibc
import Testing

@testable import HTTPServer

@Suite struct WorkerTests {
  private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
  private static let livez = "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n"

  @Test func livezAnswersAndTheQueueOverflowsWhileEveryWorkerIsBusy() throws {
    let mayGo = Monitor(false)
    let server = try TestServer(
      ClosureHandler(decide: { $0.path == "/livez" ? .inline : .collect() }) { request in
        if request.path != "/livez" { mayGo.withLock(waitingWhile: { !$0 }) { _ in } }
        return HTTPResponse(contentType: "text/plain", text: "ok")
      }
    ) {
      $0.workerThreads = 2; $0.queueDepth = 3
    }
    let busy = try (0..<5).map { _ in try server.client() }
    for client in busy {
      client.send(Self.get)
      usleep(20_000)
    }
    #expect(server.server.statistics.queuedRequests == 3)
    let client = try server.client()
    for _ in 0..<100 {
      client.send(Self.livez)
      #expect(try client.answer().status == 200)
    }
    client.send(Self.get)
    let refused = try client.answer()
    #expect(refused.status == 503)
    #expect(refused.fields["retry-after"] == "1")
    #expect(refused.fields["content-type"] == "application/problem+json")
    #expect(!refused.closes)
    mayGo.withLock { $0 = true }
    mayGo.broadcast()
    for client in busy { #expect(try client.answer().status == 200) }
    client.send(Self.get)
    #expect(try client.answer().status == 200)
    #expect(server.server.statistics.overloads == 1)
  }

  @Test func everyWorkerIsUsedWhileHandlersWait() throws {
    let arrived = Monitor(0)
    let server = try TestServer(
      ClosureHandler { _ in
        // Nobody gets on before all eight are here.
        arrived.withLock { $0 += 1 }
        arrived.broadcast()
        arrived.withLock(waitingWhile: { $0 < 8 }) { _ in }
        return HTTPResponse()
      }
    ) { $0.workerThreads = 8 }
    let clients = try (0..<8).map { _ in try server.client() }
    for client in clients { client.send(Self.get) }
    for client in clients { #expect(try client.answer().status == 200) }
  }

  @Test func holdsNoMoreOfAllBodiesThanItMay() throws {
    let server = try TestServer(ClosureHandler { _ in HTTPResponse() }) {
      $0.limits.heldBodyBytes = 100_000
    }
    let halves = try (0..<9).map { _ in try server.client() }
    for client in halves {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n")
      client.send([UInt8](repeating: 0x61, count: 10_000))
      usleep(1000)
    }
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n")
    client.send([UInt8](repeating: 0x61, count: 20_000))
    let refused = try client.answer()
    #expect(refused.status == 503)
    #expect(refused.fields["retry-after"] == "1")
    // What a connection held is free again when it is answered, refused or gone.
    for client in halves[..<8] { client.close() }
    for _ in 0..<5000 where server.server.statistics.openConnections > 2 { usleep(1000) }
    halves[8].send([UInt8](repeating: 0x61, count: 10_000))
    #expect(try halves[8].answer().status == 200)
    for _ in 0..<20 {
      halves[8].send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n")
      halves[8].send([UInt8](repeating: 0x61, count: 20_000))
      #expect(try halves[8].answer().status == 200)
    }
  }

  @Test func answers1000PipelinedRequestsInOrder() throws {
    let server = try TestServer(
      ClosureHandler(decide: { $0.path.hasSuffix("0") ? .inline : .collect() }) { request in
        HTTPResponse(contentType: "text/plain", text: request.path)
      })
    let client = try server.client()
    client.send((0..<1000).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
    for number in 0..<1000 { #expect(try client.answer().text == "/\(number)") }
  }

  @Test func refusesWithoutReadingTheBody() throws {
    let server = try TestServer(
      ClosureHandler(decide: { _ in .reject(HTTPResponse(status: .unsupportedMediaType)) }) { _ in
        Issue.record("The handler was asked.")
        return HTTPResponse()
      })
    let client = try server.client()
    client.send(Self.get)
    let bodiless = try client.answer()
    #expect(bodiless.status == 415)
    #expect(!bodiless.closes)
    client.send(
      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n")
    let answer = try client.answer()
    #expect(answer.status == 415)
    #expect(answer.closes)
  }

  @Test func collectsAsMuchAsTheRouteSays() throws {
    let server = try TestServer(
      ClosureHandler(decide: { .collect(limitBytes: $0.path == "/large" ? 10_000_000 : 10) }) {
        HTTPResponse(contentType: "text/plain", text: "\($0.body.count)")
      })
    let client = try server.client()
    client.send("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n")
    client.send([UInt8](repeating: 0x61, count: 9_000_000))
    #expect(try client.answer().text == "9000000")
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n")
    #expect(try client.answer().status == 413)
  }

  @Test func asksTheEmbeddingCodeForProblems() throws {
    let server = try TestServer(ClosureHandler { _ in HTTPResponse() }) {
      $0.problemResponse = { problem in
        HTTPResponse(
          status: problem.status, contentType: "application/problem+json", text: problem.code)
      }
    }
    let client = try server.client()
    client.send("nonsense\r\n\r\n")
    #expect(try client.answer().text == "malformed-request")
  }
}
