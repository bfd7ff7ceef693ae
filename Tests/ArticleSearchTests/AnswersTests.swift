import ArticleModel
import ArticleSearch
import Testing

@Suite struct AnswersTests {
  let temporary: TemporaryIndex
  var index: ArticleIndex { temporary.index }

  init() throws {
    temporary = try TemporaryIndex()
    try temporary.index.index(Self.records)
  }

  static let records: [ArticleRecord] = {
    var first = SampleRecord()
    first.title = "Harbour talks"
    first.authors = ["Jane Doe"]
    first.publication = "The Example Herald"
    first.fullNames = ["Lima": "Ana Lima"]
    first.roles = ["Ana Lima": ["harbour minister"], "Tom Reed": ["union leader"]]
    first.dates = ["Tuesday": "2024-02-06", "January": "2024-01-01/2024-01-31"]
    first.speakers = ["The port stays open": "Ana Lima", "We will see about Lima": "Tom Reed"]
    first.said = ["The port stays open": "2024-02-06"]
    var second = SampleRecord()
    second.title = "Strike ends"
    second.published = "2024-05-02"
    second.authors = ["Jane Doe"]
    second.fullNames = ["Lima": "Ana Lima"]
    second.roles = ["Ana Lima": ["former minister"]]
    second.dates = ["May 1": "2024-05-01", "2023": "2023-01-01/2023-12-31"]
    second.speakers = ["It is over": "Port Union"]
    return [
      first.record(
        1,
        """
        <PER>Ana Lima</PER> spoke in <LOC>Porto</LOC> on <DATE>Tuesday</DATE>. \
        "<QUOTE>The port stays open</QUOTE>," <PER>Lima</PER> said. \
        "<QUOTE>We will see about <PER>Lima</PER></QUOTE>," said <PER>Tom Reed</PER>. \
        It began in <DATE>January</DATE>.
        """),
      second.record(
        2,
        """
        The strike of <DATE>2023</DATE> ended on <DATE>May 1</DATE>, <PER>Lima</PER> said. \
        "<QUOTE>It is over</QUOTE>," the <ORG>Port Union</ORG> said.
        """),
    ]
  }()

  private func entities(
    _ kind: EntityKind, _ change: (inout EntityQuery) -> Void = { _ in }
  ) throws -> [EntitySummary] {
    var query = EntityQuery(kind)
    change(&query)
    let page = try index.entities(matching: query)
    #expect(page.total == page.items.count)
    return page.items
  }

  @Test func listsPersonsWithTheirCounts() throws {
    let persons = try entities(.person)
    #expect(persons.map(\.id) == ["ana-lima", "tom-reed"])
    #expect(persons[0].name == "Ana Lima")
    #expect(persons[0].aliases == ["Lima"])
    #expect(persons[0].articles == 2)
    #expect(persons[0].mentions == 4)
    #expect(persons[0].firstPublished == CalendarDate(iso: "2024-02-12"))
    #expect(persons[0].lastPublished == CalendarDate(iso: "2024-05-02"))
    #expect(try entities(.organization).map(\.name) == ["Port Union"])
    #expect(try entities(.place).map(\.name) == ["Porto"])
    #expect(try entities(.author).map(\.articles) == [2])
    #expect(try entities(.publication).map(\.id) == ["the-example-herald"])
  }

