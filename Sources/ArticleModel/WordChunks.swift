/// The bytes of a word as numbers of eight bytes, so that a word is hashed and compared in one or
/// two
/// steps. The last number overlaps the one before it; words under eight bytes make one number.
struct WordChunks {
  private let base: UnsafeRawPointer
  private let length: Int
  /// True when ASCII capitals are made small.
  private let isLowercasing: Bool

  /// Reads `length` bytes, at least 1, from `base`.
  @inline(__always)
  init(_ base: UnsafeRawPointer, length: Int, isLowercasing: Bool) {
    self.base = base
    self.length = length
    self.isLowercasing = isLowercasing
  }

  /// How many numbers the word makes.
  @inline(__always)
  var count: Int { (length + 7) >> 3 }

  /// The number at `index`.
  @inline(__always)
  subscript(index: Int) -> UInt64 {
    let chunk =
      length >= 8
      ? base.loadUnaligned(fromByteOffset: min(index << 3, length - 8), as: UInt64.self)
      : short
    return isLowercasing ? Self.lowercased(chunk) : chunk
  }

  /// All of a word under eight bytes; its length is known besides.
  @inline(__always)
  private var short: UInt64 {
    if length >= 4 {
      let head = base.loadUnaligned(as: UInt32.self)
      let tail = base.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)
      return UInt64(head) | UInt64(tail) << 32
    }
    let head = base.load(as: UInt8.self)
    let middle = base.load(fromByteOffset: length >> 1, as: UInt8.self)
    let tail = base.load(fromByteOffset: length - 1, as: UInt8.self)
    return UInt64(head) | UInt64(middle) << 8 | UInt64(tail) << 16
  }

  /// A hash of all of them (mixed after the finalizer of MurmurHash3).
  @inline(__always)
  var hash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
    for index in 0..<count {
      hash = (hash ^ self[index]) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }

  /// True when `other`, of the same length, has the same bytes.
  @inline(__always)
  func equals(_ other: WordChunks) -> Bool {
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// Eight bytes, ASCII capitals made small; the sums cannot carry from one byte to the next.
  @inline(__always)
  private static func lowercased(_ chunk: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = chunk & (0x7F &* ones)
    let atLeastA = low &+ (0x80 - 0x41) &* ones
    let pastZ = low &+ (0x7F - 0x5A) &* ones
    return chunk | (~chunk & (atLeastA ^ pastZ) & (0x80 &* ones)) >> 2
  }
}
