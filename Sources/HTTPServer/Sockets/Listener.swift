import CEpoll
import Glibc

/// A listening socket.
struct Listener: Sendable {
  let descriptor: Int32
  let port: Int
  let unixPath: String?

  /// What epoll says of it: serial 0, which no connection has.
  var data: UInt64 { UInt64(UInt32(bitPattern: descriptor)) }

  func close() {
    Glibc.close(descriptor)
    if let unixPath { unlink(unixPath) }
  }

  /// Listens where the configuration says, on every address that its host has.
  static func open(_ configuration: HTTPServerConfiguration) throws(HTTPServerError) -> [Listener] {
    if let path = configuration.unixSocketPath {
      return [try openUnix(path, backlog: configuration.backlog)]
    }
    var listeners: [Listener] = []
    var failure: HTTPServerError?
    for address in try resolve(configuration.host, port: configuration.port) {
      // With port 0 the first address chooses for all.
      let port = listeners.first?.port ?? configuration.port
      do throws(HTTPServerError) {
        listeners.append(try open(address, port: port, configuration))
      } catch {
        failure = error
        // A name may have an address of a family that this machine lacks: another will do.
        if !error.isMissingAddress { break }
      }
    }
    guard let failure, listeners.isEmpty || !failure.isMissingAddress else { return listeners }
    for listener in listeners { listener.close() }
    throw failure
  }

  private static func resolve(
    _ host: String, port: Int
  ) throws(HTTPServerError) -> [sockaddr_storage] {
    guard (0...65535).contains(port) else {
      throw HTTPServerError("Port \(port) does not exist; choose one from 0 to 65535.")
    }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE
    var results: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, nil, &hints, &results)
    guard status == 0 else {
      throw HTTPServerError(
        "The host \(host) has no address: \(String(cString: gai_strerror(status)))."
          + " Give a numeric address such as 127.0.0.1.")
    }
    defer { freeaddrinfo(results) }
    var addresses: [sockaddr_storage] = []
    var entry = results
    while let info = entry?.pointee {
      entry = info.ai_next
      guard info.ai_family == AF_INET || info.ai_family == AF_INET6 else { continue }
      var address = sockaddr_storage()
      memcpy(&address, info.ai_addr, min(Int(info.ai_addrlen), MemoryLayout<sockaddr_storage>.size))
      addresses.append(address)
    }
    return addresses
  }

  private static func open(
    _ address: sockaddr_storage, port: Int, _ configuration: HTTPServerConfiguration
  ) throws(HTTPServerError) -> Listener {
    var address = address
    let isIPv6 = Int32(address.ss_family) == AF_INET6
    let length = socklen_t(
      isIPv6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size)
    let descriptor = cepoll_socket(Int32(address.ss_family))
    guard descriptor >= 0 else { throw failure("open a socket") }
    var one: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, size)
    if isIPv6 { setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &one, size) }
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      // The port stands at the same place in both families.
      pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        $0.pointee.sin_port = in_port_t(port).bigEndian
      }
      return pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0
      }
    }
    guard isBound, listen(descriptor, Int32(clamping: configuration.backlog)) == 0 else {
      let error = failure("listen on \(SocketAddress.text(address)) port \(port)")
      Glibc.close(descriptor)
      throw error
    }
    return Listener(descriptor: descriptor, port: boundPort(descriptor), unixPath: nil)
  }

  private static func boundPort(_ descriptor: Int32) -> Int {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return SocketAddress.port(address)
  }

  static func failure(_ attempt: String) -> HTTPServerError {
    let number = errno
    var remedy = ""
    if number == EADDRINUSE { remedy = " Another process listens there; choose another." }
    if number == EACCES { remedy = " This needs a right that the process does not have." }
    return HTTPServerError(
      "Cannot \(attempt): \(String(cString: strerror(number))).\(remedy)", errorNumber: number)
  }
}

extension HTTPServerError {
  /// Whether the machine has no such address, or none of its family.
  fileprivate var isMissingAddress: Bool {
    errorNumber == EADDRNOTAVAIL || errorNumber == EAFNOSUPPORT
  }
}
