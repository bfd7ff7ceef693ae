/// What a handler answers.
///
/// The server itself writes `Date`, `Content-Length` or `Transfer-Encoding`, and `Connection`; a
/// handler that sets `Connection: close` ends the connection after this answer.
public struct HTTPResponse: Sendable {
  /// The body of an answer.
  public enum Body: Sendable {
    /// No body; `Content-Length: 0` where the status allows a body.
    case none
    /// A body that is in memory.
    case bytes([UInt8])
    /// A body made while it is sent: the closure runs on a thread for streams, `write` waits while
    /// the client is slow, and throws when it is gone. The length is announced if it is known, else
    /// the body is chunked. Throwing cuts the connection, so that the client sees a broken body.
    case stream(contentLength: Int?, @Sendable (HTTPBodyWriter) throws -> Void)
    /// A body that any thread feeds whenever it has something (Server-Sent Events): no thread is
    /// held. Keep the writer, use `tryWrite`, end with `finish`.
    case feed(HTTPBodyWriter)
  }

  /// The status, 200 unless said otherwise.
  public var status: Status
  /// The fields besides those that the server writes.
  public var fields: HTTPFields
  /// The body.
  public var body: Body

  /// An answer of these parts.
  public init(status: Status = .ok, fields: HTTPFields = HTTPFields(), body: Body = .none) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// An answer whose body is text in UTF-8.
  public init(
    status: Status = .ok, contentType: String, text: String, fields: HTTPFields = HTTPFields()
  ) {
    self.init(status: status, fields: fields, body: .bytes(Array(text.utf8)))
    self.fields["Content-Type"] = contentType
  }

  /// The bytes of the body, if it is in memory.
  public var bodyBytes: [UInt8]? {
    switch body {
    case .none: []
    case .bytes(let bytes): bytes
    case .stream, .feed: nil
    }
  }
}
