import Glibc
import Synchronization

/// Turns SIGTERM and SIGINT into a graceful stop; a second one ends the process at once.
public enum TerminationSignals {
  /// How many signals have come; touched before the handler is installed, so that the handler
  /// itself initialises nothing.
  private static let count = Atomic<Int>(0)
  /// The end of a pipe that the handler writes to.
  private static let pipeEnd = Atomic<Int32>(-1)

  /// Calls `onSignal` with the signal's number, on a thread of its own, at the first SIGTERM or
  /// SIGINT. At the second the process ends with exit code 128 plus the number.
  ///
  /// Call once, early.
  ///
  /// - Throws: when the process has no descriptor or thread left for it.
  public static func watch(
    _ onSignal: @escaping @Sendable (Int32) -> Void
  ) throws(HTTPServerError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Listener.failure("make a pipe for signals") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    count.store(0, ordering: .sequentiallyConsistent)
    pipeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    let reading = ends[0]
    let isStarted = ServerThread.start(name: "signals") {
      var number: UInt8 = 0
      while read(reading, &number, 1) < 0, errno == EINTR {}
      onSignal(Int32(number))
    }
    guard isStarted else { throw HTTPServerError("The system gives no thread for signals.") }
    // A parent may have handed down a mask that blocks them; then no signal would ever arrive.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT] {
      install(number)
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Stops the server at the first SIGTERM or SIGINT; see ``watch(_:)``.
  public static func stop(
    _ server: HTTPServer, graceSeconds: Double = 10
  ) throws(HTTPServerError) {
    try watch { _ in server.stop(graceSeconds: graceSeconds) }
  }

  private static func install(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      // Only what POSIX allows in a handler: atomics, write and _exit.
      if TerminationSignals.count.add(1, ordering: .sequentiallyConsistent).oldValue > 0 {
        _exit(128 + number)
      }
      var byte = UInt8(truncatingIfNeeded: number)
      let saved = errno
      _ = write(TerminationSignals.pipeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
      errno = saved
    }
    action.sa_flags = SA_RESTART
    sigemptyset(&action.sa_mask)
    sigaction(number, &action, nil)
  }
}
