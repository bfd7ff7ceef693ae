import Synchronization

/// Counts steps of work, so that a test can prove that a stage takes time in proportion to the
/// input without a clock. Nothing is counted where there is no meter.
public final class WorkMeter: Sendable {
  private let count = Atomic<Int>(0)

  /// Nothing is counted as yet.
  public init() {}

  /// Steps so far: bytes looked at, pairs compared, lines gone over.
  public var steps: Int { count.load(ordering: .relaxed) }

  /// Counts `number` steps.
  public func add(_ number: Int) { count.wrappingAdd(number, ordering: .relaxed) }
}
