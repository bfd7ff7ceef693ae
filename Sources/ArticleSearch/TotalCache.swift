import Synchronization

/// Remembers how many items a query has until something is written, so that only the first page counts.
final class TotalCache: Sendable {
  private struct State {
    var generation = 0
    var totals: [String: Int] = [:]
  }

  private static let limit = 512
  private let state = Mutex(State())

  /// To be called after each write.
  func forget() {
    state.withLock {
      $0.generation += 1
      $0.totals.removeAll(keepingCapacity: true)
    }
  }

  /// The total of the query `key`, counted by `count` when it is not known.
  func total(_ key: String, _ count: () throws -> Int) rethrows -> Int {
    let (known, generation) = state.withLock { ($0.totals[key], $0.generation) }
    if let known { return known }
    let total = try count()
    state.withLock {
      // A total counted before a write must not outlive it.
      guard $0.generation == generation else { return }
      if $0.totals.count >= Self.limit { $0.totals.removeAll(keepingCapacity: true) }
      $0.totals[key] = total
    }
    return total
  }
}
