import Glibc

/// Addresses as text.
enum SocketAddress {
  /// The numeric address without port; `unix` for a Unix socket.
  static func text(_ address: sockaddr_storage) -> String {
    var address = address
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    switch Int32(address.ss_family) {
    case AF_INET:
      withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
          var host = pointer.pointee.sin_addr
          _ = inet_ntop(AF_INET, &host, &text, socklen_t(text.count))
        }
      }
    case AF_INET6:
      withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
          var host = pointer.pointee.sin6_addr
          _ = inet_ntop(AF_INET6, &host, &text, socklen_t(text.count))
        }
      }
    default:
      return "unix"
    }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The port in host order; 0 for a Unix socket.
  static func port(_ address: sockaddr_storage) -> Int {
    var address = address
    return withUnsafePointer(to: &address) { pointer in
      switch Int32(pointer.pointee.ss_family) {
      case AF_INET:
        pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          Int(UInt16(bigEndian: $0.pointee.sin_port))
        }
      case AF_INET6:
        pointer.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
          Int(UInt16(bigEndian: $0.pointee.sin6_port))
        }
      default: 0
      }
    }
  }
}
