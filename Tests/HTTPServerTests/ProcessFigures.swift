import Glibc

/// What the operating system says of this process.
enum ProcessFigures {
  /// How many descriptors are open.
  static func openDescriptors() -> Int {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return (0..<Int32(clamping: min(limit.rlim_cur, 20_000))).count { fcntl($0, F_GETFD) >= 0 }
  }

  /// Resident memory in bytes.
  static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, 200, file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (Int(text.split(separator: " ")[1]) ?? 0) * Int(getpagesize())
  }

  /// Processor time of all threads so far.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Lets the process open so many descriptors, if it may; false when it may not.
  static func allowDescriptors(_ count: Int) -> Bool {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    getrlimit(resource, &limit)
    if limit.rlim_cur >= rlim_t(count) { return true }
    limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
    return setrlimit(resource, &limit) == 0 && limit.rlim_cur >= rlim_t(count)
  }

  /// Takes the limit down (of this process: only in one that ends with the test).
  static func limitDescriptors(_ count: Int) {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    getrlimit(resource, &limit)
    limit.rlim_cur = rlim_t(count)
    setrlimit(resource, &limit)
  }
}
