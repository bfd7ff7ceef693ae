import ArticlePipeline
import ArticleService
import Foundation
import HTTPServer
import HTTPTestClient
import Logging
import TestSupport

@testable import RestAPI

/// A service on a folder of its own with its API, asked in memory or through a real socket.
struct TestAPI {
  static let pipeline = Result { () throws -> ArticlePipeline in
    try ArticlePipeline(resources: PipelineResources(configFolder: ProjectFolder.config))
  }

  let service: ArticleService
  private let folder: TemporaryFolder
  private let api: RestAPI
  private let transport: HTTPTestClient.Transport
  private let configuration: HTTPServerConfiguration

  init(_ transport: HTTPTestClient.Transport, bodyLimitBytes: Int = 64 * 1_024) throws {
    self.transport = transport
    folder = try TemporaryFolder()
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    service = try ArticleService(
      dataFolder: folder.url.appendingPathComponent("data"), pipeline: Self.pipeline.get(),
      logger: logger)
    api = RestAPI(service: service, logger: logger)
    var configuration = HTTPServerConfiguration()
    configuration.limits.bodyBytes = bodyLimitBytes
    configuration.problemResponse = { ProblemDetails($0).response }
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
}
