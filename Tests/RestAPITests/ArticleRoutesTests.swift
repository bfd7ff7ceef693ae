import ArticleModel
import Foundation
import HTTPServer
import HTTPTestClient
import TestSupport
import Testing

@testable import RestAPI

@Suite struct ArticleRoutesTests {
  static let sample: [UInt8] = {
    let file = ProjectFolder.root.appendingPathComponent("Scripts/examples/harbour.txt")
    return (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
  }()
  static let plain: HTTPFields = ["Content-Type": "text/plain; charset=utf-8"]

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func theWholeWay(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    let posted = try api.call(.post, "/v1/articles", fields: Self.plain, body: Self.sample)
    #expect(posted.status == 201)
    let record = try ArticleRecord(storedBytes: posted.body)
    let path = "/v1/articles/\(record.id)"
    #expect(posted.fields["Location"] == path)

    let again = try api.call(.post, "/v1/articles", fields: Self.plain, body: Self.sample)
    #expect(again.status == 200)
    #expect(again.body == posted.body)

    let read = try api.call(.get, path)
    #expect(read.status == 200)
    #expect(read.body == posted.body)
    #expect(read.fields["Content-Type"] == "application/json")
    let tag = try #require(read.fields["ETag"])
    let same = try api.call(.get, path, fields: ["If-None-Match": tag])
    #expect(same.status == 304)
    #expect(same.body.isEmpty)

    #expect(try api.call(.get, "\(path)/raw").body == Self.sample)
    let text = try api.call(.get, "\(path)/text")
    #expect(text.text == record.text + "\n")

    for query in [
      "person=Aldana", "person=rafael-aldana", "person=Aldana&published=2024-05",
      "mentions_date=2024-05-16", "mentions_date=2024-05-01/2024-05-31", "q=%22night+shifts%22",
      "published=2024-05-20/..", "author=Molina",
    ] {
      let found = try api.call(.get, "/v1/articles?\(query)")
      #expect(found.status == 200, "\(query)")
      #expect(found.text.contains(record.id.description), "\(query)")
      #expect(found.text.contains("\"total\": 1"), "\(query)")
    }
    for query in ["person=Nobody", "published=2023", "mentions_date=1999-01-01", "q=zebra"] {
      #expect(try api.call(.get, "/v1/articles?\(query)").text.contains("\"total\": 0"), "\(query)")
    }
    #expect(try api.call(.get, "/v1/persons").text.contains("Nadia Okafor"))

    #expect(try api.call(.delete, path).status == 204)
    #expect(try api.call(.get, path).status == 404)
    #expect(try api.call(.delete, path).status == 404)
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 0"))
  }

  struct BadCase: Sendable, CustomTestStringConvertible {
    var name: String
    var method = HTTPRequest.Method.get
    var target: String
    var type: String?
    var body: [UInt8] = []
    var status: Int
    var code: String
    var field: String?
    var testDescription: String { name }
  }

  static let badCases: [BadCase] = [
    BadCase(
      name: "empty body", method: .post, target: "/v1/articles", type: "text/plain", status: 400,
      code: "empty-body", field: "body"),
    BadCase(
      name: "only white space", method: .post, target: "/v1/articles", type: "text/plain",
      body: Array(" \n\n ".utf8), status: 422, code: "no-text", field: "body"),
    BadCase(
      name: "body over the limit", method: .post, target: "/v1/articles", type: "text/plain",
      body: [UInt8](repeating: 0x61, count: 70_000), status: 413, code: "content-too-large",
      field: "body"),
    BadCase(
      name: "invalid JSON", method: .post, target: "/v1/articles", type: "application/json",
      body: Array("{\"text\":".utf8), status: 400, code: "invalid-json", field: "body"),
    BadCase(
      name: "unknown content type", method: .post, target: "/v1/articles",
      type: "application/pdf", body: Array("%PDF".utf8), status: 415,
      code: "unsupported-media-type", field: "Content-Type"),
    BadCase(
      name: "no content type", method: .post, target: "/v1/articles", body: Array("text".utf8),
      status: 415, code: "unsupported-media-type", field: "Content-Type"),
    BadCase(
      name: "unknown parameter", target: "/v1/articles?persn=Putin", status: 400,
      code: "unknown-parameter", field: "persn"),
    BadCase(
      name: "unknown parameter of POST", method: .post, target: "/v1/articles?dryrun=true",
      type: "text/plain", body: Array("text".utf8), status: 400, code: "unknown-parameter",
      field: "dryrun"),
    BadCase(
      name: "parameter twice", target: "/v1/articles?person=A&person=B", status: 400,
      code: "invalid-parameter", field: "person"),
    BadCase(
      name: "bad date", target: "/v1/articles?published=2024-02-30", status: 400,
      code: "invalid-parameter", field: "published"),
    BadCase(
      name: "interval backwards", target: "/v1/articles?mentions_date=2024/2023", status: 400,
      code: "invalid-parameter", field: "mentions_date"),
    BadCase(
      name: "bad cursor", target: "/v1/articles?cursor=AAAA", status: 400, code: "invalid-cursor",
      field: "cursor"),
    BadCase(
      name: "bad limit", target: "/v1/articles?limit=0", status: 400, code: "invalid-parameter",
      field: "limit"),
    BadCase(
      name: "empty person", target: "/v1/articles?person=", status: 400,
      code: "invalid-parameter", field: "person"),
    BadCase(
      name: "bad sort", target: "/v1/articles?sort=publishd", status: 400,
      code: "invalid-parameter", field: "sort"),
    BadCase(
      name: "bad published of POST", method: .post, target: "/v1/articles?published=today",
      type: "text/plain", body: Array("text".utf8), status: 400, code: "invalid-parameter",
      field: "published"),
    BadCase(
      name: "open quotation mark in q", target: "/v1/articles?q=%22open", status: 400,
      code: "invalid-text-query", field: "q"),
    BadCase(
      name: "unknown id", target: "/v1/articles/0123456789abcdef", status: 404,
      code: "unknown-article", field: "id"),
    BadCase(
      name: "no id at all", target: "/v1/articles/latest", status: 404, code: "unknown-article",
      field: "id"),
    BadCase(name: "unknown path", target: "/v2/articles", status: 404, code: "unknown-path"),
    BadCase(
      name: "method not known here", method: .put, target: "/v1/articles", status: 405,
      code: "method-not-allowed"),
  ]

  @Test(arguments: badCases, HTTPTestClient.Transport.allCases)
  func badInputIsAProblemThatNamesTheFieldAndStoresNothing(
    _ badCase: BadCase, _ transport: HTTPTestClient.Transport
  ) throws {
    let api = try TestAPI(transport)
    var fields = HTTPFields()
    if let type = badCase.type { fields["Content-Type"] = type }
    let answer = try api.call(
      badCase.method, badCase.target, fields: fields, body: badCase.body)
    #expect(answer.status == badCase.status)
    #expect(answer.fields["Content-Type"] == "application/problem+json")
    let problem = try JSONReader(try JSONParser.parse(answer.body))
    #expect(try problem.string("type") == "/problems/\(badCase.code)")
    #expect(try problem.integer("status") == badCase.status)
    #expect(try problem.optionalString("field") == badCase.field)
    #expect(try problem.optionalString("remedy")?.isEmpty == false)
    if badCase.status == 405 { #expect(answer.fields["Allow"]?.contains("POST") == true) }
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 0"))
  }

  @Test func aCharsetThatIsNotUTF8IsDecodedAndSaid() throws {
    let api = try TestAPI(.memory)
    let body = Array("The caf".utf8) + [0xE9] + Array(" reopened on Monday.".utf8)
    let answer = try api.call(
      .post, "/v1/articles", fields: ["Content-Type": "text/plain"], body: body)
    #expect(answer.status == 201)
    let record = try ArticleRecord(storedBytes: answer.body)
    #expect(record.text.contains("café"))
    #expect(record.source.charset == "windows-1252")
    #expect(try api.call(.get, "/v1/articles/\(record.id)/raw").body == body)
  }

  @Test func pagesFollowTheCursorToTheEnd() throws {
    let api = try TestAPI(.memory)
    for number in 0..<7 {
      let body = Array("Story \(number)\n\nJane Doe spoke on March \(number + 1), 2024.".utf8)
      let answer = try api.call(
        .post, "/v1/articles?published=2024-03-1\(number)", fields: Self.plain, body: body)
      #expect(answer.status == 201)
    }
    var ids: [String] = []
    var target: String? = "/v1/articles?person=Doe&limit=3"
    var pages = 0
    while let next = target, pages < 10 {
      pages += 1
      let answer = try api.call(.get, next)
      let list = try JSONReader(try JSONParser.parse(answer.body))
      ids += try list.objects("items").map { try $0.string("id") }
      #expect(try list.integer("total") == 7)
      let link = answer.fields["Link"]
      target = link.map { String($0.dropFirst().prefix { $0 != ">" }) }
      #expect((try list.optionalString("next") == nil) == (link == nil))
    }
    #expect(pages == 3)
    #expect(Set(ids).count == 7)
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func listsAreStreamedWholeAsLinesOrCSV(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    for number in 0..<3 {
      let body = Array(
        "Story \(number)\n\n\"=1, no,\" Jane Doe said on March \(number + 1), 2024.".utf8)
      #expect(try api.call(.post, "/v1/articles", fields: Self.plain, body: body).status == 201)
    }
    let lines = try api.call(
      .get, "/v1/articles?person=Doe", fields: ["Accept": "application/x-ndjson"])
    #expect(lines.fields["Content-Type"] == "application/x-ndjson")
    let objects = lines.text.split(separator: "\n")
    #expect(objects.count == 3)
    for object in objects { _ = try JSONReader(try JSONParser.parse(Array(object.utf8))) }
    let table = try api.call(
      .get, "/v1/quotations?speaker=Doe&limit=2", fields: ["Accept": "text/csv"])
    let rows = table.text.split(separator: "\r\n")
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("article,published,kind,speaker,"))
    #expect(rows[1].contains("\"'=1, no,\""))
    let bad = try api.call(
      .get, "/v1/timeline?cursor=AAAA", fields: ["Accept": "application/x-ndjson"])
    #expect(bad.status == 400)
  }

  @Test func aDryRunShowsEveryStageAndStoresNothing() throws {
    let api = try TestAPI(.memory)
    let answer = try api.call(
      .post, "/v1/articles?dry_run=true", fields: Self.plain, body: Self.sample)
    #expect(answer.status == 200)
    let body = try JSONReader(try JSONParser.parse(answer.body))
    let stages = try body.object("stages")
    #expect(Set(stages.names) == ["clean", "decode", "segment", "tag"])
    #expect(try body.object("record").object("title").string("text").hasPrefix("Harbour Chief"))
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 0"))
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func headAndOptionsWork(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    #expect(try api.call(.get, "/readyz").text == "ok\n")
    if transport == .socket {
      #expect(try api.call(.get, "/readyz").status == 503, "the first socket's server has stopped")
    }
    let options = try api.call(.options, "/v1/articles")
    #expect(options.status == 204)
    #expect(options.fields["Allow"] == "POST, GET, HEAD, OPTIONS")
    #expect(try api.call(.head, "/v1/articles").status == 200)
    #expect(try api.call(.get, "/livez").text == "ok\n")
  }
}
