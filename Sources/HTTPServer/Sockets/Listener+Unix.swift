import CEpoll
import Glibc

extension Listener {
  /// Listens on a Unix socket; one that a dead process left behind is replaced.
  static func openUnix(_ path: String, backlog: Int) throws(HTTPServerError) -> Listener {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path),
      !bytes.contains(0)
    else {
      throw HTTPServerError("The socket path must have 1 to 107 bytes: \(path)")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = cepoll_socket(AF_UNIX)
    guard descriptor >= 0 else { throw failure("open a socket") }
    var isBound = call(bind, descriptor, address) == 0
    if !isBound, errno == EADDRINUSE, isAbandoned(address) {
      unlink(path)
      isBound = call(bind, descriptor, address) == 0
    }
    guard isBound, listen(descriptor, Int32(clamping: backlog)) == 0 else {
      let error = failure("listen on \(path)")
      Glibc.close(descriptor)
      throw error
    }
    return Listener(descriptor: descriptor, port: 0, unixPath: path)
  }

  /// Whether the path is a socket that nobody listens on.
  private static func isAbandoned(_ address: sockaddr_un) -> Bool {
    let probe = cepoll_socket(AF_UNIX)
    guard probe >= 0 else { return false }
    defer { Glibc.close(probe) }
    return call(connect, probe, address) != 0 && errno == ECONNREFUSED
  }

  private static func call(
    _ function: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32, _ descriptor: Int32,
    _ address: sockaddr_un
  ) -> Int32 {
    withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
