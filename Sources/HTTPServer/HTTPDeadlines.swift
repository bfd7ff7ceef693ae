/// How long a client may take. Each deadline is on the clock: a byte now and then extends none.
public struct HTTPDeadlines: Sendable {
  /// From the first byte of a request (or from the connection's start) to the end of its head.
  public var headSeconds = 10.0
  /// From the end of the head to the end of the body, and one second more for each
  /// ``leastBytesPerSecond`` received.
  public var bodySeconds = 30.0
  /// The same for what is sent.
  public var writeSeconds = 30.0
  /// What a body must reach, either way, to be given more time.
  public var leastBytesPerSecond = 16.0 * 1024
  /// Between two requests of a connection.
  public var idleSeconds = 60.0
  /// For how long what a client still sends is read and dropped after the last answer, so that the
  /// answer is not lost.
  public var lingerSeconds = 2.0

  /// The defaults.
  public init() {}
}
