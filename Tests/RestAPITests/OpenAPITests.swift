import ArticleModel
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

/// Holds the API's description to the API: every route, parameter, body and answer.
@Suite struct OpenAPITests {
  private let api: TestAPI
  private let document: JSONValue
  private let validator: JSONSchemaValidator
  /// The id of an article that is stored.
  private let article: String

  init() throws {
    api = try TestAPI(.memory)
    document = try JSONParser.parse(api.call(.get, "/openapi.json").body)
    validator = JSONSchemaValidator(document: document)
    article = try api.store(
      String(decoding: ArticleRoutesTests.sample, as: UTF8.self), "?publication=Arden+Courier")
    _ = try api.call(
      .patch, "/v1/articles/\(article)",
      fields: ["Content-Type": "application/json", "If-Match": "*"],
      body: Array("{\"url\": \"https://example.org/a\", \"title\": \"Talks\"}".utf8))
    _ = try api.call(.post, "/v1/reprocess?dry_run=true")
    for (path, schema) in [("/v1/feeds", "FeedRequest"), ("/v1/alerts", "AlertRequest")] {
      let examples = document["components"]?["schemas"]?[schema]?["examples"]
      guard case .array(let list)? = examples, let example = list.first else { continue }
      let answer = try api.call(
        .post, path, fields: ["Content-Type": "application/json"],
        body: JSONWriter.bytes(of: example))
      #expect(answer.status == 201, "\(answer.text)")
    }
    api.service.waitForJobs()
  }

  private func operation(_ route: Router.Route) -> JSONValue? {
    document["paths"]?[route.path]?[route.method.rawValue.lowercased()]
  }

  @Test func everyRouteIsDescribedAndNothingElse() throws {
    for route in api.api.router.routes {
      let operation = operation(route)
      #expect(operation != nil, "describe \(route.method.rawValue) \(route.path)")
      #expect(operation?["summary"] != nil && operation?["operationId"] != nil)
    }
    let routes = Set(api.api.router.routes.map { "\($0.method.rawValue) \($0.path)" })
    for operation in OperationDescription.all {
      #expect(routes.contains(operation.key), "\(operation.key) is described and not served")
    }
    #expect(Set(OperationDescription.all.map(\.id)).count == OperationDescription.all.count)
  }

  /// The route itself lists its parameters when it is given one that it does not know.
  @Test func everyParameterIsDescribedAndNothingElse() throws {
    for route in api.api.router.routes {
      guard let operation = OperationDescription.all.first(where: { $0.key == route.key }) else {
        continue
      }
      let answer = try api.call(
        route.method, "\(target(of: route))?zzzzzzzzzzzzzzzzzzzzzzzz=1", fields: fields(for: route),
        body: body(for: route))
      #expect(answer.status == 400, "\(route.key) takes any parameter")
      let remedy = try JSONReader(JSONParser.parse(answer.body)).string("remedy")
      let known =
        remedy.hasPrefix("known parameters are ")
        ? remedy.dropFirst("known parameters are ".count).split(separator: ",").map {
          String($0.drop { $0 == " " })
        } : []
      #expect(Set(known) == Set(operation.parameters.map(\.name)), "\(route.key)")
    }
  }

  @Test func everyMediaTypeOfABodyIsDescribed() {
    for route in api.api.router.routes {
      guard let operation = OperationDescription.all.first(where: { $0.key == route.key }) else {
        continue
      }
      #expect(Set(operation.bodies.map(\.type)) == Set(route.body.mediaTypes), "\(route.key)")
    }
  }

  @Test func everyExampleValidates() throws {
    var count = 0
    for operation in OperationDescription.all {
      for parameter in operation.parameters {
        guard let example = parameter.example else { continue }
        check(
          try parsed(example), try parsed(parameter.schema),
          "\(operation.key) "
            + "\(parameter.name)")
        count += 1
      }
      for content in operation.bodies + operation.answers.flatMap(\.contents) {
        guard let example = content.example else { continue }
        check(try parsed(example), try parsed(content.schema), "\(operation.key) \(content.type)")
        count += 1
      }
    }
    for (name, text) in OpenAPISchemas.all {
      let schema = try parsed(text)
      guard case .array(let examples)? = schema["examples"] else { continue }
      for example in examples {
        check(example, schema, name)
        count += 1
      }
    }
    #expect(count > 40)
  }

