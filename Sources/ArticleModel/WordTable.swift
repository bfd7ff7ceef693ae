/// An immutable map from UTF-8 words to small numbers, asked with bytes so that no `String` is made.
/// Open addressing, at most half full.
public struct WordTable: Sendable {
  private var slots: [Int32]
  private var offsets: [Int32] = [0]
  private var storage: [UInt8] = []
  private var values: [Int32] = []
  private let mask: Int
  /// Length of the longest word, in bytes.
  public private(set) var longestBytes = 0

  /// Makes a table; of equal words the first is kept.
  public init(_ words: some Collection<(word: String, value: Int32)>) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: -1, count: size)
    for (word, value) in words { insert(Array(word.utf8), value) }
  }

  /// Number of words.
  public var count: Int { values.count }

  private mutating func insert(_ word: [UInt8], _ value: Int32) {
    guard find(word) == nil else { return }
    var slot = Self.hash(word) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(values.count)
    values.append(value)
    storage.append(contentsOf: word)
    offsets.append(Int32(storage.count))
    longestBytes = max(longestBytes, word.count)
  }

  /// The number stored for `word`, compared byte for byte; nil when it is not in the table.
  public func find(_ word: some RandomAccessCollection<UInt8>) -> Int32? {
    guard word.count <= max(longestBytes, 0) else { return nil }
    var slot = Self.hash(word) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      let stored = storage[Int(offsets[entry])..<Int(offsets[entry + 1])]
      if stored.count == word.count && stored.elementsEqual(word) { return values[entry] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number stored for `word` after its ASCII capitals are made small.
  public func find(lowercasing word: some RandomAccessCollection<UInt8>) -> Int32? {
    find(word.lazy.map(Self.lowercased))
  }

  /// True when `word` is in the table, compared byte for byte.
  public func contains(_ word: some RandomAccessCollection<UInt8>) -> Bool { find(word) != nil }

  /// An ASCII capital made small; any other byte as it is.
  @inlinable
  public static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }
}
