import ArticlePipeline
import ArticleService
import Foundation
import HTTPServer
import Logging
import TestSupport

@testable import RestAPI

/// An answer, however it came.
struct APIAnswer {
  var status: Int
  var fields: HTTPFields
  var body: [UInt8]
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// One client for two transports: the same calls reach the API in memory or through a real socket with curl.
enum APITransport: String, CaseIterable, Sendable {
  case inMemory
  case socket
}

/// A service on a folder of its own, with its API.
final class TestAPI {
  static let pipeline = Result { () throws -> ArticlePipeline in
    try ArticlePipeline(resources: PipelineResources(configFolder: ProjectFolder.config))
  }

  let folder: TemporaryFolder
  let service: ArticleService
  private let api: RestAPI
  private let configuration: HTTPServerConfiguration
  private var server: HTTPServer?
  private var base = ""

  init(_ transport: APITransport, bodyLimitBytes: Int = 64 * 1_024) throws {
    folder = try TemporaryFolder()
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    service = try ArticleService(
      dataFolder: folder.url.appendingPathComponent("data"), pipeline: Self.pipeline.get(),
      logger: logger)
    api = RestAPI(service: service, logger: logger)
    var configuration = HTTPServerConfiguration()
    configuration.port = 0
    configuration.limits.bodyBytes = bodyLimitBytes
    configuration.problemResponse = { ProblemDetails($0).response }
    self.configuration = configuration
    if transport == .socket {
      let server = HTTPServer(configuration: configuration, handler: api)
      base = try server.start().description
      self.server = server
    }
  }

  deinit {
    server?.stop(graceSeconds: 1)
    server?.waitUntilStopped()
  }

  /// Sends one request and gives the answer.
  func call(
    _ method: HTTPRequest.Method = .get, _ target: String, fields: HTTPFields = HTTPFields(),
    body: [UInt8] = []
  ) throws -> APIAnswer {
    guard server != nil else {
      let request = try HTTPRequest(method: method, target: target, fields: fields, body: body)
      let response = api.exchange(request, configuration: configuration)
      return APIAnswer(
        status: response.status.code, fields: response.fields, body: try response.collectBody())
    }
    return try curl(method, target, fields, body)
  }

  private func curl(
    _ method: HTTPRequest.Method, _ target: String, _ fields: HTTPFields, _ body: [UInt8]
  ) throws -> APIAnswer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    var arguments = ["curl", "--silent", "--include", "--max-time", "20", "--path-as-is"]
    arguments += method == .head ? ["--head"] : ["--request", method.rawValue]
    arguments += ["--header", "Expect:"]
    for field in fields { arguments += ["--header", "\(field.name): \(field.value)"] }
    if !fields.contains("Content-Type") { arguments += ["--header", "Content-Type:"] }
    let file = folder.url.appendingPathComponent("body")
    if method == .post {
      try Data(body).write(to: file)
      arguments += ["--data-binary", "@\(file.path)"]
    }
    process.arguments = arguments + [base + target]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try Self.parse([UInt8](data))
  }

  private static func parse(_ bytes: [UInt8]) throws -> APIAnswer {
    struct NoAnswer: Error {}
    guard
      let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) })
    else { throw NoAnswer() }
    var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let status = lines.removeFirst().split(separator: " ")
    var fields = HTTPFields()
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields.append(
        String(line[..<colon]),
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
    guard status.count > 1, let code = Int(status[1]) else { throw NoAnswer() }
    return APIAnswer(status: code, fields: fields, body: Array(bytes[(end + 4)...]))
  }
}