  /// An example of each query parameter is also one that the route takes.
  @Test func everyParametersExampleIsTaken() throws {
    for route in api.api.router.routes where route.method == .get {
      guard let operation = OperationDescription.all.first(where: { $0.key == route.key }) else {
        continue
      }
      for parameter in operation.parameters {
        guard let example = parameter.example, let value = try Self.query(parsed(example)) else {
          continue
        }
        let answer = try api.call(.get, "\(target(of: route))?\(parameter.name)=\(value)")
        #expect(answer.status < 400, "\(route.key) \(parameter.name): \(answer.text)")
      }
    }
  }

  @Test func realAnswersValidate() throws {
    for route in api.api.router.routes where route.method == .get {
      for accept in ["application/json", "text/html", "text/csv", "application/x-ndjson"] {
        let answer = try api.call(.get, target(of: route), fields: ["Accept": accept])
        #expect(answer.status < 400, "\(route.key): \(answer.text)")
        try checkAnswer(answer, route)
      }
      let bad = try api.call(.get, "\(target(of: route))?zzz=1")
      try checkAnswer(bad, route)
    }
    for route in api.api.router.routes where route.pattern.contains(where: { $0.first == "{" }) {
      let path = route.path.split(separator: "/").map { $0.first == "{" ? "no-such-0" : String($0) }
      let answer = try api.call(
        route.method, "/" + path.joined(separator: "/"), fields: fields(for: route),
        body: body(for: route))
      #expect(answer.status == 404, "\(route.key): \(answer.status)")
      try checkAnswer(answer, route)
    }
  }

  @Test func answersToPostsValidate() throws {
    let post = try #require(api.api.router.routes.first { $0.key == "POST /v1/articles" })
    let plain: HTTPFields = ["Content-Type": "text/plain"]
    let sample = ArticleRoutesTests.sample
    for (query, body, status) in [
      ("", Array("New\n\nJane Doe spoke.".utf8), 201), ("", sample, 200),
      ("?dry_run=true", sample, 200), ("", [], 400), ("?title=", sample, 400),
      ("", Array("  ".utf8), 422),
    ] {
      let answer = try api.call(.post, "/v1/articles\(query)", fields: plain, body: body)
      #expect(answer.status == status)
      try checkAnswer(answer, post)
    }
    // The examples of the description can be sent as they are.
    guard let operation = OperationDescription.all.first(where: { $0.key == post.key }) else {
      return
    }
    for body in operation.bodies {
      guard let example = try body.example.map(parsed) ?? submissionExample() else { continue }
      let bytes: [UInt8]
      if case .string(let text) = example {
        bytes = Array(text.utf8)
      } else {
        bytes = JSONWriter.bytes(of: example)
      }
      let answer = try api.call(
        .post, "/v1/articles", fields: ["Content-Type": body.type], body: bytes)
      #expect([200, 201].contains(answer.status), "\(body.type): \(answer.text)")
      try checkAnswer(answer, post)
    }
  }

  @Test func answersToEditsValidate() throws {
    let json: HTTPFields = ["Content-Type": "application/json"]
    let record = try ArticleRecord(storedBytes: api.call(.get, "/v1/articles/\(article)").body)
    let span = try #require(record.quotations.first?.excerpt.span)
    let speaker = """
      {"kind": "speaker", "article": "\(article)", "speaker": null,
       "quotation": {"start": \(span.start), "end": \(span.end)}}
      """
    let rename = "{\"kind\": \"rename\", \"person\": \"rafael-aldana\", \"name\": \"R. Aldana\"}"
    for (method, target, body, status) in [
      (.post, "/v1/corrections?dry_run=true", speaker, 200),
      (.post, "/v1/corrections", speaker, 201),
      (.post, "/v1/corrections", rename, 201), (.post, "/v1/corrections", "{}", 400),
      (.delete, "/v1/corrections/c2?by=Bob", "", 200), (.delete, "/v1/corrections/c2", "", 409),
      (.post, "/v1/reprocess", "", 202), (.get, "/v1/articles/\(article)", "", 200),
      (.patch, "/v1/articles/\(article)", "{\"title\": \"X\"}", 428),
      (.get, "/v1/corrections", "", 200), (.get, "/v1/jobs", "", 200),
    ] as [(HTTPRequest.Method, String, String, Int)] {
      let path = target.prefix { $0 != "?" }.split(separator: "/").map(String.init)
      let match = api.api.router.match(method, path)
      guard case .route(let route, _) = match else {
        Issue.record("no route for \(target)")
        continue
      }
      let answer = try api.call(
        method, target, fields: body.isEmpty ? HTTPFields() : json, body: Array(body.utf8))
      #expect(answer.status == status, "\(target): \(answer.text)")
      try checkAnswer(answer, route)
    }
    api.service.waitForJobs()
  }

