/// One thing that an operator may set: by flag, by environment variable, or in
/// `Config/dateline.json`.
struct Setting: Sendable {
  /// What values it takes.
  enum Kind: Sendable {
    /// Any text that is not empty.
    case text
    /// A whole number within bounds.
    case whole(ClosedRange<Int>)
    /// True or false.
    case flag
    /// One of these words.
    case choice([String])
    /// Several texts; in the environment with commas between them.
    case list
  }

  /// Its name in `Config/dateline.json`: lower case, words joined by underscores.
  var key: String
  /// What values it takes.
  var kind: Kind
  /// The value when nobody sets it; nil when there is none.
  var standard: SettingValue?
  /// Whether its value is never shown.
  var isSecret = false

  /// The environment variable: `DATELINE_` and the name in capitals.
  var variable: String { "DATELINE_" + key.uppercased() }

  init(_ key: String, _ kind: Kind, _ standard: SettingValue? = nil, isSecret: Bool = false) {
    self.key = key
    self.kind = kind
    self.standard = standard
    self.isSecret = isSecret
  }

  /// All settings, in the order in which they are printed.
  static let all: [Setting] = [
    Setting("host", .text, .text("127.0.0.1")),
    Setting("port", .whole(0...65_535), .whole(8_080)),
    Setting("unix_socket", .text),
    Setting("data", .text, .text("data")),
    Setting("allow_unauthenticated", .flag, .flag(false)),
    Setting("trusted_proxies", .list, .list([])),
    Setting("cors_origins", .list, .list([])),
    Setting("rate_per_minute", .whole(1...1_000_000)),
    Setting("quota_per_day", .whole(1...1_000_000_000)),
    Setting("body_limit_bytes", .whole(1_024...268_435_456), .whole(2 * 1_024 * 1_024)),
    Setting("workers", .whole(0...256), .whole(0)),
    Setting("minimum_free_bytes", .whole(0...(1 << 50)), .whole(64 << 20)),
    Setting("fetch", .flag, .flag(true)),
    Setting("allow_fetch", .list, .list([])),
    Setting("fetch_delay_ms", .whole(0...60_000), .whole(250)),
    Setting("contact", .text),
    Setting(
      "log_level",
      .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]), .text("info")),
    Setting("log_format", .choice(["text", "json"]), .text("text")),
  ]

  /// Variables that begin with `DATELINE_` and set nothing here: where `Config` is, and what
  /// scripts and tests use.
  static let otherVariables = ["DATELINE_CONFIG", "DATELINE_BINARY", "DATELINE_SHARED"]
}

/// The value of a setting.
enum SettingValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([String])

  /// The value as it is printed.
  var description: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.joined(separator: ", ")
    }
  }
}
