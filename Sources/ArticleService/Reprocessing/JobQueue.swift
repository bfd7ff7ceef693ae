import Foundation
import Synchronization

/// The jobs of a service in memory, and the one thread that works on them, one after the other.
final class JobQueue: Sendable {
  private struct State {
    var jobs: [Job] = []
    /// Those to be stopped.
    var cancelled: Set<String> = []
    var isWorking = false
    var isStopping = false
    var threads = 1
  }

  private let state = Mutex(State())
  private let idle = NSCondition()

  /// All jobs, the earliest first.
  var jobs: [Job] { state.withLock { $0.jobs } }

  /// A job; nil when there is none of that id.
  func job(_ id: String) -> Job? { state.withLock { $0.jobs.first { $0.id == id } } }

  /// The id of the next job.
  var nextID: String {
    state.withLock { state in
      "j\((state.jobs.last.flatMap { JobStore.number($0.id) } ?? 0) + 1)"
    }
  }

  /// Threads that process articles of one job at the same time.
  var threads: Int {
    get { state.withLock { $0.threads } }
    set { state.withLock { $0.threads = max(1, newValue) } }
  }

  /// Adds jobs.
  func add(_ jobs: [Job]) { state.withLock { $0.jobs += jobs } }

  /// Puts a job in the place of the one with its id.
  func update(_ job: Job) {
    state.withLock { state in
      guard let index = state.jobs.firstIndex(where: { $0.id == job.id }) else { return }
      state.jobs[index] = job
    }
  }

  /// Forgets a job.
  func remove(_ id: String) { state.withLock { $0.jobs.removeAll { $0.id == id } } }

  /// Asks that a job be stopped.
  func cancel(_ id: String) { state.withLock { _ = $0.cancelled.insert(id) } }

  /// True when the job shall not go on.
  func isCancelled(_ id: String) -> Bool { state.withLock { $0.cancelled.contains(id) } }

  /// True when the service ends: the job at work keeps its state and goes on at the next start.
  var isStopping: Bool { state.withLock { $0.isStopping } }

  /// Starts the thread unless it is at work. `work` gets one job after the other.
  func startWorking(_ work: @escaping @Sendable (Job) -> Void) {
    let starts = state.withLock { state in
      guard !state.isWorking, !state.isStopping, state.jobs.contains(where: { !$0.isOver })
      else { return false }
      state.isWorking = true
      return true
    }
    guard starts else { return }
    let thread = Thread { [self] in
      while let job = nextJob() { work(job) }
      idle.lock()
      idle.broadcast()
      idle.unlock()
    }
    thread.name = "jobs"
    thread.start()
  }

  /// The next job that is not over; nil, and the thread is at work no more, when there is none.
  private func nextJob() -> Job? {
    state.withLock { state in
      if !state.isStopping, let job = state.jobs.first(where: { !$0.isOver }) { return job }
      state.isWorking = false
      return nil
    }
  }

  /// Ends the thread and waits for it; no job is started any more.
  func stop() {
    state.withLock { $0.isStopping = true }
    wait()
  }

  /// Waits until no job is at work.
  func wait() {
    idle.lock()
    while state.withLock({ $0.isWorking }) {
      _ = idle.wait(until: Date(timeIntervalSinceNow: 0.05))
    }
    idle.unlock()
  }
}
