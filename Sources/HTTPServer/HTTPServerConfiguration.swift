/// How a server listens and what it allows.
public struct HTTPServerConfiguration: Sendable {
  /// A numeric address or a name; every address that a name has is listened on.
  public var host = "127.0.0.1"
  /// The port; 0 lets the system choose.
  public var port = 8080
  /// A path for a Unix socket to listen on instead of host and port.
  public var unixSocketPath: String?
  /// How much a client may send.
  public var limits = HTTPLimits()
  /// How long a client may take.
  public var deadlines = HTTPDeadlines()
  /// Threads that run handlers.
  public var workerThreads = 4
  /// Requests that may wait for such a thread; beyond it 503.
  public var queueDepth = 256
  /// Threads for streamed bodies, either way; as many streams run at once.
  public var streamThreads = 16
  /// Connections at once; lowered to what the descriptor limit of the process leaves.
  public var connectionLimit = 4096
  /// Connections that wait for `accept` in the kernel.
  public var backlog = 1024
  /// Milliseconds between ``HTTPHandler/serverWillStop()`` and the end of listening, for load
  /// balancers to see that the server is not ready.
  public var drainDelayMilliseconds = 0
  /// A `Server` field, if any.
  public var serverName: String?
  /// Addresses of proxies (`127.0.0.1`, `10.0.0.0/8`, `unix`) whose `X-Forwarded-For` names the
  /// client.
  public var trustedProxies: [String] = []
  /// Makes the answer to what the server itself refuses.
  public var problemResponse: @Sendable (HTTPProblem) -> HTTPResponse = {
    HTTPProblem.response(to: $0)
  }

  /// The defaults: 127.0.0.1, port 8080.
  public init() {}
}
