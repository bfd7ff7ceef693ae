import Glibc

/// Time that never goes back.
enum MonotonicClock {
  /// Milliseconds since the machine started.
  static func milliseconds() -> UInt64 { microseconds() / 1000 }

  /// Microseconds since the machine started.
  static func microseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
  }
}
