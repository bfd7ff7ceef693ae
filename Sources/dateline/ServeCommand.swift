import ArgumentParser
import ArticleService
import Foundation
import HTTPServer
import Logging
import RestAPI

/// `dateline serve`: the service.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the REST API.",
    discussion: """
      Prints one line with the address on standard output when it is ready; everything else goes to standard \
      error. SIGTERM or SIGINT ends it after the requests in flight; a second signal ends it at once.

      There is no authentication yet, so it listens on loopback only. Any other address is refused unless \
      --allow-unauthenticated says that a firewall or an authenticating proxy stands in front.
      """)

  @Option(name: .long, help: ArgumentHelp("Address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(name: .long, help: ArgumentHelp("Port; 0 lets the system choose.", valueName: "port"))
  var port = 8080

  @Option(
    name: .long,
    help: ArgumentHelp("Listen on this Unix socket instead of address and port.", valueName: "path")
  )
  var unixSocket: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Address or network of a proxy whose X-Forwarded-For names the client; may be given "
        + "several times.",
      valueName: "address"))
  var trustedProxy: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Largest body of a request, in bytes.", valueName: "bytes"))
  var bodyLimitBytes = 2 * 1_024 * 1_024

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Threads that handle requests; 0 is eight for each core and at least 32.",
      discussion: "Most of them wait for the disk, and those that wait together share the waiting.",
      valueName: "count"))
  var workers = 0

  @Option(
    name: .long,
    help: ArgumentHelp(
      "trace, debug, info, notice, warning, error or critical.", valueName: "level"))
  var logLevel = "info"

  @Flag(
    name: .long,
    help: "Listen on other addresses than loopback although nobody is asked who they are.")
  var allowUnauthenticated = false

  @OptionGroup var configOption: ConfigOption
  @OptionGroup var dataOption: DataOption

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be a number from 0 to 65535")
    }
    guard Logger.Level(rawValue: logLevel) != nil else {
      throw ValidationError("--log-level must be one of trace, debug, info, notice, warning, error")
    }
    guard (1_024...256 * 1_024 * 1_024).contains(bodyLimitBytes) else {
      throw ValidationError("--body-limit-bytes must be from 1024 to 268435456")
    }
    guard (0...256).contains(workers) else {
      throw ValidationError("--workers must be from 0 to 256")
    }
    guard allowUnauthenticated || unixSocket != nil || isLoopback else {
      throw ValidationError(
        "listening on \(host) without authentication is refused: anyone who reaches it could "
          + "read and "
          + "delete; listen on 127.0.0.1, or say --allow-unauthenticated when a proxy or "
          + "firewall guards it"
      )
    }
  }

  private var isLoopback: Bool {
    host == "localhost" || host == "::1"
      || (host.hasPrefix("127.") && !host.contains { $0.isLetter })
  }

  func run() throws {
    LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
    var logger = Logger(label: "dateline")
    logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
    let service = try CommandService.open(
      dataOption.folder, pipeline: configOption.pipeline(), logger: logger)
    var configuration = HTTPServerConfiguration()
    configuration.host = host
    configuration.port = port
    configuration.unixSocketPath = unixSocket
    configuration.trustedProxies = trustedProxy
    configuration.limits.bodyBytes = bodyLimitBytes
    configuration.workerThreads =
      workers > 0 ? workers : max(32, ProcessInfo.processInfo.activeProcessorCount * 8)
    let api = RestAPI(service: service, logger: logger)
    configuration.problemResponse = { api.refusal($0) }
    let server = HTTPServer(configuration: configuration, handler: api)
    api.observe(server)
    let address = try server.start()
    try TerminationSignals.stop(server)
    Terminal.say("Dateline is ready at \(address) with the archive in \(dataOption.folder.path)")
    server.waitUntilStopped()
    try service.close()
    logger.info("stopped")
  }
}
