/// What answers requests.
public protocol HTTPHandler: Sendable {
  /// How to take a request whose head has arrived, before any of its body is read.
  ///
  /// Called on the event thread, which serves every connection: it must not wait for anything.
  /// The default collects the body up to the configured limit.
  func disposition(of request: HTTPRequest) -> HTTPDisposition

  /// The answer to a request whose body has arrived, or streams.
  ///
  /// Called on one of the server's own threads (on the event thread for
  /// ``HTTPDisposition/inline``), several at once; may wait. `HEAD` is answered from what `GET`
  /// would say: the server sends the fields and leaves the body out.
  func respond(to request: HTTPRequest) -> HTTPResponse

  /// The server is about to stop: whatever reports readiness should say no from now on.
  func serverWillStop()
}

extension HTTPHandler {
  /// Collects the body up to the configured limit.
  public func disposition(of request: HTTPRequest) -> HTTPDisposition { .collect() }

  /// Does nothing.
  public func serverWillStop() {}
}
