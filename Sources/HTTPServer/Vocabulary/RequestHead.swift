/// How a request's body is delimited (RFC 9112 section 6.3).
enum BodyFraming: Sendable, Equatable {
  case none
  case length(Int)
  case chunked
}

/// Who is at the other end of a connection.
final class Peer: Sendable {
  /// The address without port.
  let address: String

  init(address: String) {
    self.address = address
  }
}

/// A scanned head: the received bytes once, and where the parts stand in them.
///
/// A class, so that a request is passed between threads by copying one reference.
final class RequestHead: Sendable {
  let method: HTTPRequest.Method
  let fields: HTTPFields
  let path: Range<Int>
  let query: Range<Int>?
  let minorVersion: Int
  let framing: BodyFraming
  /// Whether the client wants to go on after this request.
  let wantsKeepAlive: Bool
  /// Whether the client waits for `100 Continue` before it sends the body.
  let expectsContinue: Bool
  let peer: Peer

  init(
    method: HTTPRequest.Method, fields: HTTPFields, path: Range<Int>, query: Range<Int>?,
    minorVersion: Int, framing: BodyFraming, wantsKeepAlive: Bool, expectsContinue: Bool,
    peer: Peer
  ) {
    self.method = method
    self.fields = fields
    self.path = path
    self.query = query
    self.minorVersion = minorVersion
    self.framing = framing
    self.wantsKeepAlive = wantsKeepAlive
    self.expectsContinue = expectsContinue
    self.peer = peer
  }

  /// The same head, from someone else.
  func from(_ peer: Peer) -> RequestHead {
    RequestHead(
      method: method, fields: fields, path: path, query: query, minorVersion: minorVersion,
      framing: framing, wantsKeepAlive: wantsKeepAlive, expectsContinue: expectsContinue,
      peer: peer)
  }

  func text(_ range: Range<Int>, orElse fallback: String) -> String {
    range.isEmpty ? fallback : String(decoding: fields.bytes[range], as: UTF8.self)
  }

  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    fields.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
