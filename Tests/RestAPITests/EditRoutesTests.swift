import ArticleModel
import Foundation
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

@Suite struct EditRoutesTests {
  let api: TestAPI
  let path: String
  let tag: String
  static let patchType = "application/merge-patch+json"

  init() throws {
    api = try TestAPI(.memory)
    let posted = try api.call(
      .post, "/v1/articles", fields: ArticleRoutesTests.plain, body: ArticleRoutesTests.sample)
    path = try #require(posted.fields["Location"])
    tag = try #require(posted.fields["ETag"])
  }

  private func patch(
    _ body: String, ifMatch: String?, query: String = ""
  ) throws -> HTTPTestAnswer {
    var fields: HTTPFields = ["Content-Type": Self.patchType]
    fields["If-Match"] = ifMatch
    return try api.call(.patch, path + query, fields: fields, body: Array(body.utf8))
  }

  @Test func metadataIsCorrectedAndRelativeDatesFollow() throws {
    let before = try ArticleRecord(storedBytes: api.call(.get, path).body)
    let answer = try patch(
      "{\"published\": \"2023-05-22\", \"title\": \"Why the talks ended\"}", ifMatch: tag,
      query: "?by=Ann&reason=misprint")
    #expect(answer.status == 200)
    let after = try ArticleRecord(storedBytes: answer.body)
    #expect(after.title?.text == "Why the talks ended")
    #expect(after.published?.value == "2023-05-22")
    #expect(after.dates.map(\.from) != before.dates.map(\.from))
    #expect(after.received == before.received)
    #expect(after.source.submitted == before.source.submitted)
    #expect(try api.call(.get, path).body == answer.body)
    #expect(answer.fields["ETag"] != tag)
    #expect(try api.call(.get, path).fields["ETag"] == answer.fields["ETag"])
    #expect(try api.call(.get, "/v1/articles?published=2023-05").text.contains("\"total\": 1"))
    #expect(try api.call(.get, "/v1/articles?published=2024-05").text.contains("\"total\": 0"))
    #expect(try api.call(.get, path + "/raw").body == ArticleRoutesTests.sample)
    let listed = try api.call(.get, "/v1/corrections").text
    #expect(listed.contains("\"kind\": \"metadata\""))
    #expect(listed.contains("\"by\": \"Ann\""))
    #expect(listed.contains("\"reason\": \"misprint\""))
    // Taking it back brings everything back.
    #expect(try api.call(.delete, "/v1/corrections/c1?by=Bob").status == 200)
    var undone = try ArticleRecord(storedBytes: api.call(.get, path).body)
    undone.stats.pipelineMilliseconds = before.stats.pipelineMilliseconds
    #expect(undone == before)
  }

  @Test func anEditMustSayWhatItChanges() throws {
    let missing = try patch("{\"title\": \"X\"}", ifMatch: nil)
    #expect(missing.status == 428)
    #expect(missing.text.contains("\"field\":\"If-Match\""))
    for stale in ["\"abc\"", "W/\(tag)", "\"abc\", \"def\""] {
      #expect(try patch("{\"title\": \"X\"}", ifMatch: stale).status == 412, "\(stale)")
    }
    #expect(try patch("{\"title\": \"One\"}", ifMatch: "\"abc\", \(tag)").status == 200)
    // Who read it before does not overwrite it.
    #expect(try patch("{\"title\": \"Two\"}", ifMatch: tag).status == 412)
    #expect(try patch("{\"title\": \"Three\"}", ifMatch: "*").status == 200)
    #expect(try api.call(.delete, path, fields: ["If-Match": tag]).status == 412)
    let now = try #require(try api.call(.get, path).fields["ETag"])
    #expect(try api.call(.delete, path, fields: ["If-Match": now]).status == 204)
    #expect(try patch("{\"title\": \"Four\"}", ifMatch: "*").status == 404)
  }

  @Test(arguments: [
    ("", 400, "body"), ("[]", 400, "body"), ("{}", 400, "title"),
    ("{\"titel\": \"X\"}", 400, "titel"), ("{\"title\": 3}", 400, "title"),
    ("{\"title\": \"  \"}", 400, "title"), ("{\"published\": \"2024-02-30\"}", 400, "published"),
    ("{\"authors\": \"Ann\"}", 400, "authors"), ("{\"authors\": [\"\"]}", 400, "authors[0]"),
    ("{\"authors\": [3]}", 400, "authors[0]"),
  ])
  func whatCannotBeUnderstoodChangesNothing(body: String, status: Int, field: String) throws {
    let answer = try patch(body, ifMatch: tag)
    #expect(answer.status == status)
    #expect(answer.text.contains("\"field\":\"\(field)\""), "\(answer.text)")
    #expect(try api.call(.get, path).fields["ETag"] == tag)
    #expect(try api.call(.get, "/v1/corrections").text.contains("\"total\": 0"))
  }

  @Test func aDryRunShowsTheRecordAndKeepsNothing() throws {
    let answer = try patch("{\"title\": \"X\"}", ifMatch: tag, query: "?dry_run=true")
    #expect(answer.status == 200)
    #expect(try ArticleRecord(storedBytes: answer.body).title?.text == "X")
    #expect(try api.call(.get, path).fields["ETag"] == tag)
    #expect(try api.call(.get, "/v1/corrections").text.contains("\"total\": 0"))
  }
}
