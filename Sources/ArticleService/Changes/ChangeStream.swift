import ArticleSearch
import Foundation
import Logging
import Synchronization

/// Hands the archive's changes to those who follow them, each from its own place: who is slow gets them later,
/// who was away gets what it missed. Keeps nothing but the places.
public final class ChangeStream: Sendable {
  /// What a follower makes of some changes.
  public enum Reception: Sendable {
    /// It has them.
    case taken
    /// It has no room; the same are offered again.
    case later
    /// It is gone.
    case ended
  }

  /// What a follower is given: changes in order, or none, which asks for a sign of life.
  public typealias Receiver = @Sendable ([ArticleChange]) -> Reception

  private struct Follower {
    var cursor: ChangeCursor
    var receive: Receiver
    var end: @Sendable () -> Void
  }

  private struct State {
    var followers: [UInt64: Follower] = [:]
    var nextNumber: UInt64 = 0
    var isStopped = false
  }

  /// Most followers at the same time.
  public static let followerLimit = 1_000
  private static let batch = 100
  private static let heartbeat: DispatchTimeInterval = .seconds(15)
  /// How long a follower without room is left in peace.
  private static let patience: DispatchTimeInterval = .milliseconds(200)

  private let index: ArticleIndex
  private let logger: Logger
  private let state = Mutex(State())
  private let wakeUp = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Begins to hand on what `service` indexes.
  public init(service: ArticleService, logger: Logger) {
    index = service.index
    self.logger = logger
    let thread = Thread { [self] in run() }
    thread.name = "changes"
    thread.start()
    service.changes.listen { [weak self] in _ = self?.wakeUp.signal() }
  }

  /// Ends; followers are told and get nothing more.
  public func stop() {
    let isFirst = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    guard isFirst else { return }
    wakeUp.signal()
    ended.wait()
  }

  /// Adds a follower, who is called on the stream's own thread and must not wait.
  ///
  /// - Parameters:
  ///   - cursor: where it was; nil for now.
  ///   - end: called when the stream ends before the follower does.
  /// - Returns: false when there are too many followers.
  public func follow(
    after cursor: ChangeCursor?, end: @escaping @Sendable () -> Void,
    _ receive: @escaping Receiver
  ) throws(ServiceError) -> Bool {
    let start: ChangeCursor
    do throws(SearchError) {
      if let cursor { start = cursor } else { start = try index.latestChange() }
    } catch {
      throw ServiceError(error)
    }
    let isAdded = state.withLock { state in
      guard !state.isStopped, state.followers.count < Self.followerLimit else { return false }
      state.followers[state.nextNumber] = Follower(
        cursor: start, receive: receive, end: end)
      state.nextNumber += 1
      return true
    }
    wakeUp.signal()
    return isAdded
  }

  private func run() {
    var nextSign = DispatchTime.now() + Self.heartbeat
    while true {
      let (followers, isStopped) = state.withLock { ($0.followers, $0.isStopped) }
      guard !isStopped else { break }
      let wantsSign = DispatchTime.now() >= nextSign
      if wantsSign { nextSign = .now() + Self.heartbeat }
      var isBehind = false
      for (number, follower) in followers.sorted(by: { $0.key < $1.key }) {
        isBehind = serve(number, follower, wantsSign: wantsSign) || isBehind
      }
      _ = wakeUp.wait(timeout: isBehind ? .now() + Self.patience : nextSign)
    }
    state.withLock { $0.followers.values.map(\.end) }.forEach { $0() }
    ended.signal()
  }

  /// Offers a follower what it lacks; true when something is left for later.
  private func serve(_ number: UInt64, _ follower: Follower, wantsSign: Bool) -> Bool {
    var cursor = follower.cursor
    while true {
      let changes: [ArticleChange]
      do throws(SearchError) {
        changes = try index.changes(after: cursor, limit: Self.batch)
      } catch {
        logger.error("changes cannot be read: \(error)")
        return true
      }
      if changes.isEmpty, !wantsSign { return false }
      switch follower.receive(changes) {
      case .taken:
        guard let last = changes.last else { return false }
        cursor = last.cursor
        state.withLock { $0.followers[number]?.cursor = cursor }
      case .later: return true
      case .ended:
        state.withLock { $0.followers[number] = nil }
        return false
      }
    }
  }
}
