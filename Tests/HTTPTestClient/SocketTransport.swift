import Glibc
import HTTPServer

/// Sends each request over a connection of its own and reads until the server ends it.
struct SocketTransport: Sendable {
  let port: Int

  func answer(to request: HTTPTestRequest) throws -> HTTPTestAnswer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw HTTPTestError.notConnected }
    defer { close(descriptor) }
    try connect(descriptor)
    var bytes = Array(head(of: request).utf8)
    bytes += request.body
    // A server that refuses a body answers before all of it is sent.
    _ = send(bytes, to: descriptor)
    return try Self.parse(receive(from: descriptor), toHead: request.method == .head)
  }

  private func head(of request: HTTPTestRequest) -> String {
    var text = "\(request.method.rawValue) \(request.target) HTTP/1.1\r\nConnection: close\r\n"
    if !request.fields.contains("Host") { text += "Host: localhost\r\n" }
    if !request.body.isEmpty, !request.fields.contains("Content-Length"),
      !request.fields.contains("Transfer-Encoding")
    {
      text += "Content-Length: \(request.body.count)\r\n"
    }
    for field in request.fields { text += "\(field.name): \(field.value)\r\n" }
    return text + "\r\n"
  }

  private func connect(_ descriptor: Int32) throws {
    var timeout = timeval(tv_sec: 30, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw HTTPTestError.notConnected }
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let sent = bytes[start...].withUnsafeBufferPointer {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return false }
      start += sent
    }
    return true
  }

  private func receive(from descriptor: Int32) -> [UInt8] {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return received }
      received += buffer[..<count]
    }
  }

  /// The last answer in what was received: one that is only `100 Continue` goes before it.
  private static func parse(_ bytes: [UInt8], toHead: Bool) throws -> HTTPTestAnswer {
    let incomplete = HTTPTestError.incomplete(received: String(decoding: bytes, as: UTF8.self))
    guard let headEnd = range(of: "\r\n\r\n", in: bytes[...]) else { throw incomplete }
    let lines = String(decoding: bytes[..<headEnd.lowerBound], as: UTF8.self).split(
      separator: "\r\n")
    let parts = lines.first?.split(separator: " ") ?? []
    guard parts.count >= 2, parts[0] == "HTTP/1.1", let status = Int(parts[1]) else {
      throw incomplete
    }
    if status == 100 { return try parse(Array(bytes[headEnd.upperBound...]), toHead: toHead) }
    var fields = HTTPFields()
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      fields.append(String(pair[0]), pair.count == 2 ? String(pair[1].drop { $0 == " " }) : "")
    }
    var body = bytes[headEnd.upperBound...]
    if toHead || status == 204 || status == 304 {
      guard body.isEmpty else { throw incomplete }
    } else if fields["Transfer-Encoding"] == "chunked" {
      guard let joined = dechunked(body) else { throw incomplete }
      body = joined[...]
    } else if let length = fields["Content-Length"].flatMap({ Int($0) }), length != body.count {
      throw incomplete
    }
    return HTTPTestAnswer(status: status, fields: fields, body: Array(body))
  }

  private static func dechunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = bytes
    var joined: [UInt8] = []
    while let lineEnd = range(of: "\r\n", in: rest) {
      let digits = String(decoding: rest[..<lineEnd.lowerBound], as: UTF8.self)
      guard let size = Int(digits, radix: 16), size >= 0 else { return nil }
      let start = lineEnd.upperBound
      guard rest.endIndex - start >= size + 2 else { return nil }
      if size == 0 { return joined }
      joined += rest[start..<(start + size)]
      rest = rest[(start + size + 2)...]
    }
    return nil
  }

  private static func range(of text: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    var start = bytes.startIndex
    while bytes.endIndex - start >= wanted.count {
      if bytes[start] == wanted[0], bytes[start...].starts(with: wanted) {
        return start..<(start + wanted.count)
      }
      start += 1
    }
    return nil
  }
}
