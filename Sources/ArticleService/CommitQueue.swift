import Foundation
import Synchronization

/// Groups the writes of many threads: while one group is being made durable the next one gathers,
/// so that concurrent writers share fsyncs and one index transaction.
///
/// Invariants:
/// - `submit` returns only after the group that held its items was committed or failed;
/// - at most one group is being committed at a time, by one of the threads that wait for it;
/// - items are committed in the order in which they came; those of one `submit` stay in one group.
final class CommitQueue<Item: Sendable, Outcome: Sendable>: Sendable {
  /// What one thread waits for.
  private final class Ticket: Sendable {
    let items: [Item]
    let wakeUp = DispatchSemaphore(value: 0)
    let outcomes = Mutex<[Result<Outcome, ServiceError>]?>(nil)

    init(_ items: [Item]) { self.items = items }
  }

  private struct State {
    var waiting: [Ticket] = []
    var isCommitting = false
  }

  private let state = Mutex(State())
  private let groupLimit: Int
  private let commit: @Sendable ([Item]) -> [Result<Outcome, ServiceError>]

  /// Makes a queue whose groups hold at most `groupLimit` items, or those of one `submit`. `commit`
  /// gets the items of one group and gives one outcome for each, in order.
  init(
    groupLimit: Int, commit: @escaping @Sendable ([Item]) -> [Result<Outcome, ServiceError>]
  ) {
    self.groupLimit = groupLimit
    self.commit = commit
  }

  /// Commits `item` together with whatever waits beside it; blocks until that is done.
  func submit(_ item: Item) throws(ServiceError) -> Outcome {
    try submit([item])[0].get()
  }

  /// Commits `items` together, and with whatever waits beside them; blocks until that is done. One
  /// outcome for each, in order.
  func submit(_ items: [Item]) -> [Result<Outcome, ServiceError>] {
    guard !items.isEmpty else { return [] }
    let ticket = Ticket(items)
    let leads = state.withLock { state in
      state.waiting.append(ticket)
      if state.isCommitting { return false }
      state.isCommitting = true
      return true
    }
    if !leads { ticket.wakeUp.wait() }
    // A thread wakes up with its outcome, or without one to lead the next group.
    while true {
      if let outcomes = ticket.outcomes.withLock({ $0 }) { return outcomes }
      commitNextGroup()
    }
  }

  /// Commits the group at the head of the queue, wakes its threads and hands the lead on.
  private func commitNextGroup() {
    let group = takeGroup()
    var outcomes = commit(group.flatMap(\.items))[...]
    for ticket in group {
      ticket.outcomes.withLock { $0 = Array(outcomes.prefix(ticket.items.count)) }
      outcomes = outcomes.dropFirst(ticket.items.count)
    }
    let next = state.withLock { state -> Ticket? in
      if state.waiting.isEmpty { state.isCommitting = false }
      return state.waiting.first
    }
    for ticket in group { ticket.wakeUp.signal() }
    next?.wakeUp.signal()
  }

  private func takeGroup() -> [Ticket] {
    state.withLock { state in
      var items = 0
      let end = state.waiting.firstIndex { ticket in
        items += ticket.items.count
        return items > groupLimit
      }
      let count = max(1, end ?? state.waiting.count)
      let group = Array(state.waiting.prefix(count))
      state.waiting.removeFirst(group.count)
      return group
    }
  }
}
