import ArticleModel
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

/// Dossiers, lists and numbers, through the whole program.
@Suite struct DossierRoutesTests {
  static let stories: [(text: String, query: String)] = [
    (
      """
      Mayor Opens Bridge

      By Rosa Keller

      PORT ARDEN - Mayor Helena Brandt opened the new bridge on March 4, 2024.

      "The bridge belongs to everyone in this town," Brandt said. Viktor Sandoval, the head of the \
      Dock Workers' Union, stood beside her.

      Brandt, a politician of the Harbour Party, said the next bridge would open in June 2025.
      """, "?published=2024-03-05&publication=Arden+Courier"
    ),
    (
      """
      Council Votes on Budget

      By Rosa Keller

      PORT ARDEN - The council of Port Arden passed the budget on April 9, 2024.

      "We saved what we could save," Helena Brandt, the mayor, told reporters. Brandt thanked Viktor \
      Sandoval for his patience.
      """, "?published=2024-04-10&publication=Arden+Courier"
    ),
    (
      """
      Poet Wins Prize

      By Ivan Dale

      LISBON - The poet Otto Brandt won the prize of the Book Guild on May 2, 2024.

      "I wrote it on a ferry," Otto Brandt said in Lisbon.
      """, "?published=2024-05-03&publication=Book+Weekly"
    ),
  ]

  static func filled(
    _ transport: HTTPTestClient.Transport = .memory
  ) throws -> TestAPI {
    let api = try TestAPI(transport)
    for story in stories { _ = try api.store(story.text, story.query) }
    return api
  }

