import HTTPServer

/// What a test gets: the same over every transport.
public struct HTTPTestAnswer: Sendable, Equatable {
  /// The status code.
  public let status: Int
  /// The handler's fields; those that only a connection needs (`Date`, `Connection`,
  /// `Content-Length`, `Transfer-Encoding`, `Server`) are left out.
  public let fields: HTTPFields
  /// The whole body.
  public let body: [UInt8]

  /// The body as text in UTF-8.
  public var text: String { String(decoding: body, as: UTF8.self) }

  init(status: Int, fields: HTTPFields, body: [UInt8]) {
    self.status = status
    var kept = fields
    for name in ["Date", "Connection", "Content-Length", "Transfer-Encoding", "Server"] {
      kept[name] = nil
    }
    self.fields = kept
    self.body = body
  }
}
