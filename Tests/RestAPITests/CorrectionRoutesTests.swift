import ArticleModel
import Foundation
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

@Suite struct CorrectionRoutesTests {
  let api: TestAPI
  let id: String
  static let json: HTTPFields = ["Content-Type": "application/json"]

  init() throws {
    api = try TestAPI(.memory)
    let posted = try api.call(
      .post, "/v1/articles", fields: ArticleRoutesTests.plain, body: ArticleRoutesTests.sample)
    id = try ArticleRecord(storedBytes: posted.body).id.description
  }

  private func record() throws -> ArticleRecord {
    try ArticleRecord(storedBytes: api.call(.get, "/v1/articles/\(id)").body)
  }

  private func post(_ body: String, query: String = "") throws -> HTTPTestAnswer {
    try api.call(
      .post, "/v1/corrections\(query)", fields: Self.json,
      body: Array(body.replacingOccurrences(of: "ID", with: id).utf8))
  }

  @Test func aSpeakerIsCorrectedListedAndBroughtBack() throws {
    let before = try record()
    let quotation = try #require(
      before.quotations.first { $0.speaker == "nadia-okafor" && $0.kind == .direct })
    let span = quotation.excerpt.span
    let body = """
      {"kind": "speaker", "article": "ID", "quotation": {"start": \(span.start), "end": \(span.end)},
       "speaker": "ingrid-solberg", "by": "Ann", "reason": "heard the tape"}
      """
    let dry = try post(body, query: "?dry_run=true")
    #expect(dry.status == 200)
    #expect(dry.text.contains("\"dry_run\": true"))
    #expect(try record() == before)

