import HTTPServer

/// One client for tests of a handler: the same requests go through memory or a real socket.
///
/// `try HTTPTestClient.eachTransport(handler) { client in … }` runs a test both ways.
public struct HTTPTestClient: Sendable {
  /// How requests reach the handler.
  public enum Transport: String, Sendable, CaseIterable { case memory, socket }

  /// The way this client's requests go, for messages of failed tests.
  public let transport: Transport
  private let exchange: @Sendable (HTTPTestRequest) throws -> HTTPTestAnswer

  /// Runs the body with a client for each transport; the server for the socket is stopped after it.
  public static func eachTransport(
    _ handler: any HTTPHandler, configuration: HTTPServerConfiguration = HTTPServerConfiguration(),
    _ body: (HTTPTestClient) throws -> Void
  ) throws {
    for transport in Transport.allCases {
      try withClient(handler, over: transport, configuration: configuration, body)
    }
  }

  /// Runs the body with a client of one transport.
  public static func withClient<Result>(
    _ handler: any HTTPHandler, over transport: Transport,
    configuration: HTTPServerConfiguration = HTTPServerConfiguration(),
    _ body: (HTTPTestClient) throws -> Result
  ) throws -> Result {
    switch transport {
    case .memory:
      return try body(
        HTTPTestClient(transport: .memory) { request in
          try MemoryTransport(handler: handler, configuration: configuration).answer(to: request)
        })
    case .socket:
      var configuration = configuration
      configuration.host = "127.0.0.1"
      configuration.port = 0
      configuration.unixSocketPath = nil
      let server = HTTPServer(configuration: configuration, handler: handler)
      let port = try server.start().port
      defer {
        server.stop(graceSeconds: 1)
        server.waitUntilStopped()
      }
      return try body(
        HTTPTestClient(transport: .socket) { request in
          try SocketTransport(port: port).answer(to: request)
        })
    }
  }

  private init(
    transport: Transport, exchange: @escaping @Sendable (HTTPTestRequest) throws -> HTTPTestAnswer
  ) {
    self.transport = transport
    self.exchange = exchange
  }

  /// Sends a request and returns the whole answer.
  ///
  /// - Parameters:
  ///   - target: path and query as sent, percent-encoded.
  ///   - body: bytes; a length is added to the fields.
  /// - Throws: when the connection fails or a streamed answer ends early.
  public func send(
    _ method: HTTPRequest.Method, _ target: String, fields: HTTPFields = HTTPFields(),
    body: [UInt8] = []
  ) throws -> HTTPTestAnswer {
    try exchange(HTTPTestRequest(method: method, target: target, fields: fields, body: body))
  }

  /// The same with a body of text.
  public func send(
    _ method: HTTPRequest.Method, _ target: String, fields: HTTPFields = HTTPFields(), text: String
  ) throws -> HTTPTestAnswer {
    try send(method, target, fields: fields, body: Array(text.utf8))
  }

  /// A GET.
  public func get(_ target: String, fields: HTTPFields = HTTPFields()) throws -> HTTPTestAnswer {
    try send(.get, target, fields: fields)
  }
}
