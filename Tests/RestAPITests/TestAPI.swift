import ArticleModel
import ArticlePipeline
import ArticleService
import Foundation
import HTTPServer
import HTTPTestClient
import Logging
import TestSupport
import WebFetch

@testable import RestAPI

/// A service on a folder of its own with its API, asked in memory or through a real socket.
struct TestAPI {
  static let pipeline = Result { () throws -> ArticlePipeline in
    try ArticlePipeline(resources: PipelineResources(configFolder: ProjectFolder.config))
  }

  /// Fetches for all tests, as far as they ask for it: none starts to poll or to announce.
  private static let fetcher = Result { try WebFetcher() }

  let service: ArticleService
  private let folder: TemporaryFolder
  let api: RestAPI
  private let transport: HTTPTestClient.Transport
  private let configuration: HTTPServerConfiguration

  /// The folder of the archive.
  var dataFolder: URL { service.dataFolder }

  init(
    _ transport: HTTPTestClient.Transport, bodyLimitBytes: Int = 64 * 1_024,
    _ apiConfiguration: APIConfiguration = APIConfiguration(), logger given: Logger? = nil
  ) throws {
    self.transport = transport
    folder = try TemporaryFolder()
    var quiet = Logger(label: "test")
    quiet.logLevel = .critical
    let logger = given ?? quiet
    service = try ArticleService(
      dataFolder: folder.url.appendingPathComponent("data"), pipeline: Self.pipeline.get(),
      logger: logger)
    var apiConfiguration = apiConfiguration
    apiConfiguration.feeds = try FeedService(
      service: service, pages: PageFetcher(fetcher: Self.fetcher.get()), logger: logger)
    apiConfiguration.alerts = try AlertService(
      service: service, fetcher: Self.fetcher.get(), logger: logger)
    apiConfiguration.stream = ChangeStream(service: service, logger: logger)
    let api = RestAPI(service: service, logger: logger, configuration: apiConfiguration)
    self.api = api
    var configuration = HTTPServerConfiguration()
    configuration.limits.bodyBytes = bodyLimitBytes
    configuration.problemResponse = { api.refusal($0) }
    self.configuration = configuration
  }

  /// Sends one request and gives the answer.
  func call(
    _ method: HTTPRequest.Method = .get, _ target: String, fields: HTTPFields = HTTPFields(),
    body: [UInt8] = []
  ) throws -> HTTPTestAnswer {
    try HTTPTestClient.withClient(api, over: transport, configuration: configuration) { client in
      try client.send(method, target, fields: fields, body: body)
    }
  }

  /// Stores an article and gives its id.
  func store(_ text: String, _ query: String = "") throws -> String {
    let answer = try call(
      .post, "/v1/articles\(query)", fields: ["Content-Type": "text/plain"], body: Array(text.utf8))
    return try ArticleRecord(storedBytes: answer.body).id.description
  }

  /// Runs `body` with the port of a server that it may talk to in its own way.
  func serve(_ body: (_ port: Int) throws -> Void) throws {
    var configuration = configuration
    configuration.port = 0
    let server = HTTPServer(configuration: configuration, handler: api)
    let address = try server.start()
    defer {
      server.stop()
      server.waitUntilStopped()
    }
    try body(address.port)
  }
}
