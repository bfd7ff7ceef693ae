import Foundation
import Synchronization
import WebFetch

/// Collects the results of fetches that run side by side.
final class Results: Sendable {
  private let results = Mutex<[Result<FetchedPage, FetchError>]>([])
  private let arrived = DispatchSemaphore(value: 0)

  func add(_ result: Result<FetchedPage, FetchError>) {
    results.withLock { $0.append(result) }
    arrived.signal()
  }

  var count: Int { results.withLock { $0.count } }

  /// Waits for that many results, at most 20 seconds.
  func wait(for count: Int) -> [Result<FetchedPage, FetchError>] {
    for _ in 0..<count { _ = arrived.wait(timeout: .now() + 20) }
    return results.withLock { $0 }
  }
}
