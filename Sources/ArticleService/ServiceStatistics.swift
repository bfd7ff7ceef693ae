import Synchronization

/// What the service has done since it was opened, for a metrics page. Counted with relaxed
/// atomics: cheap, and
/// the numbers of one moment may be counted a moment apart.
public final class ServiceStatistics: Sendable {
  /// The stages of taking an article in.
  public enum Stage: String, CaseIterable, Sendable {
    /// Decoding, cleaning and analysis of one article.
    case analyze
    /// Making a group of articles durable in the archive.
    case archive
    /// Adding a group of articles to the index.
    case index
  }

  private struct Cell: ~Copyable {
    let count = Atomic(0)
    let nanoseconds = Atomic(0)
  }

  private let analyze = Cell()
  private let archive = Cell()
  private let index = Cell()
  /// Articles that were stored.
  let stored = Atomic(0)
  /// Articles that were sent and were here already.
  let alreadyStored = Atomic(0)
  /// Inputs that no article could be made of.
  let refused = Atomic(0)
  /// Changes that wait to be made durable now.
  let waiting = Atomic(0)

  /// How often a stage ran and how long it took in all.
  public struct Figures: Hashable, Sendable {
    /// Runs of the stage.
    public var count: Int
    /// Time spent in it, in seconds.
    public var seconds: Double
  }

  /// The figures of one stage.
  public func figures(of stage: Stage) -> Figures {
    switch stage {
    case .analyze: Self.figures(analyze)
    case .archive: Self.figures(archive)
    case .index: Self.figures(index)
    }
  }

  /// Articles sent, by what became of them.
  public var outcomes: (stored: Int, alreadyStored: Int, refused: Int) {
    (
      stored.load(ordering: .relaxed), alreadyStored.load(ordering: .relaxed),
      refused.load(ordering: .relaxed)
    )
  }

  /// Changes that wait to be made durable now.
  public var queueDepth: Int { max(0, waiting.load(ordering: .relaxed)) }

  /// Runs `body` as one run of a stage.
  func measure<Value, Failure: Error>(
    _ stage: Stage, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = ContinuousClock.now
    defer {
      let parts = (ContinuousClock.now - start).components
      let nanoseconds = Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000)
      switch stage {
      case .analyze: Self.add(nanoseconds, to: analyze)
      case .archive: Self.add(nanoseconds, to: archive)
      case .index: Self.add(nanoseconds, to: index)
      }
    }
    return try body()
  }

  private static func add(_ nanoseconds: Int, to cell: borrowing Cell) {
    cell.count.wrappingAdd(1, ordering: .relaxed)
    cell.nanoseconds.wrappingAdd(nanoseconds, ordering: .relaxed)
  }

  private static func figures(_ cell: borrowing Cell) -> Figures {
    Figures(
      count: cell.count.load(ordering: .relaxed),
      seconds: Double(cell.nanoseconds.load(ordering: .relaxed)) / 1e9)
  }
}
