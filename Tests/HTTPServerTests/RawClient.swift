import Glibc
import HTTPServer

/// A client that sends exactly the bytes it is told, and reads until the answer or the end.
final class RawClient {
  private(set) var descriptor: Int32
  private var received: [UInt8] = []
  private let family: Int32

  /// How many bytes the system has taken.
  private(set) var sentBytes = 0
  private let port: Int
  private let unixPath: String?

  /// A client of 127.0.0.1 (or ::1); a read or write that takes longer than the timeout fails.
  init(
    connecting: Bool = true, port: Int = 0, unixPath: String? = nil, isIPv6: Bool = false,
    timeoutSeconds: Int = 10
  ) throws {
    self.port = port
    self.unixPath = unixPath
    family = unixPath != nil ? AF_UNIX : (isIPv6 ? AF_INET6 : AF_INET)
    descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw ClientError.connect(errno) }
    var timeout = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }
    var one: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    if connecting { try connect() }
  }

  /// Connects, if that was left for later.
  func connect() throws {
    let result: Int32
    switch family {
    case AF_UNIX:
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let path = Array((unixPath ?? "").utf8)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
      result = connect(to: address)
    case AF_INET6:
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = in_port_t(port).bigEndian
      address.sin6_addr = in6addr_loopback
      result = connect(to: address)
    default:
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      result = connect(to: address)
    }
    if result != 0 { throw ClientError.connect(errno) }
  }

  private func connect<Address>(to address: Address) -> Int32 {
    withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }

  /// Lets close end the connection with RST, as when a process dies.
  func resetOnClose() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  /// Lets the kernel hold few received bytes, so that not reading is felt soon.
  func shrinkReceiveBuffer() {
    var bytes: Int32 = 4096
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
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
      sentBytes += sent
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

  /// How long sending may take before it gives up.
  func setSendTimeout(milliseconds: Int) {
    var timeout = timeval(tv_sec: milliseconds / 1000, tv_usec: (milliseconds % 1000) * 1000)
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Receives until the bytes held contain the text, which with all before it is dropped.
  func receiveUntil(_ text: String) throws -> Bool {
    let wanted = Array(text.utf8)
    while true {
      if received.count >= wanted.count {
        for start in 0...(received.count - wanted.count)
        where received[start..<(start + wanted.count)].elementsEqual(wanted) {
          received.removeFirst(start + wanted.count)
          return true
        }
      }
      guard fill() else { return false }
    }
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
