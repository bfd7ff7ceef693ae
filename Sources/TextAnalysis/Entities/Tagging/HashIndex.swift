/// A map from hashes to small numbers: open addressing, at most half full. The hash is the key, so two
/// words with the same 64 bits are one word.
struct HashIndex: Sendable {
  /// One slot; a key of 0 is a free one.
  struct Slot {
    var key: UInt64
    var value: UInt32
  }

  private(set) var slots: [Slot]
  private var mask: Int
  private(set) var count = 0

  init(minimumCapacity: Int = 16) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: 0, value: 0), count: size)
    mask = size - 1
  }

  /// The value of `key`; nil when it is not there.
  @inline(__always)
  func find(_ key: UInt64) -> UInt32? {
    slots.withUnsafeBufferPointer { slots in
      let key = key == 0 ? 1 : key
      var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
      while slots[index].key != 0 {
        if slots[index].key == key { return slots[index].value }
        index = (index + 1) & mask
      }
      return nil
    }
  }

  /// The value of `key`, which is put in with `value` when it is not there yet.
  @inline(__always)
  mutating func insert(_ key: UInt64, default value: UInt32) -> UInt32 {
    let key = key == 0 ? 1 : key
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[index].key != 0 {
      if slots[index].key == key { return slots[index].value }
      index = (index + 1) & mask
    }
    slots[index] = Slot(key: key, value: value)
    count += 1
    if count * 2 > slots.count { grow() }
    return value
  }

  /// Replaces or adds a value.
  mutating func update(_ key: UInt64, _ change: (UInt32) -> UInt32) {
    _ = insert(key, default: 0)
    let key = key == 0 ? 1 : key
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[index].key != key { index = (index + 1) & mask }
    slots[index].value = change(slots[index].value)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: 0, value: 0), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.key != 0 {
      var index = Int(truncatingIfNeeded: (slot.key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
      while slots[index].key != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
