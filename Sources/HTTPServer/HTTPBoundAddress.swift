/// Where a server listens.
public struct HTTPBoundAddress: Sendable, Hashable, CustomStringConvertible {
  /// The configured host; nil for a Unix socket.
  public let host: String?
  /// The port that was bound; 0 for a Unix socket.
  public let port: Int
  /// The path of the Unix socket, if it is one.
  public let unixSocketPath: String?

  /// `http://127.0.0.1:8080`, or `unix:/run/dateline.sock`.
  public var description: String {
    if let unixSocketPath { return "unix:\(unixSocketPath)" }
    let host = host ?? ""
    return host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
  }
}