  // MARK: Helpers

  private func submissionExample() throws -> JSONValue? {
    guard
      case .array(let examples)? = document["components"]?["schemas"]?["Submission"]?["examples"]
    else { return nil }
    return examples.first
  }

  private func parsed(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ what: String) {
    let errors = validator.errors(value, schema)
    #expect(errors.isEmpty, "\(what): \(errors.prefix(5))")
  }

  /// The answer's status and type are described, its fields are there, and its JSON validates.
  private func checkAnswer(_ answer: HTTPTestAnswer, _ route: Router.Route) throws {
    let responses = operation(route)?["responses"]
    let response = try #require(
      responses?[String(answer.status)], "\(route.key) does not describe \(answer.status)")
    for name in answer.status < 400 ? ["X-Request-ID"] : [] {
      #expect(answer.fields.contains(name) && response["headers"]?[name] != nil)
    }
    for name in ["ETag", "Last-Modified", "Location"] where answer.fields.contains(name) {
      #expect(response["headers"]?[name] != nil, "\(route.key) \(answer.status) has \(name)")
    }
    guard !answer.body.isEmpty else { return }
    let type = try #require(answer.fields["Content-Type"]).prefix { $0 != ";" }
    let content = try #require(
      response["content"]?[String(type)], "\(route.key) \(answer.status) does not describe \(type)")
    if type == "application/x-ndjson" {
      guard route.method == .get else { return }
      let page = response["content"]?["application/json"]?["schema"]
      guard let item = page?["properties"]?["items"]?["items"] else { return }
      for line in answer.body.split(separator: 0x0A) {
        check(try JSONParser.parse(Array(line)), item, "\(route.key) as lines")
      }
      return
    }
    guard type.hasSuffix("json"), let schema = content["schema"] else { return }
    let value = try JSONParser.parse(answer.body)
    let errors = validator.errors(value, schema)
    #expect(errors.isEmpty, "\(route.key) \(answer.status): \(errors.prefix(5))")
    if type == "application/problem+json", case .string(let code)? = value["code"] {
      #expect(
        response["description"].map { "\($0)".contains(code) } == true, "\(route.key): \(code)")
    }
  }

  /// A path that the route answers.
  private func target(of route: Router.Route) -> String {
    let parts = route.pattern.map { part -> String in
      switch part {
      case "{code}": "unknown-path"
      case "{id}": Self.ids[String(route.pattern.dropFirst().first ?? "")] ?? article
      default: part
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// What `{id}` stands for where it is no article.
  private static let ids = [
    "persons": "rafael-aldana", "organizations": "dock-workers-union", "places": "port-arden",
    "corrections": "c1", "jobs": "j1", "alerts": "a1", "feeds": "bd60341bc3ddf039",
  ]

  private func fields(for route: Router.Route) -> HTTPFields {
    route.body.mediaTypes.first.map { ["Content-Type": $0] } ?? HTTPFields()
  }

  private func body(for route: Router.Route) -> [UInt8] {
    switch route.body.mediaTypes.first {
    case nil: []
    case "application/json"?: Array("{}".utf8)
    default: ArticleRoutesTests.sample
    }
  }

  /// A value as it stands in a query.
  private static func query(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text):
      text.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: String(UnicodeScalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }.joined()
    case .integer(let number): String(number)
    case .bool(let flag): String(flag)
    default: nil
    }
  }
}

extension Router.Route {
  /// Method and path.
  fileprivate var key: String { "\(method.rawValue) \(path)" }
}
