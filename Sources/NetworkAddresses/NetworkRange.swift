/// A block of addresses with a common prefix: `10.0.0.0/8`, `fe80::/10`, or one address alone.
public struct NetworkRange: Hashable, Sendable, CustomStringConvertible {
  /// An address of the block.
  public let base: NetworkAddress
  /// How many leading bits are common.
  public let prefixBits: Int

  /// Reads `ADDRESS` or `ADDRESS/BITS`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let base = NetworkAddress(String(parts[0])) else { return nil }
    self.base = base
    guard parts.count == 2 else {
      prefixBits = base.bytes.count * 8
      return
    }
    guard let bits = Int(parts[1]), (0...(base.bytes.count * 8)).contains(bits) else { return nil }
    prefixBits = bits
  }

  /// Whether the address is in the block.
  public func contains(_ address: NetworkAddress) -> Bool {
    guard address.bytes.count == base.bytes.count else { return false }
    for index in base.bytes.indices {
      let bits = min(max(prefixBits - index * 8, 0), 8)
      let mask = UInt8(truncatingIfNeeded: 0xFF00 >> bits)
      if (address.bytes[index] ^ base.bytes[index]) & mask != 0 { return false }
    }
    return true
  }

  /// As it is written.
  public var description: String { "\(base)/\(prefixBits)" }
}
