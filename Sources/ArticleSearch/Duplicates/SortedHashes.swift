/// Sorted lists of hashes as sets.
enum SortedHashes {
  /// The hashes sorted, each once.
  static func unique(_ hashes: consuming [UInt64]) -> [UInt64] {
    hashes.sort()
    var count = 0
    for place in hashes.indices where count == 0 || hashes[count - 1] != hashes[place] {
      hashes[count] = hashes[place]
      count += 1
    }
    hashes.removeSubrange(count...)
    return hashes
  }

  /// How many numbers two sorted lists share; one that stands twice in both counts twice.
  static func common<Hash: UnsignedInteger>(_ first: [Hash], _ second: [Hash]) -> Int {
    var (place, other, count) = (0, 0, 0)
    while place < first.count, other < second.count {
      if first[place] == second[other] {
        count += 1
        place += 1
        other += 1
      } else if first[place] < second[other] {
        place += 1
      } else {
        other += 1
      }
    }
    return count
  }
}
