/// Gives each folded word of a document a small number. Equal words get equal numbers.
struct WordInterner {
  private var slots: [Int32]
  private var offsets: [Int32] = [0]
  private var storage: [UInt8] = []

  /// Makes an interner with room for about `capacity` words.
  init(capacity: Int = 64) {
    var size = 128
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// Number of words.
  var count: Int { offsets.count - 1 }

  /// The bytes of word `id`.
  func bytes(of id: Int32) -> ArraySlice<UInt8> {
    storage[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])]
  }

  /// The number of `word`, which is given one when it is new.
  mutating func intern(_ word: some RandomAccessCollection<UInt8>) -> Int32 {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      if bytes(of: slots[slot]).elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = Int32(count)
    slots[slot] = id
    storage.append(contentsOf: word)
    offsets.append(Int32(storage.count))
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The number of `word` if it has one.
  func find(_ word: some RandomAccessCollection<UInt8>) -> Int32? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      if bytes(of: slots[slot]).elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in 0..<count {
      var slot = Self.hash(bytes(of: Int32(id))) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }

  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }
}
