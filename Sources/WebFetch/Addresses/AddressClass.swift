import NetworkAddresses

/// What an address that is not of the public internet is for, as IANA's registries of special-purpose
/// addresses name it (https://www.iana.org/assignments/iana-ipv4-special-registry and
/// iana-ipv6-special-registry, read as of 2025).
public enum AddressClass: String, Sendable, CaseIterable {
  /// The machine itself.
  case loopback
  /// "This network" and the unspecified address.
  case unspecified
  /// RFC 1918.
  case privateUse = "private"
  /// RFC 6598, between a carrier and its customers.
  case carrierGradeNAT = "carrier-grade NAT"
  /// RFC 3927 and RFC 4291: one link; cloud machines find their metadata (keys!) there.
  case linkLocal = "link-local"
  /// RFC 4193, the private addresses of IPv6, and the site-local ones before them.
  case uniqueLocal = "unique-local"
  /// One to many.
  case multicast
  /// Documentation, benchmarks, protocol assignments, transition and what is not assigned.
  case reserved

  /// The class of an address; nil for one of the public internet.
  ///
  /// An address that carries an IPv4 address (6to4, NAT64) has the class of that.
  public init?(of address: NetworkAddress) {
    if let found = Self.ranges.first(where: { $0.range.contains(address) }) {
      self = found.kind
      return
    }
    guard address.bytes.count == 16 else { return nil }
    if let inner = Self.embedded(in: address) {
      guard let kind = AddressClass(of: inner) else { return nil }
      self = kind
      return
    }
    // Only 2000::/3 is given out.
    guard address.bytes[0] >> 5 == 0b001 else {
      self = .reserved
      return
    }
    return nil
  }

  /// The IPv4 address that a 6to4 (2002::/16) or NAT64 (64:ff9b::/96) address stands for.
  private static func embedded(in address: NetworkAddress) -> NetworkAddress? {
    let bytes = address.bytes
    if bytes[0] == 0x20, bytes[1] == 0x02 { return NetworkAddress(bytes: Array(bytes[2..<6])) }
    let wellKnown: [UInt8] = [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    if bytes.starts(with: wellKnown) { return NetworkAddress(bytes: Array(bytes[12...])) }
    return nil
  }

  private static let ranges: [(range: NetworkRange, kind: AddressClass)] = [
    ("127.0.0.0/8", .loopback), ("::1", .loopback),
    ("0.0.0.0/8", .unspecified), ("::", .unspecified),
    ("10.0.0.0/8", .privateUse), ("172.16.0.0/12", .privateUse), ("192.168.0.0/16", .privateUse),
    ("100.64.0.0/10", .carrierGradeNAT),
    ("169.254.0.0/16", .linkLocal), ("fe80::/10", .linkLocal),
    ("fc00::/7", .uniqueLocal), ("fec0::/10", .uniqueLocal),
    ("224.0.0.0/4", .multicast), ("ff00::/8", .multicast),
    ("192.0.0.0/24", .reserved), ("192.0.2.0/24", .reserved), ("192.88.99.0/24", .reserved),
    ("198.18.0.0/15", .reserved), ("198.51.100.0/24", .reserved), ("203.0.113.0/24", .reserved),
    ("240.0.0.0/4", .reserved),
    ("64:ff9b:1::/48", .reserved), ("100::/64", .reserved), ("2001::/23", .reserved),
    ("2001:db8::/32", .reserved), ("3fff::/20", .reserved),
  ].compactMap { text, kind in NetworkRange(text).map { ($0, kind) } }
}
