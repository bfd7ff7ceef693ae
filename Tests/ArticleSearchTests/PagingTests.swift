import ArticleModel
import ArticleSearch
import Testing

@Suite struct PagingTests {
  let temporary: TemporaryIndex
  var index: ArticleIndex { temporary.index }

  /// Forty articles on five days, so that many share their place in the order.
  init() throws {
    temporary = try TemporaryIndex()
    try temporary.index.index((0..<40).map(Self.record))
  }

  static func record(_ number: Int) -> ArticleRecord {
    var sample = SampleRecord()
    sample.published = number % 7 == 6 ? nil : "2024-02-1\(number % 5)"
    sample.received = "2024-03-01T10:00:0\(number % 4)Z"
    sample.dates = ["on Monday": "2024-02-0\(1 + number % 3)", "in 2024": "2024-01-01/2024-12-31"]
    sample.speakers = ["Words \(number)": "Ana Lima"]
    return sample.record(
      UInt64(number + 1),
      """
      <PER>Ana Lima</PER> met <PER>Person \(number % 9)</PER> <DATE>on Monday</DATE> and \
      <DATE>in 2024</DATE>. "<QUOTE>Words \(number)</QUOTE>," she said.
      """)
  }

  /// All pages joined; each page must be full but the last.
  private func all<Item>(
    _ limit: Int, _ page: (String?) throws -> Page<Item>
  ) throws -> (items: [Item], totals: Set<Int>) {
    var items: [Item] = []
    var totals: Set<Int> = []
    var cursor: String?
    repeat {
      let part = try page(cursor)
      items += part.items
      totals.insert(part.total)
      cursor = part.next
      if cursor != nil { #expect(part.items.count == limit) }
    } while cursor != nil && items.count < 10_000
    return (items, totals)
  }

  @Test(arguments: ArticleQuery.Sort.allCases, [1, 3, 7, 40, 41])
  func pagesMakeTheWhole(sort: ArticleQuery.Sort, limit: Int) throws {
    for person in [nil, "Ana Lima", "Person"] {
      var query = ArticleQuery()
      query.sort = sort
      query.person = person
      query.limit = 1_000
      let whole = try index.articles(matching: query)
      #expect(whole.items.count == 40)
      #expect(whole.next == nil)
      query.limit = limit
      let (items, totals) = try all(limit) { cursor in
        query.cursor = cursor
        return try index.articles(matching: query)
      }
      #expect(items == whole.items)
      #expect(totals == [40])
    }
  }

  @Test func olderPagesStayWhileArticlesArrive() throws {
    var query = ArticleQuery()
    query.limit = 10
    let before = try index.articles(matching: query)
    query.cursor = before.next
    let second = try index.articles(matching: query)
    var newer = SampleRecord()
    newer.published = "2024-12-01"
    try index.index((100..<120).map { newer.record($0, "<PER>Ana Lima</PER> again.") })
    let secondAgain = try index.articles(matching: query)
    #expect(secondAgain.items == second.items)
    #expect(secondAgain.total == 60)
    // An article that is gone takes nothing else with it.
    try index.remove([before.items[9].id])
    #expect(try index.articles(matching: query).items == second.items)
  }

  @Test func otherListsHavePagesToo() throws {
    var entities = EntityQuery(.person)
    for sort in EntityQuery.Sort.allCases {
      entities.sort = sort
      entities.cursor = nil
      entities.limit = 1_000
      let whole = try index.entities(matching: entities)
      #expect(whole.total == 10)
      entities.limit = 3
      let (items, totals) = try all(3) { cursor in
        entities.cursor = cursor
        return try index.entities(matching: entities)
      }
      #expect(items == whole.items)
      #expect(totals == [10])
    }
    var quotations = QuotationQuery()
    quotations.limit = 7
    let said = try all(7) { cursor in
      quotations.cursor = cursor
      return try index.quotations(matching: quotations)
    }
    #expect(Set(said.items.map(\.parts)).count == 40)
    #expect(said.totals == [40])
    for person in [nil, "Ana Lima", "Person"] {
      var timeline = TimelineQuery()
      timeline.person = person
      timeline.limit = 9
      let dated = try all(9) { cursor in
        timeline.cursor = cursor
        return try index.timeline(matching: timeline)
      }
      #expect(dated.items.count == 80)
      #expect(dated.totals == [80])
      #expect(dated.items.map(\.from) == dated.items.map(\.from).sorted())
      #expect(Set(dated.items).count == 80)
    }
  }

  @Test func refusesCursorsOfOtherQueriesAndDamagedOnes() throws {
    var query = ArticleQuery()
    query.limit = 5
    let cursor = try #require(try index.articles(matching: query).next)
    func expectRefusal(_ query: ArticleQuery) {
      let error = #expect(throws: SearchError.self) { try index.articles(matching: query) }
      #expect(error?.code == .invalidCursor)
      #expect(error?.parameter == "cursor")
    }
    var other = query
    other.cursor = cursor
    other.person = "Ana"
    expectRefusal(other)
    other = query
    other.sort = .oldestFirst
    other.cursor = cursor
    expectRefusal(other)
    for index in cursor.indices {
      var damaged = cursor
      damaged.replaceSubrange(index...index, with: cursor[index] == "A" ? "B" : "A")
      query.cursor = damaged
      expectRefusal(query)
    }
    let wrong = [
      "", "x", "AAAA", "%%%", cursor + "A", String(cursor.dropLast()),
      String(repeating: "A", count: 100_000), "é", "../etc",
    ]
    for text in wrong {
      query.cursor = text
      expectRefusal(query)
    }
    // Another page size is the same query.
    query.cursor = cursor
    query.limit = 2
    #expect(try index.articles(matching: query).items.count == 2)
  }

  @Test(arguments: [0, -1, 1_001, .max, .min])
  func refusesPageSizes(limit: Int) {
    var query = ArticleQuery()
    query.limit = limit
    let error = #expect(throws: SearchError.self) { try index.articles(matching: query) }
    #expect(error?.code == .invalidLimit)
  }
}
