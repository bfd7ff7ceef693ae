import Synchronization

/// One poll of a feed: counts its items until the last has ended, wherever that happens.
final class FeedRun: Sendable {
  /// What became of an item.
  enum Outcome: Sendable {
    /// It is stored, or was before.
    case stored(isNew: Bool)
    /// It never will be, and why.
    case refused(String)
    /// It may be at the next poll, and what went wrong.
    case failed(String)
  }

  /// The sum of a poll.
  struct Sum: Sendable {
    var stored = 0
    var refused = 0
    var failed = 0
    var lastError: String?
    /// Keys of the items that need not be looked at again.
    var settled: [String] = []
    fileprivate var remaining: Int
  }

  private let sum: Mutex<Sum>

  /// A poll with this many items to wait for, at least one, and the keys that were settled before.
  init(itemCount: Int, settled: [String]) {
    sum = Mutex(Sum(settled: settled, remaining: itemCount))
  }

  /// Counts an item; the sum when it was the last.
  func ended(_ outcome: Outcome, keys: [String]) -> Sum? {
    sum.withLock { sum in
      switch outcome {
      case .stored(let isNew):
        sum.stored += isNew ? 1 : 0
        sum.settled += keys
      case .refused(let why):
        sum.refused += 1
        sum.lastError = why
        sum.settled += keys
      case .failed(let why):
        sum.failed += 1
        sum.lastError = why
      }
      sum.remaining -= 1
      return sum.remaining == 0 ? sum : nil
    }
  }
}
