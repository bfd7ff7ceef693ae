/// How an answer's body is delimited (RFC 9112 section 6).
enum AnswerFraming: Equatable {
  /// Neither body nor length: 204, 304, and HEAD of a stream.
  case absent
  case length(Int)
  case chunked
  /// HTTP/1.0 and a length that is not known.
  case untilClose

  init(_ response: HTTPResponse, hasBody: Bool, isHead: Bool, isOld: Bool) {
    guard response.status.mayHaveBody else {
      self = .absent
      return
    }
    switch response.body {
    case .none: self = .length(0)
    case .bytes(let bytes): self = .length(bytes.count)
    case .stream(let length?, _): self = .length(max(length, 0))
    case .stream(nil, _), .feed:
      self = isHead ? .absent : (isOld ? .untilClose : .chunked)
    }
  }

  var endsWithConnection: Bool { self == .untilClose }
}
