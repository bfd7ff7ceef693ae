import Glibc

/// What the process may open.
enum DescriptorLimit {
  /// How many connections may be open at once, so that files, logs and libraries keep descriptors.
  static func connections(wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    let allowed = limit.rlim_cur > 1 << 30 ? 1 << 30 : Int(limit.rlim_cur)
    let reserved = min(max(32, allowed / 8), 512)
    return max(min(wanted, allowed - reserved), 4)
  }
}
