extension HTTPHandler {
  /// Takes a request through the handler as the server would, without a socket: the disposition is
  /// asked and kept (a body that is too long is refused, a rejection answers, a streamed body is
  /// streamed), then the handler answers.
  ///
  /// For tests and embedding; a streamed answer's body is read with ``HTTPResponse/collectBody()``.
  public func exchange(
    _ request: HTTPRequest, configuration: HTTPServerConfiguration = HTTPServerConfiguration()
  ) -> HTTPResponse {
    var head = request
    head.body = []
    switch disposition(of: head) {
    case .reject(let response): return response
    case .collect(let limit):
      return collected(request, limit ?? configuration.limits.bodyBytes, configuration)
    case .inline: return collected(request, configuration.limits.bodyBytes, configuration)
    case .stream:
      let limit = configuration.limits.streamedBodyBytes
      guard request.body.count <= limit else {
        return configuration.problemResponse(.contentTooLarge(limitBytes: limit))
      }
      head.bodyStream = HTTPBodyReader(bytes: request.body)
      return respond(to: head)
    }
  }

  private func collected(
    _ request: HTTPRequest, _ limitBytes: Int, _ configuration: HTTPServerConfiguration
  ) -> HTTPResponse {
    guard request.body.count <= limitBytes else {
      return configuration.problemResponse(.contentTooLarge(limitBytes: limitBytes))
    }
    return respond(to: request)
  }
}

extension HTTPResponse {
  /// The whole body; a streamed one is run to its end, of one that is fed what is there now.
  ///
  /// - Throws: what the stream's closure throws.
  public func collectBody() throws -> [UInt8] {
    switch body {
    case .none: return []
    case .bytes(let bytes): return bytes
    case .feed(let writer): return writer.take().bytes
    case .stream(_, let produce):
      let writer = HTTPBodyWriter(limitBytes: .max)
      try produce(writer)
      return writer.take().bytes
    }
  }
}
