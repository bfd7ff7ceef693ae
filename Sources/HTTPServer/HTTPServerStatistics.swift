/// What a server has done since it was made, for a metrics page.
public struct HTTPServerStatistics: Sendable, Hashable {
  /// Connections that are open now.
  public var openConnections = 0
  /// Connections accepted in all.
  public var acceptedConnections = 0
  /// Connections that had to give way to others.
  public var evictedConnections = 0
  /// Requests whose head was taken, also those refused later.
  public var requests = 0
  /// Requests that wait for a worker thread now.
  public var queuedRequests = 0
  /// Requests answered 503 because as many waited as may.
  public var overloads = 0
  /// Requests answered 408.
  public var timeouts = 0
  /// Requests that the server itself refused otherwise: malformed, too large, not implemented.
  public var refusals = 0
}
