/// What waits for one host: one request at a time, with a pause between two. Lives on the event
/// thread alone.
struct HostQueue {
  /// In the order of coming.
  private(set) var waiting: [Transfer] = []
  /// Whether one is on its way.
  var isBusy = false
  /// Monotonic milliseconds before which nothing is asked.
  var notBefore = 0

  /// Whether there is nothing to remember of the host.
  func isIdle(now: Int) -> Bool { waiting.isEmpty && !isBusy && notBefore <= now }

  /// Puts a transfer at the end.
  mutating func add(_ transfer: Transfer) { waiting.append(transfer) }

  /// The next transfer, when the host may be asked now.
  mutating func next(now: Int) -> Transfer? {
    guard !isBusy, notBefore <= now, !waiting.isEmpty else { return nil }
    isBusy = true
    return waiting.removeFirst()
  }

  /// Takes out the transfer of this number, or nil.
  mutating func remove(_ number: UInt64) -> Transfer? {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return nil }
    return waiting.remove(at: index)
  }

  /// Takes out everything.
  mutating func removeAll() -> [Transfer] {
    defer { waiting = [] }
    return waiting
  }
}
