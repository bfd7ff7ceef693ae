/// What the model knows of single words from running text: cluster and how they are written. Lives in
/// the model file, eight bytes a slot.
struct WordStatistics: @unchecked Sendable {
  // Sendable: the memory is never written after the model was opened, and the model owns it.
  private let slots: UnsafePointer<UInt64>
  private let mask: Int

  /// How often a word is written small against capitalized inside sentences.
  enum CaseHabit {
    static let unknown: UInt8 = 0
    static let alwaysSmall: UInt8 = 1
    static let mostlySmall: UInt8 = 2
    static let mixed: UInt8 = 3
    static let mostlyCapital: UInt8 = 4
    static let alwaysCapital: UInt8 = 5
  }

  /// Takes `slotCount` slots, a power of two.
  init(slots: UnsafePointer<UInt64>, slotCount: Int) {
    self.slots = slots
    mask = slotCount - 1
  }

  /// A slot: 32 bits of the hash, cluster, coarse cluster, case habit. Never 0.
  static func slot(key: UInt32, cluster: UInt16, coarse: UInt8, habit: UInt8) -> UInt64 {
    UInt64(key) << 32 | UInt64(cluster) << 16 | UInt64(coarse) << 8 | UInt64(habit)
  }

  /// The key of a word: never 0.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt32 {
    let key = UInt32(truncatingIfNeeded: hash >> 16)
    return key == 0 ? 1 : key
  }

  /// The slot where the search for a key starts.
  @inline(__always)
  static func home(_ key: UInt32, _ mask: Int) -> Int {
    Int((key &* 0x9E37_79B1) >> 8) & mask
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> UInt64 {
    let key = Self.key(hash)
    var index = Self.home(key, mask)
    // Bounded, because a forged file may have no free slot.
    for _ in 0..<64 {
      let slot = slots[index]
      if slot == 0 || UInt32(slot >> 32) == key { return slot }
      index = (index + 1) & mask
    }
    return 0
  }

  /// Fills in cluster and case habit of a token.
  @inline(__always)
  func describe(_ traits: inout TokenTraits) {
    guard traits.form != .mark else { return }
    let small = find(traits.lower)
    traits.caseHabit = UInt8(truncatingIfNeeded: small)
    let own = traits.lower == traits.exact ? small : find(traits.exact)
    let slot = own >> 8 & 0xFFFF_FF != 0 ? own : small
    traits.cluster = UInt16(truncatingIfNeeded: slot >> 16)
    traits.coarseCluster = UInt8(truncatingIfNeeded: slot >> 8)
  }
}
