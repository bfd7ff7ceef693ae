import Foundation

/// A client of one connection over which articles are posted one after the other, quickly.
final class PostingClient {
  private let descriptor: Int32

  /// Connects to `http://127.0.0.1:PORT`; nil when nobody listens.
  init?(_ base: String) {
    guard let port = base.split(separator: ":").last.flatMap({ UInt16($0) }) else { return nil }
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return nil }
  }

  deinit { close(descriptor) }

  /// The status and body of the answer; nil when the connection broke before it was whole.
  func send(_ method: String, _ path: String, _ body: String = "") -> (status: Int, body: [UInt8])?
  {
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n"
    let request = Array((head + body).utf8)
    var sent = 0
    while sent < request.count {
      let count = request.withUnsafeBytes { buffer in
        Foundation.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), request.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return nil }
      sent += count
    }
    return receive()
  }

  private func receive() -> (status: Int, body: [UInt8])? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let answer = Self.answer(bytes) { return answer }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  /// The answer when all of it is there.
  private static func answer(_ bytes: [UInt8]) -> (status: Int, body: [UInt8])? {
    guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
    let status = lines.first.flatMap { Int($0.dropFirst(9).prefix(3)) }
    guard let status, bytes.count >= end.upperBound + (length ?? 0) else { return nil }
    return (status, Array(bytes[end.upperBound...].prefix(length ?? 0)))
  }
}
