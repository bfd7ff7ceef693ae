import Glibc
import Synchronization

/// Counters that many threads add to without waiting for each other: each thread adds to one of a
/// few copies,
/// which stand in cache lines of their own, and a reader adds them up.
///
/// `@unchecked Sendable`: the cells are atomics, and where they are never changes.
final class ShardedCounters: @unchecked Sendable {
  private static let shards = 8
  private let count: Int
  private let stride: Int
  private let cells: UnsafeMutablePointer<Atomic<Int>>

  init(count: Int) {
    self.count = count
    // Whole pairs of cache lines of 64 bytes.
    stride = (count + 15) / 16 * 16
    cells = .allocate(capacity: stride * Self.shards)
    for place in 0..<(stride * Self.shards) { (cells + place).initialize(to: Atomic(0)) }
  }

  deinit {
    cells.deinitialize(count: stride * Self.shards)
    cells.deallocate()
  }

  /// Adds `value` to a counter; a counter that is none is left alone.
  func add(_ value: Int, to counter: Int) {
    guard counter >= 0, counter < count else { return }
    cells[Self.shard * stride + counter].wrappingAdd(value, ordering: .relaxed)
  }

  /// What has been added to a counter.
  func total(of counter: Int) -> Int {
    (0..<Self.shards).reduce(0) { sum, shard in
      sum + cells[shard * stride + counter].load(ordering: .relaxed)
    }
  }

  /// Thread handles are addresses a stack apart: multiplied so that their upper bits differ.
  private static var shard: Int {
    let mixed = (UInt64(pthread_self()) >> 12) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 61)
  }
}
