import Glibc

/// A numeric IPv4 or IPv6 address.
///
/// An IPv4 address that comes mapped into IPv6 (`::ffff:10.0.0.1`) is the IPv4 address: what is
/// allowed or refused for one form holds for the other.
public struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
  /// 4 or 16 bytes in network order.
  public let bytes: [UInt8]

  /// Takes 4 or 16 bytes in network order; nil for another number of them.
  public init?(bytes: [UInt8]) {
    switch bytes.count {
    case 4: self.bytes = bytes
    case 16:
      let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      self.bytes = isMapped ? Array(bytes[12...]) : bytes
    default: return nil
    }
  }

  /// Reads the dotted or the colon form; no ports, brackets, zones, names or shortened IPv4 forms.
  public init?(_ text: String) {
    var ipv4 = in_addr()
    if inet_pton(AF_INET, text, &ipv4) == 1 {
      self.init(bytes: withUnsafeBytes(of: ipv4) { Array($0) })
      return
    }
    var ipv6 = in6_addr()
    guard inet_pton(AF_INET6, text, &ipv6) == 1 else { return nil }
    self.init(bytes: withUnsafeBytes(of: ipv6) { Array($0) })
  }

  /// The address of a socket; nil for a family that is neither IPv4 nor IPv6.
  public init?(_ address: UnsafePointer<sockaddr>) {
    let pointer = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let ipv4 = pointer.loadUnaligned(as: sockaddr_in.self).sin_addr
      self.init(bytes: withUnsafeBytes(of: ipv4) { Array($0) })
    case AF_INET6:
      let ipv6 = pointer.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self.init(bytes: withUnsafeBytes(of: ipv6) { Array($0) })
    default: return nil
    }
  }

  /// The usual text form.
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
