/// A few threads that run jobs from a bounded queue, in order.
///
/// Threads are started when they are first needed, so that a server at rest has none.
final class WorkerPool<Job: Sendable>: Sendable {
  private enum Next { case refused, queued, wake, start }

  private struct State: Sendable {
    var jobs: RingBuffer<Job>
    var threads = 0
    var waiting = 0
    var running = 0
    var isClosed = false
  }

  private let name: String
  private let threadLimit: Int
  private let queueLimit: Int
  private let state: Monitor<State>
  private let run: @Sendable (Job) -> Void

  init(
    name: String, threadLimit: Int, queueLimit: Int, run: @escaping @Sendable (Job) -> Void
  ) {
    self.name = name
    self.threadLimit = max(threadLimit, 1)
    self.queueLimit = max(queueLimit, 1)
    self.run = run
    state = Monitor(State(jobs: RingBuffer()))
  }

  /// How many jobs wait for a thread.
  var queuedCount: Int { state.withLock { $0.jobs.count } }

  /// Puts a job into the queue; false when the queue is full or the pool closed.
  func submit(_ job: Job) -> Bool {
    let next = state.withLock { state -> Next in
      // A job that a thread is about to take does not wait.
      guard !state.isClosed, state.jobs.count + state.running < threadLimit + queueLimit else {
        return .refused
      }
      state.jobs.append(job)
      // A waiter may have been woken for an earlier job and not run yet: it counts for that one.
      if state.waiting >= state.jobs.count { return .wake }
      guard state.threads < threadLimit else { return state.waiting > 0 ? .wake : .queued }
      state.threads += 1
      return .start
    }
    switch next {
    case .refused: return false
    case .queued: return true
    case .wake: state.signal()
    case .start: startThread()
    }
    return true
  }

  private func startThread() {
    let started = ServerThread.start(name: name) { self.work() }
    // Without a thread the job waits for one that runs already, or for the next start.
    if !started { state.withLock { $0.threads -= 1 } }
  }

  private func work() {
    var hasRun = false
    while let job = nextJob(afterOne: hasRun) {
      run(job)
      hasRun = true
    }
    state.withLock { $0.threads -= 1 }
    state.broadcast()
  }

  private func nextJob(afterOne hasRun: Bool) -> Job? {
    var hasRun = hasRun
    var isWaiting = false
    return state.withLock(waitingWhile: { state in
      if hasRun { state.running -= 1 }
      hasRun = false
      if isWaiting { state.waiting -= 1 }
      isWaiting = state.jobs.isEmpty && !state.isClosed
      if isWaiting { state.waiting += 1 }
      return isWaiting
    }) { state in
      let job = state.jobs.popFirst()
      if job != nil { state.running += 1 }
      return job
    }
  }

  /// Takes no more jobs; the queued ones are still run.
  func close() {
    state.withLock { $0.isClosed = true }
    state.broadcast()
  }

  /// Waits until every thread has ended, at most until the deadline.
  func waitUntilEnded(byMilliseconds deadline: UInt64) -> Bool {
    state.wait(while: { $0.threads > 0 }, untilMilliseconds: deadline)
  }
}
