/// A set of words known by their 64-bit hashes: quicker than a `Set` of slices, for questions where
/// one wrong yes in 2^40 does no harm.
struct WordSet: Sendable {
  private var slots: [UInt64]
  private var mask: Int
  private(set) var count = 0

  /// Makes an empty set with room for about `capacity` words.
  init(capacity: Int = 128) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Where the hash of a word starts: FNV-1a, 64 bits.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Carries the hash of a word on over its next byte.
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of a whole word.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(seed) { step($0, $1) } }

  /// Adds the word whose hash is `hash`.
  mutating func insert(_ hash: UInt64) {
    if count * 2 >= slots.count { grow() }
    let slot = self.slot(of: hash)
    if slots[slot] == 0 {
      slots[slot] = Self.nonZero(hash)
      count += 1
    }
  }

  /// True when the word whose hash is `hash` was added.
  func contains(_ hash: UInt64) -> Bool { count > 0 && slots[slot(of: hash)] != 0 }

  /// The slot that holds `hash`, or the empty one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let hash = Self.nonZero(hash)
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private static func nonZero(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }
}
