import ArticleModel
import Foundation

/// Ranks drawn as often as names are in the news: rank k with a weight of 1 / k (Zipf's law), so
/// that a few are in very many articles and most in one or two.
struct ZipfDistribution: Sendable {
  /// Sums of the weights, in units of 2^-32 of the whole.
  private let cumulative: [UInt64]

  init(count: Int) {
    var sum = 0.0
    let sums = (1...max(count, 1)).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
    // Whole numbers: the last bits of a sum of fractions are no promise across machines.
    cumulative = sums.map { UInt64($0 / sum * 4_294_967_296) }
  }

  /// A rank from 0, the most frequent.
  func draw(_ random: inout SeededGenerator) -> Int {
    let value = random.next() >> 32
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
