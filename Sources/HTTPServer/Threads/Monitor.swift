import Glibc

/// A value behind a mutex, with a condition to wait on.
///
/// `@unchecked Sendable`: the value is reached only between lock and unlock of the mutex, and
/// mutex, condition and value live at fixed addresses until the monitor goes.
final class Monitor<Value: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

  init(_ initial: Value) {
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
    value.initialize(to: initial)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    value.deinitialize(count: 1)
    value.deallocate()
    condition.deallocate()
    mutex.deallocate()
  }

  /// Runs the body with the value to itself.
  @inline(__always)
  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value.pointee)
  }

  /// Waits while the test holds, then runs the body with the value to itself.
  ///
  /// `waiting` sees the value before each wait, for those who count the waiters.
  func withLock<Result>(
    waitingWhile test: (inout Value) -> Bool, _ body: (inout Value) throws -> Result
  ) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while test(&value.pointee) { pthread_cond_wait(condition, mutex) }
    return try body(&value.pointee)
  }

  /// Waits while the test holds, at most until the deadline; false when it still holds then.
  func wait(while test: (inout Value) -> Bool, untilMilliseconds deadline: UInt64) -> Bool {
    var time = timespec(
      tv_sec: Int(deadline / 1000), tv_nsec: Int(deadline % 1000) * 1_000_000)
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while test(&value.pointee) {
      if pthread_cond_timedwait(condition, mutex, &time) == ETIMEDOUT {
        return !test(&value.pointee)
      }
    }
    return true
  }

  /// Wakes one waiter.
  func signal() { pthread_cond_signal(condition) }

  /// Wakes every waiter.
  func broadcast() { pthread_cond_broadcast(condition) }
}
