import HTTPServer

/// A server on a port of its own, stopped when it goes.
final class TestServer {
  let server: HTTPServer
  let port: Int

  init(_ handler: any HTTPHandler, _ change: (inout HTTPServerConfiguration) -> Void = { _ in })
    throws
  {
    var configuration = HTTPServerConfiguration()
    configuration.port = 0
    change(&configuration)
    server = HTTPServer(configuration: configuration, handler: handler)
    port = try server.start().port
  }

  func client() throws -> RawClient { try RawClient(port: port) }

  deinit {
    server.stop(graceSeconds: 0)
    server.waitUntilStopped()
  }
}

/// A handler made of closures.
struct ClosureHandler: HTTPHandler {
  var decide: @Sendable (HTTPRequest) -> HTTPDisposition = { _ in .collect() }
  var reply: @Sendable (HTTPRequest) -> HTTPResponse
  var onStop: @Sendable () -> Void = {}

  func disposition(of request: HTTPRequest) -> HTTPDisposition { decide(request) }
  func respond(to request: HTTPRequest) -> HTTPResponse { reply(request) }
  func serverWillStop() { onStop() }
}
