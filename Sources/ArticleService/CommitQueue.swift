import Foundation
import Synchronization

/// Groups the writes of many threads: while one group is being made durable the next one gathers, so that
/// concurrent writers share fsyncs and one index transaction.
///
/// Invariants:
/// - `submit` returns only after the group that held its item was committed or failed;
/// - at most one group is being committed at a time, by one of the threads that wait for it;
/// - items are committed in the order in which they came.
final class CommitQueue<Item: Sendable, Outcome: Sendable>: Sendable {
  /// One waiting item.
  private final class Ticket: Sendable {
    let item: Item
    let wakeUp = DispatchSemaphore(value: 0)
    let outcome = Mutex<Result<Outcome, ServiceError>?>(nil)

    init(_ item: Item) { self.item = item }
  }

  private struct State {
    var waiting: [Ticket] = []
    var isCommitting = false
  }

  private let state = Mutex(State())
  private let groupLimit: Int
  private let commit: @Sendable ([Item]) -> [Result<Outcome, ServiceError>]

  /// Makes a queue whose groups hold at most `groupLimit` items. `commit` gets the items of one group and
  /// gives one outcome for each, in order.
  init(
    groupLimit: Int, commit: @escaping @Sendable ([Item]) -> [Result<Outcome, ServiceError>]
  ) {
    self.groupLimit = groupLimit
    self.commit = commit
  }

  /// Commits `item` together with whatever waits beside it; blocks until that is done.
  func submit(_ item: Item) throws(ServiceError) -> Outcome {
    let ticket = Ticket(item)
    let leads = state.withLock { state in
      state.waiting.append(ticket)
      if state.isCommitting { return false }
      state.isCommitting = true
      return true
    }
    if !leads { ticket.wakeUp.wait() }
    // A thread wakes up with its outcome, or without one to lead the next group.
    while true {
      if let outcome = ticket.outcome.withLock({ $0 }) { return try outcome.get() }
      commitNextGroup()
    }
  }

  /// Commits the group at the head of the queue, wakes its threads and hands the lead on.
  private func commitNextGroup() {
    let group = state.withLock { state in
      let group = Array(state.waiting.prefix(groupLimit))
      state.waiting.removeFirst(group.count)
      return group
    }
    let outcomes = commit(group.map(\.item))
    for (ticket, outcome) in zip(group, outcomes) {
      ticket.outcome.withLock { $0 = outcome }
    }
    let next = state.withLock { state -> Ticket? in
      if state.waiting.isEmpty { state.isCommitting = false }
      return state.waiting.first
    }
    for ticket in group { ticket.wakeUp.signal() }
    next?.wakeUp.signal()
  }
}