    let made = try post(body)
    #expect(made.status == 201)
    #expect(made.fields["Location"] == "/v1/corrections/c1")
    #expect(made.text.contains("\"from\": \"\(quotation.kind.rawValue) nadia-okafor"))
    let after = try record()
    #expect(
      after.quotations.first { $0.excerpt == quotation.excerpt }?.speaker == "ingrid-solberg")
    let said = try api.call(.get, "/v1/quotations?speaker=solberg&kind=direct").text
    #expect(said.contains(quotation.excerpt.text))

    let again = try post(body.replacingOccurrences(of: "\"ingrid-solberg\"", with: "null"))
    #expect(again.text.contains("\"overrides\": [\n    \"c1\"\n  ]"))
    let first = try api.call(.get, "/v1/corrections/c1").text
    #expect(first.contains("\"overridden_by\": [\n    \"c2\"\n  ]"))
    #expect(first.contains("\"reason\": \"heard the tape\""))
    #expect(try record().quotations.first { $0.excerpt == quotation.excerpt }?.speaker == nil)

    #expect(try api.call(.delete, "/v1/corrections/c2?by=Bob&reason=no").status == 200)
    #expect(
      try record().quotations.first { $0.excerpt == quotation.excerpt }?.speaker
        == "ingrid-solberg")
    #expect(try api.call(.delete, "/v1/corrections/c2").status == 409)
    #expect(try api.call(.delete, "/v1/corrections/c3").status == 404)
    #expect(try api.call(.get, "/v1/corrections/c9").status == 404)
    let listed = try api.call(.get, "/v1/corrections?undone=true")
    #expect(listed.text.contains("\"total\": 1"))
    #expect(listed.text.contains("\"by\": \"Bob\""))
    #expect(try api.call(.get, "/v1/corrections?article=\(id)&undone=false").text.contains("c1"))
    let page = try api.call(.get, "/v1/corrections?limit=1")
    #expect(page.fields["Link"]?.contains("cursor=c1") == true)
    #expect(try api.call(.get, "/v1/corrections?limit=1&cursor=c1").text.contains("\"next\": null"))
  }

  @Test(arguments: [
    ("{}", 400, "kind"), ("{\"kind\": \"renam\"}", 400, "kind"),
    ("{\"kind\": \"rename\", \"article\": \"ID\", \"person\": \"x\"}", 400, "name"),
    (
      "{\"kind\": \"rename\", \"article\": \"ID\", \"person\": \"x\", \"name\": \"Y\", \"role\": \"z\"}",
      400, "role"
    ),
    (
      "{\"kind\": \"rename\", \"article\": \"0000000000000000\", \"person\": \"x\", \"name\": \"Y\"}",
      404, "id"
    ),
    (
      "{\"kind\": \"rename\", \"article\": \"ID\", \"person\": \"x\", \"name\": \"Y\"}", 422,
      "person"
    ),
    ("{\"kind\": \"rename\", \"person\": \"Nobody Atall\", \"name\": \"Y\"}", 422, "person"),
    ("{\"kind\": \"role\", \"person\": \"rafael-aldana\", \"role\": \"y\"}", 422, "article"),
    (
      "{\"kind\": \"merge\", \"article\": \"ID\", \"person\": \"a\", \"others\": [\"a\"]}", 400,
      "others"
    ),
    (
      "{\"kind\": \"speaker\", \"article\": \"ID\", \"quotation\": {\"start\": 9, \"end\": 2}}",
      400,
      "quotation.end"
    ),
    (
      "{\"kind\": \"speaker\", \"article\": \"ID\", \"quotation\": {\"start\": 1, \"end\": 99999999}}",
      422, "quotation"
    ),
    (
      "{\"kind\": \"metadata\", \"article\": \"ID\", \"set\": {\"titel\": \"x\"}}", 400, "set.titel"
    ),
    (
      "{\"kind\": \"date\", \"article\": \"ID\", \"expression\": {\"start\": 1, \"end\": 4}, \"value\": \"soon\"}",
      422, "value"
    ),
  ])
  func whatDoesNotFitIsRefusedByName(body: String, status: Int, field: String) throws {
    let answer = try post(body)
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer.text.contains("\"field\":\"\(field)"), "\(answer.text)")
    #expect(try api.call(.get, "/v1/corrections").text.contains("\"total\": 0"))
  }

  @Test func aCorrectionThatHoldsEverywhereReachesEveryArticle() throws {
    let other =
      "Port talks resume\n\nRafael Aldana went back to the table. \"We will try,\" Aldana said."
    let second = try ArticleRecord(
      storedBytes: api.call(
        .post, "/v1/articles", fields: ArticleRoutesTests.plain, body: Array(other.utf8)
      ).body)
    let made = try post(
      "{\"kind\": \"rename\", \"person\": \"rafael-aldana\", \"name\": \"Raphael Aldana\"}")
    #expect(made.status == 201)
    #expect(made.text.contains("\"job\": \"/v1/jobs/j1\""))
    api.service.waitForJobs()
    for article in [id, second.id.description] {
      let record = try ArticleRecord(
        storedBytes: api.call(.get, "/v1/articles/\(article)").body)
      #expect(record.persons.contains { $0.name == "Raphael Aldana" })
    }
    // One that comes later is corrected as it comes.
    let third = try ArticleRecord(
      storedBytes: api.call(
        .post, "/v1/articles", fields: ArticleRoutesTests.plain,
        body: Array((other + " He left.").utf8)
      ).body)
    #expect(third.persons.first?.name == "Raphael Aldana")
    #expect(try api.call(.delete, "/v1/corrections/c1").status == 200)
    api.service.waitForJobs()
    for article in [id, second.id.description, third.id.description] {
      let record = try ArticleRecord(
        storedBytes: api.call(.get, "/v1/articles/\(article)").body)
      #expect(record.persons.contains { $0.name == "Rafael Aldana" })
    }
  }

  @Test func whoIsWhoIsDecidedAcrossArticles() throws {
    let texts = [
      "Trial opens\n\nMarta Quist, a judge, opened the trial. \"We begin,\" Quist said.",
      "Cup final\n\nMarta Quist scored twice. \"What a day,\" Quist said.",
      "Court news\n\nM. Quistberg, a judge, closed the trial on Monday.",
    ]
    let ids = try texts.map { text in
      try ArticleRecord(
        storedBytes: api.call(
          .post, "/v1/articles", fields: ArticleRoutesTests.plain, body: Array(text.utf8)
        ).body
      ).id.description
    }
    let apart = try post(
      "{\"kind\": \"split\", \"person\": \"Marta Quist\", \"articles\": [\"\(ids[1])\"], \"name\": \"footballer\"}"
    )
    #expect(apart.status == 201, "\(apart.text)")
    #expect(apart.text.contains("\"job\": null"))
    let persons = try api.call(.get, "/v1/persons?q=quist").text
    #expect(persons.contains("marta-quist.footballer"), "\(persons)")
    #expect(try api.call(.delete, "/v1/corrections/c1").status == 200)
    #expect(!(try api.call(.get, "/v1/persons?q=quist").text.contains("footballer")))
    let unknown = try post(
      "{\"kind\": \"split\", \"person\": \"Marta Quist\", \"articles\": [\"0000000000000000\"], \"name\": \"x\"}"
    )
    #expect(unknown.status == 422)
    #expect(unknown.text.contains("articles[0]"))
  }

  @Test func reprocessingIsAJob() throws {
    let tag = try #require(try api.call(.get, "/v1/articles/\(id)").fields["ETag"])
    let started = try api.call(.post, "/v1/reprocess?dry_run=true&by=Ann")
    #expect(started.status == 202)
    let path = try #require(started.fields["Location"])
    api.service.waitForJobs()
    let job = try api.call(.get, path).text
    #expect(job.contains("\"state\": \"done\""))
    #expect(job.contains("\"unchanged\": 1"))
    #expect(try api.call(.get, "/v1/jobs").text.contains("\"total\": 1"))
    #expect(try api.call(.get, "\(path)/changes").text == "")
    #expect(try api.call(.get, "/v1/articles/\(id)").fields["ETag"] == tag)
    #expect(try api.call(.delete, path).status == 204)
    #expect(try api.call(.get, path).status == 404)
    #expect(try api.call(.post, "/v1/reprocess?older_than=new").status == 422)
    #expect(try api.call(.post, "/v1/reprocess?article=0000000000000000").status == 404)
  }
}
