import Foundation
import Synchronization

/// Runs work on threads of its own, twice as many as there are cores, since half of them wait for the disk.
enum Workers {
  /// Calls `body` once for each item, several at once, and returns when all are done.
  static func run<Item: Sendable>(
    over items: [Item], _ body: @escaping @Sendable (Item) -> Void
  ) {
    let done = DispatchGroup()
    let counter = SharedIndex()
    let count = min(items.count, ProcessInfo.processInfo.activeProcessorCount * 2)
    for _ in 0..<count {
      done.enter()
      Thread.detachNewThread {
        while let index = counter.next(below: items.count) { body(items[index]) }
        done.leave()
      }
    }
    done.wait()
  }
}

/// A counter that several threads draw from.
final class SharedIndex: Sendable {
  private let value = Atomic(0)

  /// The next number, from 0; nil when all below `end` are drawn.
  func next(below end: Int) -> Int? {
    let index = value.add(1, ordering: .relaxed).oldValue
    return index < end ? index : nil
  }
}
