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
      Prints one line with the address on standard output when it is ready; the log goes to standard error. \
      SIGTERM or SIGINT ends it after the requests in flight; a second signal ends it at once.

      Each setting may also come from an environment variable (DATELINE_PORT) or Config/dateline.json \
      ("port"); dateline config check --print shows which value holds and why.

      Without tokens (dateline token create) it listens on loopback only. Any other address is refused unless \
      --allow-unauthenticated says that a firewall or an authenticating proxy stands in front.
      """)

  @OptionGroup var options: ServeOptions

  func run() throws {
    let settings = try options.settings()
    guard settings.problems.isEmpty else {
      throw ValidationError(settings.problems.joined(separator: "\n"))
    }
    if let problem = try ListeningPolicy(settings).problem { throw ValidationError(problem) }
    let logger = Self.logger(settings)
    let folder = ListeningPolicy.dataFolder(settings)
    let service = try CommandService.open(
      folder, pipeline: options.configOption.pipeline(), logger: logger)
    let fetcher = try FetchSettings.fetcher(settings)
    var apiConfiguration = Self.api(settings)
    apiConfiguration.pages = fetcher.map { PageFetcher(fetcher: $0) }
    let following = try Following(service: service, fetcher: fetcher, logger: logger)
    following.configure(&apiConfiguration)
    let api = RestAPI(service: service, logger: logger, configuration: apiConfiguration)
    let server = HTTPServer(configuration: Self.server(settings, api), handler: api)
    api.observe(server)
    api.holdBack("the index is being brought up to date")
    let address = try server.start()
    try TerminationSignals.stop(server)
    try CommandService.reconcile(service) { done in
      api.holdBack("the index is being brought up to date: \(done) articles so far")
    }
    try service.startJobs()
    api.holdBack(nil)
    Terminal.say("Dateline is ready at \(address) with the archive in \(folder.path)")
    following.start()
    server.waitUntilStopped()
    following.stop()
    try service.close()
    logger.info("stopped")
  }

  private static func logger(_ settings: Settings) -> Logger {
    let format =
      settings.text("log_format").flatMap { LineLogHandler.Format(rawValue: $0) } ?? .text
    LoggingSystem.bootstrap { _ in LineLogHandler(format: format) }
    var logger = Logger(label: "dateline")
    logger.logLevel = settings.text("log_level").flatMap { Logger.Level(rawValue: $0) } ?? .info
    return logger
  }

  private static func api(_ settings: Settings) -> APIConfiguration {
    var configuration = APIConfiguration()
    configuration.corsOrigins = settings.list("cors_origins")
    configuration.ratePerMinute = settings.whole("rate_per_minute")
    configuration.quotaPerDay = settings.whole("quota_per_day")
    configuration.minimumFreeBytes =
      settings.whole("minimum_free_bytes") ?? configuration.minimumFreeBytes
    configuration.requiresToken =
      ListeningPolicy.isReachable(settings) && !settings.flag("allow_unauthenticated")
    return configuration
  }

  private static func server(_ settings: Settings, _ api: RestAPI) -> HTTPServerConfiguration {
    var configuration = HTTPServerConfiguration()
    configuration.host = settings.text("host") ?? configuration.host
    configuration.port = settings.whole("port") ?? configuration.port
    configuration.unixSocketPath = settings.text("unix_socket")
    configuration.trustedProxies = settings.list("trusted_proxies")
    configuration.limits.bodyBytes =
      settings.whole("body_limit_bytes") ?? configuration.limits.bodyBytes
    let workers = settings.whole("workers") ?? 0
    configuration.workerThreads =
      workers > 0 ? workers : max(32, ProcessInfo.processInfo.activeProcessorCount * 8)
    configuration.problemResponse = { api.refusal($0) }
    return configuration
  }
}
