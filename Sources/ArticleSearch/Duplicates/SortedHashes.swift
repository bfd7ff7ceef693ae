/// Sorted lists of hashes as sets.
enum SortedHashes {
  /// How many numbers two sorted lists share; one that stands twice in both counts twice.
  static func common(_ first: [UInt64], _ second: [UInt64]) -> Int {
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
