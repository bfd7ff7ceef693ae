import Glibc
import HTTPServer

/// A client that sends exactly the bytes it is told, and reads until the answer or the end.
final class RawClient {
  private(set) var descriptor: Int32
  private var received: [UInt8] = []

  /// Connects to 127.0.0.1; a read or write that takes longer than ten seconds fails.
  init(port: Int, timeoutSeconds: Int = 10) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var timeout = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }
    var one: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 { throw ClientError.connect(errno) }
  }

  deinit { close() }

  enum ClientError: Error {
    case connect(Int32)
    case ended(received: String)
    case malformed(String)
  }

  struct Answer: Equatable {
    var status: Int
    var fields: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
    /// Whether the server says that it ends the connection.
    var closes: Bool { fields["connection"] == "close" }
  }

  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  /// Ends the sending side.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Sends all bytes; false when the server has closed before.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let sent = bytes.withUnsafeBufferPointer {
        Glibc.send(
          descriptor, $0.baseAddress.map { $0 + start }, $0.count - start,
          Int32(MSG_NOSIGNAL))
      }
      if sent <= 0 { return false }
      start += sent
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    received.append(contentsOf: buffer[..<count])
    return true
  }

  /// Whether the server ends the connection (or has) without sending anything more.
  func isEnded() -> Bool {
    received.isEmpty && !fill()
  }

  /// The next answer with its body.
  func answer(toHead: Bool = false) throws -> Answer {
    var answer = try head()
    if toHead || answer.status == 204 || answer.status == 304 || answer.status < 200 {
      return answer
    }
    if answer.fields["transfer-encoding"] == "chunked" {
      while true {
        guard let size = Int(try line(), radix: 16) else { throw ClientError.malformed("size") }
        answer.body += try take(size)
        guard try line().isEmpty else { throw ClientError.malformed("chunk end") }
        if size == 0 { break }
      }
    } else if let length = answer.fields["content-length"].flatMap({ Int($0) }) {
      answer.body = try take(length)
    } else {
      while fill() {}
      answer.body = received
      received = []
    }
    return answer
  }

  private func head() throws -> Answer {
    let parts = try line().split(separator: " ")
    guard parts.count >= 2, parts[0] == "HTTP/1.1", let status = Int(parts[1]) else {
      throw ClientError.malformed("\(parts)")
    }
    var fields: [String: String] = [:]
    while true {
      let text = try line()
      if text.isEmpty { break }
      guard let colon = text.firstIndex(of: ":") else { throw ClientError.malformed(text) }
      fields[text[..<colon].lowercased()] =
        text[text.index(after: colon)...].drop { $0 == " " }.description
    }
    return Answer(status: status, fields: fields, body: [])
  }

  private func line() throws -> String {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        guard end > 0, received[end - 1] == 0x0D else { throw ClientError.malformed("LF") }
        let line = String(decoding: received[..<(end - 1)], as: UTF8.self)
        received.removeFirst(end + 1)
        return line
      }
      guard fill() else {
        throw ClientError.ended(received: String(decoding: received, as: UTF8.self))
      }
    }
  }

  private func take(_ count: Int) throws -> [UInt8] {
    while received.count < count {
      guard fill() else { throw ClientError.ended(received: "body") }
    }
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }
}
