/// Levenshtein distance with a bound, in a band around the diagonal.
enum EditDistance {
  /// True when `first` becomes `second` with at most `limit` insertions, deletions and changes.
  static func isWithin(_ limit: Int, _ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard abs(first.count - second.count) <= limit else { return false }
    let far = limit + 1
    var above = (0...second.count).map { min($0, far) }
    var row = above
    for i in 0..<first.count {
      let low = max(0, i - limit)
      let high = min(second.count, i + 1 + limit)
      row[low] = low == 0 ? min(i + 1, far) : far
      var best = row[low]
      for j in stride(from: low + 1, through: high, by: 1) {
        let change = above[j - 1] + (first[i] == second[j - 1] ? 0 : 1)
        let fromAbove = j < i + 1 + limit ? above[j] + 1 : far
        row[j] = min(change, fromAbove, row[j - 1] + 1, far)
        best = min(best, row[j])
      }
      if best > limit { return false }
      swap(&above, &row)
    }
    return above[second.count] <= limit
  }
}
