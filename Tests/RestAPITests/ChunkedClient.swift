import Foundation
import Glibc

/// A client that sends a chunked body piece by piece and reads the answer's lines while it does.
final class ChunkedClient {
  struct Failure: Error { var text: String }

  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Connects to 127.0.0.1 and sends the head.
  init(port: Int, path: String, contentType: String) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(text: "no connection: \(errno)") }
    try sendAll(
      "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(contentType)\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n")
  }

  deinit { Glibc.close(descriptor) }

  /// Sends one chunk.
  func send(_ text: String) throws {
    try sendAll("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n")
  }

  /// Ends the body.
  func end() throws { try sendAll("0\r\n\r\n") }

  /// The next line of the answer that starts with `{`; nil at its end.
  func receiveLine() -> String? {
    while true {
      while let end = received.firstIndex(of: 0x0A) {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeFirst(end + 1)
        if line.hasPrefix("{") { return line }
      }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      received += buffer[..<count]
    }
  }

  private func sendAll(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { throw Failure(text: "cannot send: \(errno)") }
      bytes = bytes.dropFirst(sent)
    }
  }
}
