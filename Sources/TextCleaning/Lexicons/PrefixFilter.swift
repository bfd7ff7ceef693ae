/// Turns away most places of a text at which no phrase of a list can start, by their first eight
/// bytes, or
/// four for a shorter phrase, without a look-up.
struct PrefixFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1024)
  /// True when a phrase is shorter than what is looked at: then nothing is turned away.
  private var passesAll = false

  /// Adds a folded phrase.
  mutating func add(_ phrase: [UInt8]) {
    phrase.withUnsafeBufferPointer { bytes in
      guard let slot = Self.longSlot(bytes, at: 0) ?? Self.shortSlot(bytes, at: 0) else {
        passesAll = true
        return
      }
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  /// False when no phrase starts at `index` for sure.
  @inline(__always)
  func mayMatch(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if passesAll { return true }
    guard let short = Self.shortSlot(bytes, at: index) else { return false }
    if contains(short) { return true }
    guard let long = Self.longSlot(bytes, at: index) else { return false }
    return contains(long)
  }

  @inline(__always)
  private func contains(_ slot: Int) -> Bool { bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0 }

  /// The place of the four bytes at `index` in the table; nil when there are fewer.
  @inline(__always)
  private static func shortSlot(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + 4 <= bytes.count else { return nil }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt32.self)
    return Int((word &* 0x9E37_79B1) >> 16)
  }

  /// The place of the eight bytes at `index`; nil when there are fewer.
  @inline(__always)
  private static func longSlot(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + 8 <= bytes.count else { return nil }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return Int((word &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
