import Foundation

/// A few threads that run jobs from a bounded queue, in order.
///
/// Waking a thread costs more than a short job, so one that is awake gets the next jobs too, as
/// long as it takes them soon; threads are started when they are first needed. One thread submits;
/// it must call ``relieve(nowMicroseconds:)`` now and then while jobs are out.
final class WorkerPool<Job: Sendable>: Sendable {
  private enum Next { case refused, queued, wake, start }

  private struct Waiting: Sendable {
    let job: Job
    let sinceMicroseconds: UInt64
  }

  private struct State: Sendable {
    var jobs = RingBuffer<Waiting>()
    var threads = 0
    /// Threads that wait to be woken, or start.
    var sleeping = 0
    /// How many of those have been woken and have not run yet.
    var wakeUps = 0
    /// Threads that run a job.
    var running = 0
    var isClosed = false
    /// When a thread last took a job, or was woken to.
    var lastTaken: UInt64 = 0

    var hasRest: Bool { sleeping > wakeUps }
    var awake: Int { threads - sleeping + wakeUps }
  }

  private let name: String
  private let threadLimit: Int
  private let queueLimit: Int
  private let patienceMicroseconds: UInt64
  /// So many threads keep every core busy as long as they take jobs.
  private let busyThreads = max(ProcessInfo.processInfo.activeProcessorCount, 2)
  private let state: Monitor<State>
  private let run: @Sendable (Job) -> Void

  /// - Parameter patienceMicroseconds: how long a job may wait for a thread that is awake before
  ///   another is woken. 300 is more than a hundred of the shortest requests take, and less than
  ///   one that reads a file or analyses a text.
  init(
    name: String, threadLimit: Int, queueLimit: Int, patienceMicroseconds: UInt64 = 300,
    run: @escaping @Sendable (Job) -> Void
  ) {
    self.name = name
    self.threadLimit = max(threadLimit, 1)
    self.queueLimit = max(queueLimit, 1)
    self.patienceMicroseconds = patienceMicroseconds
    self.run = run
    state = Monitor(State())
  }

  /// Puts a job into the queue; false when the queue is full or the pool closed.
  func submit(_ job: Job, nowMicroseconds: UInt64) -> Bool {
    let next = state.withLock { state -> Next in
      // A job that a thread is about to take does not wait.
      guard !state.isClosed, state.jobs.count + state.running < threadLimit + queueLimit else {
        return .refused
      }
      state.jobs.append(Waiting(job: job, sinceMicroseconds: nowMicroseconds))
      return isServed(state, by: 1, nowMicroseconds) ? .queued : help(&state, nowMicroseconds)
    }
    _ = carryOut(next)
    return next != .refused
  }

  /// Wakes more threads if jobs have waited too long; true while jobs wait that more could take.
  func relieve(nowMicroseconds: UInt64) -> Bool {
    while true {
      let (next, isWaiting) = state.withLock { state -> (Next, Bool) in
        let couldHelp = state.hasRest || state.threads < threadLimit
        guard let first = state.jobs.first, couldHelp, state.wakeUps < state.jobs.count else {
          return (.queued, false)
        }
        guard !isServed(state, by: busyThreads, nowMicroseconds),
          nowMicroseconds >= first.sinceMicroseconds + patienceMicroseconds
        else {
          return (.queued, true)
        }
        return (help(&state, nowMicroseconds), true)
      }
      if next == .queued || !carryOut(next) { return isWaiting }
    }
  }

  /// True while at least so many threads are awake and one of them took a job just now.
  private func isServed(_ state: State, by threads: Int, _ nowMicroseconds: UInt64) -> Bool {
    state.awake >= threads && nowMicroseconds < state.lastTaken + patienceMicroseconds
  }

  private func help(_ state: inout State, _ nowMicroseconds: UInt64) -> Next {
    let next: Next = state.hasRest ? .wake : .start
    if next == .start {
      guard state.threads < threadLimit else { return .queued }
      // A new thread counts as one that slept and was woken.
      state.threads += 1
      state.sleeping += 1
    }
    state.lastTaken = nowMicroseconds
    state.wakeUps += 1
    return next
  }

  /// False when the system gives no thread: the job waits for one that runs already, or for the
  /// next attempt.
  private func carryOut(_ next: Next) -> Bool {
    switch next {
    case .refused, .queued: return true
    case .wake:
      state.signal()
      return true
    case .start:
      if ServerThread.start(name: name, { self.work() }) { return true }
      state.withLock { state in
        state.threads -= 1
        state.sleeping -= 1
        state.wakeUps = max(state.wakeUps - 1, 0)
      }
      return false
    }
  }

  private func work() {
    var hasRun = false
    while let job = nextJob(afterOne: hasRun) {
      run(job)
      hasRun = true
    }
    state.broadcast()
  }

  private func nextJob(afterOne hasRun: Bool) -> Job? {
    var hasRun = hasRun
    var isSleeping = !hasRun
    return state.withLock(waitingWhile: { state in
      if hasRun { state.running -= 1 }
      hasRun = false
      if isSleeping {
        guard state.wakeUps > 0 || state.isClosed else { return true }
        isSleeping = false
        state.sleeping -= 1
        state.wakeUps = max(state.wakeUps - 1, 0)
      }
      isSleeping = state.jobs.isEmpty && !state.isClosed
      if isSleeping { state.sleeping += 1 }
      return isSleeping
    }) { state in
      guard let waiting = state.jobs.popFirst() else {
        state.threads -= 1
        return nil
      }
      state.running += 1
      state.lastTaken = MonotonicClock.microseconds()
      return waiting.job
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