  @Test func filtersPersons() throws {
    #expect(try entities(.person) { $0.name = "lima" }.map(\.id) == ["ana-lima"])
    #expect(try entities(.person) { $0.name = "nobody" } == [])
    #expect(try entities(.person) { $0.role = "Minister" }.map(\.id) == ["ana-lima"])
    #expect(try entities(.person) { $0.role = "union leader" }.map(\.id) == ["tom-reed"])
    #expect(try entities(.person) { $0.role = "harbour leader" } == [])
    let may = try DayInterval(parsing: "2024-05")
    let inMay = try entities(.person) { $0.published = may }
    #expect(inMay.map(\.id) == ["ana-lima"])
    #expect(inMay.first?.articles == 1)
    #expect(inMay.first?.mentions == 1)
    #expect(inMay.first?.firstPublished == CalendarDate(iso: "2024-05-02"))
    #expect(
      try entities(.person) {
        $0.published = may
        $0.name = "reed"
      } == [])
    let error = #expect(throws: SearchError.self) { try entities(.person) { $0.name = "?!" } }
    #expect(error?.code == .invalidName)
  }

  @Test func forgetsRolesThatNobodyGivesAnyMore() throws {
    func withRole(_ role: String) throws -> [String] {
      try entities(.person) { $0.role = role }.map(\.id)
    }
    try index.index([Self.records[0]])
    #expect(try withRole("harbour") == ["ana-lima"])
    var changed = Self.records[0]
    changed.persons[0].roles[0].excerpt.text = "port minister"
    try index.index([changed])
    #expect(try withRole("harbour") == [])
    #expect(try withRole("port") == ["ana-lima"])
    try index.remove([changed.id])
    #expect(try withRole("port") == [])
    #expect(try withRole("minister") == ["ana-lima"])
    #expect(try withRole("leader") == [])
  }

  @Test func knowsAPerson() throws {
    let dossier = try #require(try index.dossier(.person, id: "ana-lima"))
    #expect(dossier.summary == (try entities(.person))[0])
    #expect(dossier.roles.map(\.text) == ["former minister", "harbour minister"])
    #expect(dossier.roles[0].firstPublished == CalendarDate(iso: "2024-05-02"))
    #expect(dossier.months.map(\.month) == ["2024-02", "2024-05"])
    #expect(dossier.months.map(\.articles) == [1, 1])
    #expect(dossier.companions.map(\.id) == ["tom-reed", "port-union", "porto"])
    #expect(dossier.companions.allSatisfy { $0.articles == 1 })
    #expect(dossier.companionArticles == 2)
    #expect(dossier.quotationsBy == 1)
    #expect(dossier.quotationsAbout == 1)
    #expect(try index.dossier(.organization, id: "port-union")?.quotationsBy == 1)
    #expect(try index.dossier(.author, id: "jane-doe")?.summary.articles == 2)
    #expect(try index.dossier(.person, id: "lima") == nil)
  }

  private func quotations(_ change: (inout QuotationQuery) -> Void) throws -> [String] {
    var query = QuotationQuery()
    change(&query)
    let page = try index.quotations(matching: query)
    #expect(page.total == page.items.count)
    return page.items.map { $0.parts.joined(separator: " … ") }
  }

  @Test func findsQuotations() throws {
    let all = ["It is over", "The port stays open", "We will see about Lima"]
    #expect(try quotations { _ in } == all)
    #expect(try quotations { $0.speaker = "lima" } == [all[1]])
    #expect(try quotations { $0.speaker = "Port Union" } == [all[0]])
    #expect(try quotations { $0.speaker = "nobody" } == [])
    #expect(try quotations { $0.about = "Ana Lima" } == [all[2]])
    #expect(try quotations { $0.text = "port" } == [all[1]])
    #expect(try quotations { $0.text = "\"will see\"" } == [all[2]])
    let day = try DayInterval(parsing: "2024-02-06")
    #expect(try quotations { $0.said = day } == [all[1]])
    let year = try DayInterval(parsing: "2024-05/..")
    #expect(try quotations { $0.published = year } == [all[0]])
    #expect(try quotations { $0.kind = .partial } == [])
    #expect(try quotations { $0.kind = .direct } == all)
  }

  @Test func tellsWhoSaidIt() throws {
    var query = QuotationQuery()
    query.speaker = "ana-lima"
    let item = try #require(try index.quotations(matching: query).items.first)
    #expect(item.speakerKind == .person)
    #expect(item.speaker == "ana-lima")
    #expect(item.speakerName == "Ana Lima")
    #expect(item.said == "2024-02-06")
    #expect(item.title == "Harbour talks")
    #expect(item.article == Self.records[0].id)
    #expect(item.probability == 0.9)
    let text = Array(Self.records[0].text.unicodeScalars)
    #expect(
      String(String.UnicodeScalarView(text[item.span.start..<item.span.end])) == item.parts[0])
  }

  @Test func joinsThePartsOfAnUtterance() throws {
    var record = Self.records[1]
    record.quotations[0].parts = 2
    var more = record.quotations[0]
    more.part = 2
    more.excerpt.text = "for good"
    more.excerpt.span = CodePointSpan(start: 70, end: 78)
    record.quotations.append(more)
    try index.index([record])
    #expect(try quotations { $0.text = "over" } == ["It is over … for good"])
    #expect(try quotations { $0.text = "good" } == ["It is over … for good"])
  }

  private func timeline(_ change: (inout TimelineQuery) -> Void) throws -> [String] {
    var query = TimelineQuery()
    change(&query)
    let page = try index.timeline(matching: query)
    #expect(page.total == page.items.count)
    return page.items.map(\.dateText)
  }

  @Test func tellsWhatHappenedWhen() throws {
    #expect(try timeline { _ in } == ["2023", "January", "Tuesday", "May 1"])
    let february = try DayInterval(parsing: "2024-02")
    #expect(try timeline { $0.days = february } == ["Tuesday"])
    let inside = try DayInterval(parsing: "2024-01-15/2024-02-06")
    #expect(try timeline { $0.days = inside } == ["January", "Tuesday"])
    let before = try DayInterval(parsing: "../2023-06")
    #expect(try timeline { $0.days = before } == ["2023"])
    #expect(try timeline { $0.person = "Lima" } == ["2023", "Tuesday", "May 1"])
    #expect(try timeline { $0.place = "porto" } == ["Tuesday"])
    #expect(
      try timeline {
        $0.person = "Lima"
        $0.place = "porto"
      } == ["Tuesday"])
    #expect(try timeline { $0.organization = "Port Union" } == [])
  }

  @Test func showsTheSentence() throws {
    var query = TimelineQuery()
    query.place = "Porto"
    let item = try #require(try index.timeline(matching: query).items.first)
    #expect(item.sentence == "Ana Lima spoke in Porto on Tuesday.")
    #expect(item.from == CalendarDate(iso: "2024-02-06"))
    #expect(item.to == item.from)
    #expect(item.value == "2024-02-06")
    #expect(item.title == "Harbour talks")
  }
}
