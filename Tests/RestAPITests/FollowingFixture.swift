import ArticleService
import Foundation
import HTTPServer
import HTTPTestClient
import Logging
import NetworkAddresses
import TestSupport
import Testing
import WebFetch

@testable import RestAPI

/// A service that follows feeds and announces articles, on a data folder that outlives it.
final class FollowingFixture {
  let service: ArticleService
  let feeds: FeedService
  let alerts: AlertService
  let stream: ChangeStream
  let api: RestAPI
  private let fetcher: WebFetcher

  /// Fetches from loopback, without pauses between requests.
  init(_ folder: URL, pauses: [Int] = [0, 0]) throws {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    service = try ArticleService(
      dataFolder: folder, pipeline: TestAPI.pipeline.get(), logger: logger)
    _ = try service.reconcile()
    var policy = FetchPolicy()
    policy.allowedNetworks = [try #require(NetworkRange("127.0.0.0/8"))]
    policy.hostDelay = 0
    policy.totalTimeout = 5_000
    fetcher = try WebFetcher(policy: policy)
    feeds = try FeedService(
      service: service, pages: PageFetcher(fetcher: fetcher), logger: logger)
    alerts = try AlertService(
      service: service, fetcher: fetcher, logger: logger, pauses: pauses)
    stream = ChangeStream(service: service, logger: logger)
    var configuration = APIConfiguration()
    configuration.feeds = feeds
    configuration.alerts = alerts
    configuration.stream = stream
    api = RestAPI(service: service, logger: logger, configuration: configuration)
    feeds.start()
    alerts.start()
  }

  /// Runs `body` with a service on the folder, which can be opened again afterwards.
  static func run<Value>(
    on folder: URL, pauses: [Int] = [0, 0], _ body: (FollowingFixture) throws -> Value
  ) throws -> Value {
    let fixture = try FollowingFixture(folder, pauses: pauses)
    let value = Result { try body(fixture) }
    try fixture.close()
    return try value.get()
  }

  /// Ends everything, as the command does, so that the folder can be opened again.
  func close() throws {
    fetcher.stop()
    feeds.stop()
    alerts.stop()
    stream.stop()
    try service.close()
  }

  func call(
    _ method: HTTPRequest.Method = .get, _ target: String, json: String? = nil,
    fields: HTTPFields = HTTPFields()
  ) throws -> HTTPTestAnswer {
    var fields = fields
    if json != nil, fields["Content-Type"] == nil { fields["Content-Type"] = "application/json" }
    return try HTTPTestClient.withClient(api, over: .memory) { client in
      try client.send(method, target, fields: fields, body: Array((json ?? "").utf8))
    }
  }

  /// Posts an article in plain text.
  func post(_ text: String) throws {
    let answer = try call(
      .post, "/v1/articles", json: text, fields: ["Content-Type": "text/plain"])
    #expect(answer.status == 201)
  }

  /// Waits until the test holds, at most 20 seconds.
  static func wait(until test: () throws -> Bool) throws -> Bool {
    for _ in 0..<2_000 {
      if try test() { return true }
      usleep(10_000)
    }
    return false
  }
}
