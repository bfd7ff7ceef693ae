import ArgumentParser
import Foundation

/// The flags of `dateline serve`; what is not given comes from the environment,
/// `Config/dateline.json` or the
/// defaults.
struct ServeOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Address to listen on (127.0.0.1).", valueName: "address"))
  var host: String?

  @Option(
    name: .long, help: ArgumentHelp("Port; 0 lets the system choose (8080).", valueName: "port"))
  var port: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("Listen on this Unix socket instead of address and port.", valueName: "path")
  )
  var unixSocket: String?

  @Option(
    name: .long, help: ArgumentHelp("Folder of the archive (./data).", valueName: "folder"))
  var data: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Address or network of a proxy whose X-Forwarded-For names the client; may be given "
        + "several times.",
      valueName: "address"))
  var trustedProxy: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Origin whose pages may ask from a browser, or *; may be given several times.",
      valueName: "origin"))
  var corsOrigin: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Requests that a token may send within a minute.", valueName: "count"))
  var ratePerMinute: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("Requests that a token may send within a day (UTC).", valueName: "count"))
  var quotaPerDay: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("Largest body of a request, in bytes (2 MB).", valueName: "bytes"))
  var bodyLimitBytes: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Threads that handle requests; 0 is eight for each core and at least 32.",
      discussion: "Most of them wait for the disk, and those that wait together share the waiting.",
      valueName: "count"))
  var workers: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With less room on the disk /readyz says no (64 MB).", valueName: "bytes"))
  var minimumFreeBytes: Int?

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Fetch links and feeds and call webhooks (--no-fetch: never).")
  var fetch: Bool?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Host, HOST:PORT or network (10.0.0.0/8) that may be fetched from although it is not of "
        + "the public internet; may be given several times.",
      valueName: "host"))
  var allowFetch: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Milliseconds between two requests to the same host (250).", valueName: "milliseconds"))
  var fetchDelayMs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Address of a person or page that a fetched site can turn to; sent with every request.",
      valueName: "contact"))
  var contact: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "trace, debug, info, notice, warning, error or critical.", valueName: "level"))
  var logLevel: String?

  @Option(
    name: .long,
    help: ArgumentHelp("text for people, json for programs.", valueName: "format"))
  var logFormat: String?

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Listen on other addresses than loopback although nobody is asked who they are.")
  var allowUnauthenticated: Bool?

  @OptionGroup var configOption: ConfigOption

  /// The settings as these flags, the environment and the file make them; what is wrong stands in
  /// `problems`.
  func settings() throws -> Settings {
    var flags: [String: SettingValue] = [:]
    var problems: [String] = []
    for setting in Setting.all {
      guard let text = given[setting.key] else { continue }
      do throws(SettingReader.Failure) {
        flags[setting.key] = try SettingReader(setting: setting).read(text)
      } catch {
        let flag = setting.key.split(separator: "_").joined(separator: "-")
        problems.append("--\(flag): \(error.description)")
      }
    }
    if !trustedProxy.isEmpty { flags["trusted_proxies"] = .list(trustedProxy) }
    if !corsOrigin.isEmpty { flags["cors_origins"] = .list(corsOrigin) }
    if !allowFetch.isEmpty { flags["allow_fetch"] = .list(allowFetch) }
    guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
    return Settings(
      flags: flags, environment: ProcessInfo.processInfo.environment,
      file: try ConfigFolder.settingsFile(in: configOption.folder()))
  }

  private var given: [String: String] {
    let texts: [String: String?] = [
      "host": host, "port": port.map(String.init), "unix_socket": unixSocket, "data": data,
      "allow_unauthenticated": allowUnauthenticated.map { $0 ? "true" : "false" },
      "rate_per_minute": ratePerMinute.map(String.init),
      "quota_per_day": quotaPerDay.map(String.init),
      "body_limit_bytes": bodyLimitBytes.map(String.init), "workers": workers.map(String.init),
      "minimum_free_bytes": minimumFreeBytes.map(String.init), "log_level": logLevel,
      "log_format": logFormat, "fetch": fetch.map { $0 ? "true" : "false" },
      "fetch_delay_ms": fetchDelayMs.map(String.init), "contact": contact,
    ]
    return texts.compactMapValues(\.self)
  }
}