  private func object(_ answer: HTTPTestAnswer) throws -> JSONReader {
    try JSONReader(try JSONParser.parse(answer.body))
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func tellsWhatIsKnownOfAPerson(_ transport: HTTPTestClient.Transport) throws {
    let api = try Self.filled(transport)
    let answer = try api.call(.get, "/v1/persons/helena-brandt")
    #expect(answer.status == 200)
    let dossier = try object(answer)
    #expect(try dossier.string("name") == "Helena Brandt")
    #expect(try dossier.string("standing") == "identified")
    #expect(try dossier.integer("articles") == 2)
    #expect(try dossier.strings("aliases").contains("Brandt"))
    #expect(try dossier.string("first_published") == "2024-03-05")
    #expect(try dossier.string("last_published") == "2024-04-10")
    #expect(
      try dossier.objects("months").map { try $0.string("month") } == ["2024-03", "2024-04"])
    let mayor = try #require(
      try dossier.objects("roles").first { try $0.string("text").lowercased().contains("mayor") })
    #expect(try mayor.optionalString("first_published") != nil)
    #expect(try dossier.objects("persons").first?.string("id") == "viktor-sandoval")
    #expect(try dossier.objects("persons").first?.integer("articles") == 2)
    let quotations = try #require(try dossier.optionalObject("quotations_by"))
    #expect(try quotations.integer("total") >= 2)
    #expect(
      try quotations.objects("items").allSatisfy { try $0.string("speaker") == "helena-brandt" })
    let timeline = try #require(try dossier.optionalObject("timeline"))
    #expect(try timeline.objects("items").first?.string("from") == "2024-03-04")
    let links = try #require(try dossier.optionalObject("links"))
    for member in ["articles", "quotations_by", "quotations_about", "timeline"] {
      #expect(try api.call(.get, links.string(member)).status == 200)
    }
    let articles = try api.call(.get, links.string("articles"))
    #expect(articles.text.contains("\"total\": 2"))

    let tag = try #require(answer.fields["ETag"])
    #expect(
      try api.call(.get, "/v1/persons/helena-brandt", fields: ["If-None-Match": tag]).status == 304)
    #expect(try api.call(.head, "/v1/persons/helena-brandt").body.isEmpty)
  }

  @Test func aNameIsAsGoodAsAnId() throws {
    let api = try Self.filled()
    for name in ["Helena%20Brandt", "HELENA-BRANDT", "helena", "id:helena-brandt"] {
      let answer = try api.call(.get, "/v1/persons/\(name)")
      #expect(answer.status == 200, "\(name)")
      #expect(answer.fields["Content-Location"] == "/v1/persons/helena-brandt", "\(name)")
    }
    let organization = try api.call(.get, "/v1/organizations/Book%20Guild")
    #expect(organization.status == 200)
    #expect(try object(organization).string("name").contains("Book Guild"))
    #expect(try api.call(.get, "/v1/places/lisbon").status == 200)
  }

  @Test func aNameThatFitsSeveralGivesTheChoice() throws {
    let api = try Self.filled()
    let answer = try api.call(.get, "/v1/persons/Brandt")
    #expect(answer.status == 300)
    let candidates = try object(answer).objects("candidates")
    #expect(try candidates.map { try $0.string("id") } == ["helena-brandt", "otto-brandt"])
    for candidate in candidates {
      #expect(try api.call(.get, candidate.string("self")).status == 200)
    }
    #expect(try candidates.last?.strings("roles").contains { $0.contains("poet") } == true)
    // Lists answer for all of them.
    #expect(try api.call(.get, "/v1/articles?person=Brandt").text.contains("\"total\": 3"))
  }

  @Test(arguments: [
    ("/v1/persons/Helena%20Brand", 404, "unknown-person", "Helena Brandt"),
    ("/v1/persons/Sandovel", 404, "unknown-person", "Viktor Sandoval"),
    ("/v1/persons/xyzzy", 404, "unknown-person", "/v1/persons?q="),
    ("/v1/places/Lisbn", 404, "unknown-place", "Lisbon"),
    ("/v1/organizations/nothing-like-it", 404, "unknown-organization", "/v1/organizations"),
    ("/v1/persons/%CC%81%CC%81", 400, "invalid-name", ""),
    ("/v1/persons/%22%20OR%201=1%20--", 404, "unknown-person", ""),
    ("/v1/persons/a*%20NEAR(b)", 404, "unknown-person", ""),
    (
      "/v1/persons/a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p%20q", 400,
      "invalid-name", ""
    ),
    ("/v1/persons/helena-brandt?x=1", 400, "unknown-parameter", ""),
    ("/v1/persons?role=%3F", 400, "invalid-name", ""),
    ("/v1/stats?x=1", 400, "unknown-parameter", ""),
  ])
  func saysWhatIsWrong(_ target: String, _ status: Int, _ code: String, _ hint: String) throws {
    let api = try Self.filled()
    let answer = try api.call(.get, target)
    #expect(answer.status == status)
    #expect(answer.fields["Content-Type"] == "application/problem+json")
    #expect(answer.text.contains("\"code\":\"\(code)\""), "\(answer.text)")
    if !hint.isEmpty { #expect(answer.text.contains(hint), "\(answer.text)") }
  }

  @Test func anEndlessNameIsRefusedOrUnknown() throws {
    let api = try Self.filled()
    for name in [
      String(repeating: "a", count: 7_000), String(repeating: "ab-", count: 2_000),
      String(repeating: "%CC%81", count: 1_000), String(repeating: "é", count: 1_000),
    ] {
      let path = "/v1/persons/" + name.replacing("é", with: "%C3%A9")
      #expect((400..<500).contains(try api.call(.get, path).status))
    }
    #expect(try api.call(.get, "/v1/persons").status == 200)
  }

  @Test func listsWhoWroteAndWhere() throws {
    let api = try Self.filled()
    let authors = try object(api.call(.get, "/v1/authors"))
    #expect(
      try authors.objects("items").map { "\(try $0.string("name")) \(try $0.integer("articles"))" }
        == ["Rosa Keller 2", "Ivan Dale 1"])
    let publications = try object(api.call(.get, "/v1/publications?published=2024-05"))
    #expect(try publications.objects("items").map { try $0.string("name") } == ["Book Weekly"])
    #expect(try publications.integer("total") == 1)
    let mayors = try object(api.call(.get, "/v1/persons?role=mayor&published=2024-04"))
    #expect(try mayors.objects("items").map { try $0.string("id") } == ["helena-brandt"])
    #expect(try mayors.objects("items").first?.integer("articles") == 1)
    let named = try object(api.call(.get, "/v1/persons?q=brandt&sort=slug"))
    #expect(
      try named.objects("items").map { try $0.string("id") } == ["helena-brandt", "otto-brandt"])
  }

  @Test func pagesAndExportsTheLists() throws {
    let api = try Self.filled()
    let all = try object(api.call(.get, "/v1/persons"))
    let ids = try all.objects("items").map { try $0.string("id") }
    var paged: [String] = []
    var target = "/v1/persons?limit=2"
    while true {
      let page = try object(api.call(.get, target))
      paged += try page.objects("items").map { try $0.string("id") }
      guard let next = try page.optionalString("next") else { break }
      target = "/v1/persons?limit=2&cursor=\(next)"
    }
    #expect(paged == ids)
    let csv = try api.call(.get, "/v1/persons", fields: ["Accept": "text/csv"]).text
    #expect(csv.hasPrefix("id,name,aliases,articles,mentions,first_published,last_published,"))
    #expect(csv.split(separator: "\r\n").count == ids.count + 1)
    let lines = try api.call(.get, "/v1/persons", fields: ["Accept": "application/x-ndjson"]).text
    #expect(lines.split(separator: "\n").count == ids.count)
  }

  @Test func countsWhatThereIs() throws {
    let api = try Self.filled()
    let answer = try api.call(.get, "/v1/stats")
    #expect(answer.status == 200)
    let numbers = try object(answer)
    #expect(try numbers.integer("articles") == 3)
    #expect(try numbers.integer("authors") == 2)
    #expect(try numbers.integer("publications") == 2)
    #expect(try numbers.integer("undated") == 0)
    #expect(try numbers.string("first_published") == "2024-03-05")
    #expect(try numbers.objects("years").map { try $0.integer("articles") } == [3])
    #expect(try numbers.objects("languages").map { try $0.string("code") } == ["en"])
    let empty = try object(try TestAPI(.memory).call(.get, "/v1/stats"))
    #expect(try empty.integer("articles") == 0)
    #expect(try empty.optionalString("first_published") == nil)
  }
}
