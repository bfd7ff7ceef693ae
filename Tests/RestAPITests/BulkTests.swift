import ArticleModel
import Foundation
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

@Suite struct BulkTests {
  static let ndjson: HTTPFields = ["Content-Type": "application/x-ndjson"]

  private func lines(_ answer: HTTPTestAnswer) throws -> [JSONValue] {
    try answer.text.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
  }

  private func line(_ number: Int) -> String {
    "{\"text\": \"Mayor Rosa Lind opened bridge number \(number).\", \"published\": \"2024-06-04\"}"
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func answersEachLineAndStopsAtNone(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    let cases: [(line: [UInt8], status: Int, code: String?)] = [
      (Array(line(1).utf8), 201, nil),
      (Array("not JSON".utf8), 400, "invalid-json"),
      (Array("".utf8), 0, nil),
      (Array(line(1).utf8), 200, nil),
      (Array("[\(line(2))]".utf8), 400, "wrong-type"),
      (Array("{\"text\": \"caf".utf8) + [0xE9] + Array("\"}".utf8), 400, "invalid-json"),
      (Array("{\"text\": \"x\", \"titel\": \"y\"}".utf8), 400, "unknown-member"),
      (Array("{\"text\": \"  \"}".utf8), 422, "no-text"),
      (
        Array("{\"text\": \"\(String(repeating: "a ", count: 1_100_000))\"}".utf8), 400,
        "line-too-long"
      ),
      (Array((line(3) + "\r").utf8), 201, nil),
      (Array(line(4).utf8), 201, nil),
    ]
    let body = Array(cases.map(\.line).joined(separator: [0x0A]))
    let answer = try api.call(
      .post, "/v1/articles?publication=Bridge+News", fields: Self.ndjson, body: body)
    #expect(answer.status == 200)
    #expect(answer.fields["Content-Type"] == "application/x-ndjson")
    let results = try lines(answer)
    let expected = cases.enumerated().filter { $0.element.status != 0 }
    #expect(results.count == expected.count)
    for (result, wanted) in zip(results, expected) {
      #expect(result["line"] == .integer(wanted.offset + 1))
      #expect(result["status"] == .integer(wanted.element.status), "line \(wanted.offset + 1)")
      if let code = wanted.element.code {
        #expect(result["code"] == .string(code))
        #expect(result["type"] == .string("/problems/\(code)"))
        #expect(result["detail"] != nil)
      } else {
        guard case .string(let path)? = result["self"] else {
          Issue.record("line \(wanted.offset + 1) has no self")
          continue
        }
        let record = try ArticleRecord(storedBytes: try api.call(.get, path).body)
        #expect(record.source.publication == "Bridge News")
        #expect(result["id"] == .string(record.id.description))
      }
    }
    #expect(try api.call(.get, "/v1/articles?publication=Bridge").text.contains("\"total\": 3"))
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func takesMoreThanItHolds(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport, bodyLimitBytes: 1_024)
    let body = (0..<300).map { line($0) }.joined(separator: "\n")
    let answer = try api.call(.post, "/v1/articles", fields: Self.ndjson, body: Array(body.utf8))
    let results = try lines(answer)
    #expect(results.map { $0["line"] } == (1...300).map { .integer($0) })
    #expect(results.allSatisfy { $0["status"] == .integer(201) })
    let nothing = try api.call(.post, "/v1/articles", fields: Self.ndjson)
    #expect(nothing.status == 200)
    #expect(nothing.body.isEmpty)
  }

  @Test func aDryRunIsOfOneArticle() throws {
    let answer = try TestAPI(.memory).call(
      .post, "/v1/articles?dry_run=true", fields: Self.ndjson, body: Array(line(1).utf8))
    #expect(answer.status == 400)
    #expect(answer.text.contains("dry_run"))
  }

  @Test func eachLineIsAnsweredBeforeTheNextIsSent() throws {
    try TestAPI(.socket).serve { port in
      let client = try ChunkedClient(
        port: port, path: "/v1/articles", contentType: "application/x-ndjson")
      for number in 1...5 {
        try client.send(line(number) + "\n")
        let answer = client.receiveLine() ?? ""
        #expect(answer.contains("\"line\":\(number),\"status\":201"), "\(answer)")
      }
      // The last line has no end, and comes in two pieces.
      try client.send(String(line(6).prefix(20)))
      try client.send(String(line(6).dropFirst(20)))
      try client.end()
      #expect(client.receiveLine()?.contains("\"line\":6,\"status\":201") == true)
      #expect(client.receiveLine() == nil)
    }
  }

  @Test func whatWasAnsweredIsStoredWhenTheClientGoes() throws {
    let api = try TestAPI(.socket)
    var paths: [String] = []
    try api.serve { port in
      let client = try ChunkedClient(
        port: port, path: "/v1/articles", contentType: "application/x-ndjson")
      for number in 1...60 { try client.send(line(number) + "\n") }
      for _ in 1...20 {
        let answer = try JSONParser.parse(Array((client.receiveLine() ?? "").utf8))
        guard case .string(let path)? = answer["self"] else { continue }
        paths.append(path)
      }
    }
    #expect(paths.count == 20)
    for path in paths { #expect(try api.call(.get, path).status == 200, "\(path)") }
    // The lines that had no answer can be sent again.
    let body = (1...60).map { line($0) }.joined(separator: "\n")
    let again = try lines(
      try api.call(.post, "/v1/articles", fields: Self.ndjson, body: Array(body.utf8)))
    #expect(again.prefix(20).allSatisfy { $0["status"] == .integer(200) })
    #expect(try api.call(.get, "/v1/articles?limit=1").text.contains("\"total\": 60"))
  }
}
