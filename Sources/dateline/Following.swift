import ArticleService
import Logging
import RestAPI
import WebFetch

/// What goes on beside the requests: feeds are polled, alerts announced, changes streamed.
struct Following {
  private let fetcher: WebFetcher?
  private let feeds: FeedService
  private let alerts: AlertService
  private let stream: ChangeStream

  /// Without a fetcher only changes are streamed.
  init(service: ArticleService, fetcher: WebFetcher?, logger: Logger) throws {
    self.fetcher = fetcher
    do {
      feeds = try FeedService(
        service: service, pages: fetcher.map { PageFetcher(fetcher: $0) }, logger: logger)
      alerts = try AlertService(service: service, fetcher: fetcher, logger: logger)
    } catch {
      throw CommandFailure("\(error)")
    }
    stream = ChangeStream(service: service, logger: logger)
  }

  /// Lets the API show them.
  func configure(_ configuration: inout APIConfiguration) {
    configuration.feeds = feeds
    configuration.alerts = alerts
    configuration.stream = stream
  }

  /// Begins to poll and to announce; to be called when the index is up to date.
  func start() {
    feeds.start()
    alerts.start()
  }

  /// Ends everything; waits for what is being stored and sent.
  func stop() {
    fetcher?.stop()
    feeds.stop()
    alerts.stop()
    stream.stop()
  }
}
