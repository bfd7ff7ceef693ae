/// How a request is taken, decided from its head.
public enum HTTPDisposition: Sendable {
  /// Read the whole body, up to a limit (nil: the configured one), then call the handler.
  case collect(limitBytes: Int? = nil)
  /// Call the handler at once, on a thread for streams, and let it read ``HTTPRequest/bodyStream``.
  case stream
  /// Call the handler on the event thread, body collected: only for answers that take
  /// microseconds, such as a liveness check.
  case inline
  /// Answer without reading the body. If there is a body, the connection ends after the answer.
  case reject(HTTPResponse)
}
