import ArticleModel
import ArticleSearch
import Testing

@Suite struct ArticleQueryTests {
  let temporary: TemporaryIndex
  var index: ArticleIndex { temporary.index }

  init() throws {
    temporary = try TemporaryIndex()
    try temporary.index.index(Self.records)
  }

  static let records: [ArticleRecord] = {
    var first = SampleRecord()
    first.title = "Talks in the capital"
    first.publication = "The Example Herald"
    first.authors = ["Jane Doe", "José Núñez"]
    first.fullNames = ["Peskov": "Dmitry Peskov"]
    first.dates = ["last Thursday": "2024-02-08", "2022": "2022-01-01/2022-12-31"]
    var second = SampleRecord()
    second.title = "A minister resigns"
    second.published = "2024-03-01T14:05Z"
    second.publication = "Daily Example"
    second.authors = ["Jane Roe"]
    second.dates = ["in March": "2024-03-01/2024-03-31"]
    var third = SampleRecord()
    third.title = "Undated"
    third.published = nil
    third.language = "de"
    third.received = "2024-01-01T00:00:00Z"
    return [
      first.record(
        1,
        """
        <PER>Dmitry Peskov</PER> told <ORG>TASS</ORG> in <LOC>Moscow</LOC> <DATE>last Thursday</DATE> \
        about <DATE>2022</DATE>. <PER>Peskov</PER> said no more.
        """),
      second.record(
        2,
        """
        <PER>Ana Peskov</PER> met <PER>Émile Ørsted</PER> <DATE>in March</DATE>. A grain deal was \
        near, said <ORG>Reuters</ORG>.
        """),
      third.record(3, "Nothing of the deal about grain. <PER>Nobody</PER> knows O'Brien."),
    ]
  }()

  private func numbers(_ change: (inout ArticleQuery) -> Void) throws -> [Int] {
    var query = ArticleQuery()
    change(&query)
    let page = try index.articles(matching: query)
    #expect(page.total == page.items.count)
    #expect(try index.count(matching: query) == page.total)
    return page.items.compactMap { item in
      Self.records.firstIndex { $0.id == item.id }.map { $0 + 1 }
    }
  }

  @Test(arguments: [
    ("Peskov", [2, 1]), ("dmitry peskov", [1]), ("PESKOV, Dmitry", [1]), ("dmitry-peskov", [1]),
    ("emile orsted", [2]), ("Ørsted", [2]), ("Pesk", []), ("Dmitry Orsted", []),
  ])
  func findsPersons(name: String, expected: [Int]) throws {
    #expect(try numbers { $0.person = name } == expected)
  }

  @Test func findsByOtherNames() throws {
    #expect(try numbers { $0.organization = "tass" } == [1])
    #expect(try numbers { $0.organization = "moscow" } == [])
    #expect(try numbers { $0.place = "Moscow" } == [1])
    #expect(try numbers { $0.author = "jane" } == [2, 1])
    #expect(try numbers { $0.author = "Jose Nunez" } == [1])
    #expect(try numbers { $0.publication = "example" } == [2, 1])
    #expect(try numbers { $0.publication = "example herald" } == [1])
    #expect(
      try numbers {
        $0.person = "Peskov"
        $0.author = "Jane"
        $0.place = "moscow"
      } == [1])
  }

  @Test(arguments: [
    ("2024-02", [1]), ("2024", [2, 1]), ("2024-02-12", [1]), ("2024-02-13/..", [2]),
    ("../2024-02-12", [1]), ("2024-03-01", [2]), ("2023", []),
  ])
  func findsByPublication(interval: String, expected: [Int]) throws {
    let days = try DayInterval(parsing: interval)
    #expect(try numbers { $0.published = days } == expected)
    let peskovs = try numbers {
      $0.published = days
      $0.person = "Peskov"
    }
    #expect(peskovs == expected)
  }

  @Test(arguments: [
    ("2024-02-08", [1]), ("2024-02-07", []), ("2022-06-01", [1]), ("2024-03-15", [2]),
    ("2024-02-08/2024-03", [2, 1]), ("2022-12-31/..", [2, 1]), ("../2021", []),
    ("../2022-01-01", [1]),
  ])
  func findsByMentionedDate(interval: String, expected: [Int]) throws {
    let days = try DayInterval(parsing: interval)
    #expect(try numbers { $0.mentionsDate = days } == expected)
    let peskovs = try numbers {
      $0.mentionsDate = days
      $0.person = "Peskov"
    }
    #expect(peskovs == expected)
  }

  @Test(arguments: [
    ("grain", [2, 3]), ("GRAIN deal", [2, 3]), ("\"grain deal\"", [2]), ("emile", [2]),
    ("capital moscow", [1]), ("grain OR moscow", []), ("grain*", [2, 3]), ("NOT", []),
    ("title:capital", []), ("o'brien", [3]), ("- grain -", [2, 3]), ("(grain", [2, 3]),
  ])
  func searchesText(text: String, expected: [Int]) throws {
    #expect(try numbers { $0.text = text } == expected)
  }

  @Test func sortsAndFilters() throws {
    #expect(try numbers { _ in } == [2, 1, 3])
    #expect(try numbers { $0.sort = .oldestFirst } == [3, 1, 2])
    #expect(try numbers { $0.sort = .receivedLast }.last == 3)
    #expect(try numbers { $0.language = "de" } == [3])
    #expect(try numbers { $0.changedSinceNanoseconds = 1_706_000_000_000_000_000 } == [2, 1])
  }

  @Test func tellsWhatAListNeeds() throws {
    var query = ArticleQuery()
    query.person = "dmitry"
    let item = try #require(try index.articles(matching: query).items.first)
    #expect(item.title == "Talks in the capital")
    #expect(item.published == "2024-02-12")
    #expect(item.publication == "The Example Herald")
    #expect(item.authors == ["Jane Doe", "José Núñez"])
    #expect(item.persons == ["Dmitry Peskov"])
    #expect(item.language == "en")
    #expect(item.received == "2024-02-13T10:00:00Z")
  }

  @Test func listsAnArticleOnceThatNamesSeveral() throws {
    try index.index([
      SampleRecord().record(
        9,
        """
        <PER>Zoe Peskov</PER> is no kin of <PER>Ana Peskov</PER>, says <ORG>Reuters</ORG> of \
        <ORG>Reuters Berlin</ORG>.
        """)
    ])
    var query = ArticleQuery()
    query.person = "Peskov"
    var page = try index.articles(matching: query)
    #expect(page.items.count == 3)
    #expect(page.total == 3)
    query.organization = "Reuters"
    page = try index.articles(matching: query)
    #expect(page.items.count == 2)
    #expect(page.total == 2)
  }

  @Test func forgetsWhatIsRemoved() throws {
    #expect(try index.remove([Self.records[0].id]) == 1)
    #expect(try numbers { $0.person = "dmitry" } == [])
    #expect(try numbers { $0.text = "moscow" } == [])
    #expect(try numbers { $0.person = "peskov" } == [2])
    #expect(try index.count() == 2)
    #expect(try index.remove([Self.records[0].id]) == 0)
  }
}
