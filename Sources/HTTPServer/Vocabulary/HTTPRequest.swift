/// A request as a handler sees it: checked, framed, its body read (or a stream of it).
///
/// Path and query are known to decode: the server answers 400 to those that do not.
public struct HTTPRequest: Sendable {
  let head: RequestHead
  /// The body; empty when there is none and when it is streamed.
  public internal(set) var body: [UInt8]
  /// The body as it arrives, when the handler's disposition was ``HTTPDisposition/stream``.
  public internal(set) var bodyStream: HTTPBodyReader?

  init(head: RequestHead, body: [UInt8] = [], bodyStream: HTTPBodyReader? = nil) {
    self.head = head
    self.body = body
    self.bodyStream = bodyStream
  }

  /// A request made in memory, checked by the same scanner as one from a socket.
  ///
  /// - Parameters:
  ///   - target: path and query as they are sent: `/v1/articles?person=Peskov`.
  ///   - fields: `Host` and, for a body, `Content-Length` are added when they are missing.
  /// - Throws: what the server would have answered.
  public init(
    method: Method = .get, target: String, fields: HTTPFields = HTTPFields(), body: [UInt8] = [],
    remoteAddress: String = "in-memory"
  ) throws(HTTPProblem) {
    var text = "\(method.rawValue) \(target) HTTP/1.1\r\n"
    if !fields.contains("Host") { text += "Host: localhost\r\n" }
    if !body.isEmpty, !fields.contains("Content-Length"), !fields.contains("Transfer-Encoding") {
      text += "Content-Length: \(body.count)\r\n"
    }
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    text += "\r\n"
    let peer = Peer(address: remoteAddress)
    self.init(head: try HeadScanner.scan(text, limits: HTTPLimits(), peer: peer), body: body)
  }

  /// The method.
  public var method: Method { head.method }

  /// The fields in the order sent.
  public var fields: HTTPFields { head.fields }

  /// The path as sent, still percent-encoded, without query; `*` for `OPTIONS *`.
  public var path: String { head.text(head.path, orElse: "/") }

  /// The query as sent, without `?`; nil when there is no `?`.
  public var rawQuery: String? { head.query.map { head.text($0, orElse: "") } }

  /// The parts of the path between slashes, percent-decoded: `/v1/articles/a%20b` gives
  /// `["v1", "articles", "a b"]`, `/` gives none, and a slash at the end gives an empty last part.
  ///
  /// No part is `.` or `..` or holds a NUL or a step upward, also when written with `%2e` or `%2f`.
  public var pathSegments: [String] {
    head.withBytes(head.path) { PercentDecoder.segments($0) }
  }

  /// The query's items, decoded, in the order sent.
  public var query: [HTTPQueryItem] {
    guard let range = head.query else { return [] }
    return head.withBytes(range) { PercentDecoder.queryItems($0) }
  }

  /// The minor version: 1 for HTTP/1.1, 0 for HTTP/1.0.
  public var minorVersion: Int { head.minorVersion }

  /// The address of the peer, without port: `127.0.0.1`, `::1`, or `unix`. A configured proxy's
  /// word for its client counts (see ``HTTPServerConfiguration/trustedProxies``).
  public var remoteAddress: String { head.peer.address }

  /// The announced length of the body; nil when it is chunked, 0 when there is none.
  public var announcedBodyBytes: Int? {
    switch head.framing {
    case .none: 0
    case .length(let count): count
    case .chunked: nil
    }
  }
}
