import HTTPServer

/// Answers everything with the same small JSON: what the HTTP server costs by itself.
struct NothingHandler: HTTPHandler {
  private static let answer = Array("{\"status\": \"nothing was done\"}".utf8)

  func respond(to request: HTTPRequest) -> HTTPResponse {
    HTTPResponse(fields: ["Content-Type": "application/json"], body: .bytes(Self.answer))
  }

  /// Serves on a port of loopback until SIGTERM or SIGINT.
  static func serve(port: Int) throws {
    var configuration = HTTPServerConfiguration()
    configuration.port = port
    let server = HTTPServer(configuration: configuration, handler: NothingHandler())
    let address = try server.start()
    try TerminationSignals.stop(server)
    Terminal.say("A handler that does nothing is ready at \(address)")
    server.waitUntilStopped()
  }
}
