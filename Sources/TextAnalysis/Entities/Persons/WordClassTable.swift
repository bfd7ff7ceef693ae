/// The classes of every listed word, asked with bytes. Open addressing, at most half full.
struct WordClassTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var offsets: [Int32] = [0]
  private var storage: [UInt8] = []
  private var values: [UInt32] = []

  /// Adds `classes` to what is known of `word`, which is in small letters.
  mutating func add(_ word: some Sequence<UInt8>, _ classes: WordClass) {
    let bytes = Array(word)
    guard !bytes.isEmpty else { return }
    var slot = slot(of: bytes)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if storage[Int(offsets[entry])..<Int(offsets[entry + 1])].elementsEqual(bytes) {
        values[entry] |= classes.rawValue
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(values.count)
    values.append(classes.rawValue)
    storage.append(contentsOf: bytes)
    offsets.append(Int32(storage.count))
    if values.count * 2 > slots.count { grow() }
  }

  /// The classes of the word `text[range]`, whose ASCII capitals count as small letters.
  func find(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordClass {
    var hash: UInt64 = Self.seed
    for index in range { hash = Self.step(hash, Self.lowercased(text[index])) }
    var slot = Self.finish(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      let start = Int(offsets[entry])
      if Int(offsets[entry + 1]) - start == range.count,
        matches(text, range.lowerBound, storageStart: start, range.count)
      {
        return WordClass(rawValue: values[entry])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  private func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, storageStart: Int, _ count: Int
  ) -> Bool {
    for index in 0..<count
    where Self.lowercased(text[start + index]) != storage[storageStart + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for entry in values.indices {
      let bytes = Array(storage[Int(offsets[entry])..<Int(offsets[entry + 1])])
      var slot = slot(of: bytes)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(entry)
    }
  }

  private func slot(of bytes: [UInt8]) -> Int {
    var hash: UInt64 = Self.seed
    for byte in bytes { hash = Self.step(hash, byte) }
    return Self.finish(hash) & (slots.count - 1)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  private static func finish(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }
}
