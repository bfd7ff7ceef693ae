/// Writes the head of an answer into a buffer that is used again for the next.
struct ResponseEncoder {
  private(set) var bytes: [UInt8] = []
  private let serverLine: [UInt8]
  private var date = HTTPDate()

  init(serverName: String?) {
    var fields = HTTPFields()
    if let serverName { fields.append("Server", serverName) }
    serverLine = fields.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) }
    bytes.reserveCapacity(1024)
  }

  /// Makes `bytes` the head of this answer.
  mutating func encode(
    _ response: HTTPResponse, framing: AnswerFraming, keepsAlive: Bool
  ) {
    bytes.removeAll(keepingCapacity: true)
    append("HTTP/1.1 ")
    append(response.status.code)
    if response.status == .ok {
      append(" OK\r\n")
    } else {
      bytes.append(0x20)
      bytes.append(contentsOf: response.status.reasonPhrase.utf8)
      append("\r\n")
    }
    append("Date: ")
    bytes.append(contentsOf: date.current())
    append("\r\n")
    if !serverLine.isEmpty { bytes.append(contentsOf: serverLine) }
    appendFields(response.fields)
    switch framing {
    case .absent, .untilClose: break
    case .chunked: append("Transfer-Encoding: chunked\r\n")
    case .length(let count):
      append("Content-Length: ")
      append(count)
      append("\r\n")
    }
    append(keepsAlive ? "\r\n" : "Connection: close\r\n\r\n")
  }

  private mutating func appendFields(_ fields: HTTPFields) {
    fields.bytes.withUnsafeBufferPointer { held in
      for entry in fields.entries where !fields.isWrittenByServer(entry) {
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            rebasing: held[Int(entry.nameStart)..<Int(entry.nameEnd)]))
        append(": ")
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            rebasing: held[Int(entry.valueStart)..<Int(entry.valueEnd)]))
        append("\r\n")
      }
    }
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    bytes.append(0x30 + UInt8(number % 10))
  }
}

extension HTTPFields {
  /// Whether the field is one of those that the server itself writes.
  func isWrittenByServer(_ entry: Entry) -> Bool {
    switch entry.nameEnd - entry.nameStart {
    case 4: matches(entry, "date")
    case 10: matches(entry, "connection")
    case 14: matches(entry, "content-length")
    case 17: matches(entry, "transfer-encoding")
    default: false
    }
  }

  /// Whether a handler ends the connection with this answer.
  var asksToClose: Bool {
    entries.contains { entry in
      entry.nameEnd - entry.nameStart == 10 && matches(entry, "connection")
        && text(entry.valueStart, entry.valueEnd).lowercased().contains("close")
    }
  }
}
