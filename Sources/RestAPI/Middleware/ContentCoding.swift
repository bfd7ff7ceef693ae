import HTTPServer

/// Compresses answers with gzip (RFC 9110 section 12.5.3) when the client takes it and it pays.
enum ContentCoding {
  /// Shorter bodies are sent as they are: the saving would be a packet at most.
  static let leastBytes = 1_024

  /// Compresses the body, if the client takes gzip and the body is long enough, and says in `Vary`
  /// that it
  /// depends on `Accept-Encoding`. A compressed body has an entity tag of its own.
  static func apply(_ request: HTTPRequest, _ response: inout HTTPResponse) {
    guard isCompressible(response) else { return }
    response.fields.addVary("Accept-Encoding")
    guard let wanted = request.fields["Accept-Encoding"], accepts(wanted) else { return }
    switch response.body {
    case .none, .feed: return
    case .bytes(let bytes):
      guard bytes.count > leastBytes, let packed = GzipEncoder.whole(bytes) else { return }
      response.body = .bytes(packed)
    case .stream(_, let produce):
      response.body = .stream(contentLength: nil) { writer in
        let encoder = GzipEncoder()
        let inner = HTTPBodyWriter { (piece) throws(HTTPBodyError) in
          guard let packed = encoder.encode(piece, isLast: false) else {
            throw HTTPBodyError.connectionClosed
          }
          try writer.write(packed)
        }
        try produce(inner)
        guard let end = encoder.encode([], isLast: true) else {
          throw HTTPBodyError.connectionClosed
        }
        try writer.write(end)
      }
    }
    response.fields["Content-Encoding"] = "gzip"
    if let tag = response.fields["ETag"] {
      response.fields["ETag"] = EntityTag.compressed(tag)
    }
  }

  /// True when an `Accept-Encoding` value takes gzip: it names it, or `*`, with a weight above
  /// zero.
  static func accepts(_ field: String) -> Bool {
    var any = false
    for item in field.split(separator: ",") {
      let parts = item.split(separator: ";").map { part in
        part.filter { $0 != " " && $0 != "\t" }.lowercased()
      }
      guard let name = parts.first else { continue }
      let isWanted = !parts.dropFirst().contains { part in
        part.hasPrefix("q=") && (Double(part.dropFirst(2)) ?? 0) <= 0
      }
      if name == "gzip" || name == "x-gzip" { return isWanted }
      if name == "*" { any = isWanted }
    }
    return any
  }

  private static func isCompressible(_ response: HTTPResponse) -> Bool {
    guard !response.fields.contains("Content-Encoding"),
      let type = response.fields["Content-Type"]
    else { return false }
    return type.hasPrefix("text/") && !type.hasPrefix("text/event-stream")
      || type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
      || type.hasPrefix("application/x-ndjson")
  }
}

extension HTTPFields {
  /// Adds a field name to `Vary`, once.
  mutating func addVary(_ name: String) {
    guard let vary = self["Vary"] else {
      append("Vary", name)
      return
    }
    let lowered = name.lowercased()
    let isThere = vary.split(separator: ",").contains {
      $0.filter { $0 != " " }.lowercased() == lowered
    }
    if !isThere { self["Vary"] = "\(vary), \(name)" }
  }
}
