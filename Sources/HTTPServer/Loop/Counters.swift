import Synchronization

/// The numbers behind ``HTTPServerStatistics``, counted by the event and worker threads.
final class Counters: Sendable {
  let accepted = Atomic(0)
  let closed = Atomic(0)
  let evicted = Atomic(0)
  let requests = Atomic(0)
  let submitted = Atomic(0)
  let started = Atomic(0)
  let overloads = Atomic(0)
  let timeouts = Atomic(0)
  let refusals = Atomic(0)

  /// The numbers now; those of one moment may be counted a moment apart.
  var snapshot: HTTPServerStatistics {
    var result = HTTPServerStatistics()
    result.acceptedConnections = accepted.load(ordering: .relaxed)
    result.openConnections = result.acceptedConnections - closed.load(ordering: .relaxed)
    result.evictedConnections = evicted.load(ordering: .relaxed)
    result.requests = requests.load(ordering: .relaxed)
    result.queuedRequests = max(
      0, submitted.load(ordering: .relaxed) - started.load(ordering: .relaxed))
    result.overloads = overloads.load(ordering: .relaxed)
    result.timeouts = timeouts.load(ordering: .relaxed)
    result.refusals = refusals.load(ordering: .relaxed)
    return result
  }
}

extension Atomic where Value == Int {
  /// Counts one more.
  func count() { wrappingAdd(1, ordering: .relaxed) }
}
