import Synchronization

/// Counts steps of work, so that a test can prove that cleaning takes time in proportion to the
/// input without a clock. Nothing is counted where there is no meter.
final class WorkMeter: Sendable {
  private let count = Atomic<Int>(0)

  /// Steps so far: bytes looked at, pairs compared, lines gone over.
  var steps: Int { count.load(ordering: .relaxed) }

  /// Counts `number` steps.
  func add(_ number: Int) { count.wrappingAdd(number, ordering: .relaxed) }
}
