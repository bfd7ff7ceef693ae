/// An immutable map from UTF-8 words to small numbers, asked with bytes so that no `String` is
/// made.
/// Open addressing, at most half full.
///
/// The generic entry points are inlinable and hand contiguous bytes to one concrete look-up, so
/// that callers
/// in other modules pay for no generic dispatch.
public struct WordTable: Sendable {
  /// In each slot the entry's number and one in the lower half, a part of its hash in the upper; 0
  /// when
  /// nothing is there.
  private var slots: [UInt64]
  private var entries: [Entry] = []
  /// The bytes of all words, one after the other.
  private var storage: [UInt8] = []
  private let mask: Int

  /// A word with its value.
  private struct Entry: Sendable {
    /// The word's first number; see `WordChunks`. With its length that is all of a word of up to
    /// eight bytes.
    var head: UInt64
    /// Where the word starts in `storage`.
    var start: Int32
    var length: Int32
    var value: Int32
  }

  /// For each first byte, a bit for each length (63 for all longer ones) of the words that start
  /// with it: most
  /// words that are not in a table are turned away without a hash.
  private var lengths: [UInt64] = Array(repeating: 0, count: 256)
  /// Length of the longest word, in bytes.
  public private(set) var longestBytes = 0

  /// Makes a table; of equal words the first is kept.
  public init(_ words: some Collection<(word: String, value: Int32)>) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: 0, count: size)
    for (word, value) in words { insert(Array(word.utf8), value) }
  }

  /// Number of words.
  public var count: Int { entries.count }

  private mutating func insert(_ word: [UInt8], _ value: Int32) {
    let isNew = word.withUnsafeBufferPointer { look(for: $0, isLowercasing: false) == nil }
    guard isNew, !word.isEmpty else { return }
    word.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let chunks = WordChunks(base, length: bytes.count, isLowercasing: false)
      var slot = Int(truncatingIfNeeded: chunks.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      entries.append(
        Entry(
          head: chunks[0], start: Int32(storage.count), length: Int32(bytes.count), value: value))
      slots[slot] = chunks.hash & Self.tagMask | UInt64(entries.count)
    }
    storage.append(contentsOf: word)
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

  /// A hash of `word` with its ASCII capitals made small, 0 for no bytes: for sets of words that
  /// are known by
  /// their hashes alone.
  public static func hash(lowercasing word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = word.baseAddress, !word.isEmpty else { return 0 }
    return WordChunks(base, length: word.count, isLowercasing: true).hash
  }

  /// The one look-up behind all others.
  public func look(for word: UnsafeBufferPointer<UInt8>, isLowercasing: Bool) -> Int32? {
    isLowercasing ? entry(of: word, isLowercasing: true) : entry(of: word, isLowercasing: false)
  }

  /// Inlined twice, so that nothing asks for each word whether capitals are made small.
  @inline(__always)
  private func entry(of word: UnsafeBufferPointer<UInt8>, isLowercasing: Bool) -> Int32? {
    guard word.count <= longestBytes, let base = word.baseAddress, let head = word.first else {
      return nil
    }
    let first = isLowercasing ? Self.lowercased(head) : head
    guard lengths[Int(first)] & Self.lengthBit(word.count) != 0 else { return nil }
    let chunks = WordChunks(base, length: word.count, isLowercasing: isLowercasing)
    let hash = chunks.hash
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) & Self.tagMask == 0 {
        let entry = entries[Int(slots[slot] & ~Self.tagMask) - 1]
        if equals(entry, chunks, length: word.count) { return entry.value }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func equals(_ entry: Entry, _ chunks: WordChunks, length: Int) -> Bool {
    guard entry.head == chunks[0], Int(entry.length) == length else { return false }
    return length <= 8 || equalsLong(entry, chunks)
  }

  private func equalsLong(_ entry: Entry, _ chunks: WordChunks) -> Bool {
    storage.withUnsafeBytes { stored in
      guard let base = stored.baseAddress else { return false }
      let word = WordChunks(
        base + Int(entry.start), length: Int(entry.length), isLowercasing: false)
      return chunks.equals(word)
    }
  }

  /// The part of a hash that is kept beside an entry's number.
  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

  @inline(__always)
  private static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
