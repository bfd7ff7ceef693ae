/// An immutable map from UTF-8 words to small numbers, asked with bytes so that no `String` is made.
/// Open addressing, at most half full.
///
/// The generic entry points are inlinable and hand contiguous bytes to one concrete look-up, so that callers
/// in other modules pay for no generic dispatch.
public struct WordTable: Sendable {
  private var slots: [Int32]
  private var offsets: [Int32] = [0]
  private var storage: [UInt8] = []
  private var values: [Int32] = []
  private let mask: Int
  /// For each first byte, a bit for each length (63 for all longer ones) of the words that start with it: most
  /// words that are not in a table are turned away without a hash.
  private var lengths: [UInt64] = Array(repeating: 0, count: 256)
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
    let isNew = word.withUnsafeBufferPointer { look(for: $0, isLowercasing: false) == nil }
    guard isNew, !word.isEmpty else { return }
    var slot = word.withUnsafeBufferPointer { Self.hash($0, isLowercasing: false) } & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(values.count)
    values.append(value)
    storage.append(contentsOf: word)
    offsets.append(Int32(storage.count))
    longestBytes = max(longestBytes, word.count)
    if let first = word.first { lengths[Int(first)] |= Self.lengthBit(word.count) }
  }

  /// The number stored for `word`, compared byte for byte; nil when it is not in the table.
  @inlinable
  public func find(_ word: some RandomAccessCollection<UInt8>) -> Int32? {
    if let found = word.withContiguousStorageIfAvailable({ look(for: $0, isLowercasing: false) }) {
      return found
    }
    return Array(word).withUnsafeBufferPointer { look(for: $0, isLowercasing: false) }
  }

  /// The number stored for `word` after its ASCII capitals are made small.
  @inlinable
  public func find(lowercasing word: some RandomAccessCollection<UInt8>) -> Int32? {
    if let found = word.withContiguousStorageIfAvailable({ look(for: $0, isLowercasing: true) }) {
      return found
    }
    return Array(word).withUnsafeBufferPointer { look(for: $0, isLowercasing: true) }
  }

  /// True when `word` is in the table, compared byte for byte.
  @inlinable
  public func contains(_ word: some RandomAccessCollection<UInt8>) -> Bool { find(word) != nil }

  /// An ASCII capital made small; any other byte as it is.
  @inlinable
  public static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }

  /// The one look-up behind all others.
  public func look(for word: UnsafeBufferPointer<UInt8>, isLowercasing: Bool) -> Int32? {
    guard word.count <= longestBytes, let head = word.first else { return nil }
    let first = isLowercasing ? Self.lowercased(head) : head
    guard lengths[Int(first)] & Self.lengthBit(word.count) != 0 else { return nil }
    var slot = Self.hash(word, isLowercasing: isLowercasing) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if equals(entry, word, isLowercasing: isLowercasing) { return values[entry] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(
    _ entry: Int, _ word: UnsafeBufferPointer<UInt8>, isLowercasing: Bool
  ) -> Bool {
    let start = Int(offsets[entry])
    guard Int(offsets[entry + 1]) - start == word.count else { return false }
    return storage.withUnsafeBufferPointer { stored in
      for index in 0..<word.count {
        let byte = isLowercasing ? Self.lowercased(word[index]) : word[index]
        if stored[start + index] != byte { return false }
      }
      return true
    }
  }

  private static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// Eight bytes at a time, mixed by multiplication (after the finalizer of MurmurHash3).
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, isLowercasing: Bool) -> Int {
    guard let start = word.baseAddress else { return 0 }
    let base = UnsafeRawPointer(start)
    var hash = UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index < word.count {
      var chunk: UInt64 = 0
      if index + 8 <= word.count {
        chunk = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      } else {
        var end = word.count
        while end > index {
          end -= 1
          chunk = chunk << 8 | UInt64(word[end])
        }
      }
      if isLowercasing { chunk = lowercased(chunk) }
      hash = (hash ^ chunk) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }

  /// Eight bytes, ASCII capitals made small; the sums cannot carry from one byte to the next.
  private static func lowercased(_ chunk: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = chunk & (0x7F &* ones)
    let atLeastA = low &+ (0x80 - 0x41) &* ones
    let pastZ = low &+ (0x7F - 0x5A) &* ones
    return chunk | (~chunk & (atLeastA ^ pastZ) & (0x80 &* ones)) >> 2
  }
}
