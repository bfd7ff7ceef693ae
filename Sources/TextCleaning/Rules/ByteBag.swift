/// How often each letter stands in a key, position aside: a cheap lower bound of the edit distance.
struct ByteBag {
  private var counts = SIMD32<UInt8>()
  /// A bit for each pair of neighbours that stands in the key, hashed.
  private var pairs = SIMD4<UInt64>()
  /// Length of the key in bytes.
  let count: Int

  /// Counts `key`, at most 255 bytes of one kind.
  init(_ key: ArraySlice<UInt8>) {
    count = key.count
    var before: UInt64 = 0
    for byte in key {
      counts[Int(byte & 31)] &+= 1
      let hash = (before &* 0x9E37_79B9 ^ UInt64(byte) &* 0x85EB_CA6B) >> 11
      pairs[Int(hash >> 6 & 3)] |= 1 << (hash & 63)
      before = UInt64(byte)
    }
  }

  /// False when more than `limit` insertions, deletions and changes part the two for sure: each takes
  /// and puts at most four pairs in all, and makes at most two counts differ by one.
  func isNear(_ other: ByteBag, within limit: Int) -> Bool {
    guard abs(count - other.count) <= limit else { return false }
    let changed = pairs ^ other.pairs
    let changes =
      changed[0].nonzeroBitCount + changed[1].nonzeroBitCount + changed[2].nonzeroBitCount
      + changed[3].nonzeroBitCount
    guard changes <= 4 * limit else { return false }
    let more = counts.replacing(with: other.counts, where: counts .< other.counts)
    let less = counts.replacing(with: other.counts, where: counts .> other.counts)
    let difference = more &- less
    let wide = SIMD32<UInt16>(truncatingIfNeeded: difference)
    return wide.wrappedSum() <= 2 * limit
  }
}
