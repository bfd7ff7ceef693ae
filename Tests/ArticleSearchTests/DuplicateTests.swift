import ArticleModel
import Testing

@testable import ArticleSearch

@Suite struct DuplicateTests {
  private static let paragraphs = [
    "Mayor Rosa Lind opened the new bridge over the Arden on Monday, three years after the flood of 2021 took the old one away.",
    "\"We promised that nobody would have to drive forty kilometres to the hospital again,\" Lind told about 600 people who had come to see it.",
    "The bridge cost 84 million, of which the county paid 31 million; the rest came from a loan that runs until 2049.",
    "Not everyone is pleased: Victor Halberg, who speaks for the ferrymen, said his 17 members had lost their work overnight.",
    "Halberg wants the council to keep the ferry for cyclists, at least in summer, and has collected 2,300 signatures for it.",
    "The council will talk about the ferry on June 12. Two of its nine members have said that they support it.",
  ]

  private static func story(_ paragraphs: [String]) -> String {
    paragraphs.joined(separator: "\n\n")
  }

  private func cluster(_ texts: [(UInt64, String?, String)]) throws -> [UInt64: UInt64] {
    let temporary = try TemporaryIndex()
    for (number, published, text) in texts {
      var sample = SampleRecord()
      sample.published = published
      try temporary.index.index([sample.record(number, text)])
    }
    return try Self.clusters(temporary.index, texts.map(\.0))
  }

  private static func clusters(_ index: ArticleIndex, _ numbers: [UInt64]) throws -> [UInt64:
    UInt64]
  {
    let numberOf = Dictionary(uniqueKeysWithValues: numbers.map { (SampleRecord.id($0), $0) })
    var clusters: [UInt64: UInt64] = [:]
    for item in try index.articles(matching: ArticleQuery()).items {
      guard let number = numberOf[item.id] else { continue }
      clusters[number] = item.cluster.flatMap { numberOf[$0] }
      #expect((item.duplicateOf == nil) == (item.cluster == nil || item.cluster == item.id))
    }
    return clusters
  }

  private static let copies: [(name: String, text: String)] = [
    ("the same", story(paragraphs)),
    ("cut", story(Array(paragraphs.prefix(4)))),
    (
      "another order",
      story([
        paragraphs[0], paragraphs[3], paragraphs[4], paragraphs[1], paragraphs[2], paragraphs[5],
      ])
    ),
    (
      "a paragraph added",
      story(
        paragraphs + [
          "The ferry itself, built in 1978, is for sale; the harbour museum has asked for it."
        ])
    ),
    (
      "typographic marks",
      story(
        paragraphs.map {
          $0.replacing("\"", with: "\u{201C}").replacing(
            "Monday, three", with: "Monday \u{2013} three")
        })
    ),
    (
      "edited",
      story(
        paragraphs.map {
          $0.replacing("had", with: "have").replacing("said", with: "says").replacing(
            "about", with: "some")
        })
    ),
  ]

  @Test(arguments: copies.indices)
  func findsTheSameStory(_ copy: Int) throws {
    let clusters = try cluster([
      (1, "2024-05-14", Self.story(Self.paragraphs)),
      (2, "2024-05-15", Self.copies[copy].text + " "),
    ])
    #expect(clusters == [1: 1, 2: 1], "\(Self.copies[copy].name)")
  }

  private static func weather(_ town: String, _ numbers: [Int]) -> String {
    "The day begins cloudy in \(town) with \(numbers[0]) degrees in the morning, and it will be clear by noon with a high of \(numbers[1]) degrees. A westerly wind of \(numbers[2]) kilometres an hour is expected along the coast, with gusts of up to \(numbers[3]) kilometres an hour on the hills. The chance of rain is \(numbers[4]) percent in the afternoon and \(numbers[5]) percent at night."
  }

  @Test(arguments: [
    (weather("Ardhaven", [3, 12, 21, 44, 30, 65]), weather("Ardhaven", [7, 19, 35, 60, 10, 5])),
    (weather("Ardhaven", [3, 12, 21, 44, 30, 65]), weather("Millford", [3, 14, 25, 50, 20, 80])),
    (
      story(paragraphs),
      "Mayor Rosa Lind opened the new library in the old town hall on Monday, three years after work began. \"We promised that nobody would have to drive forty kilometres for a book again,\" Lind told about 200 readers. The library cost 12 million and holds 90,000 books."
    ),
  ])
  func keepsReportsThatOnlyLookAlikeApart(_ first: String, _ second: String) throws {
    let clusters = try cluster([(1, "2024-05-14", first), (2, "2024-05-15", second)])
    #expect(clusters.isEmpty)
  }

  /// Six copies that hang together in a chain, and what stands apart, in any order and after removals.
  @Test func theOrderOfIndexingMakesNoDifference() throws {
    var all: [(UInt64, String?, String)] = Self.copies.enumerated().map { offset, copy in
      (UInt64(offset + 1), offset == 3 ? nil : "2024-05-\(20 - offset)", copy.text + " \(offset)")
    }
    all.append((20, "2023-01-01", Self.weather("Ardhaven", [3, 12, 21, 44, 30, 65])))
    let expected = try cluster(all)
    #expect(Set(expected.values) == [6], "the one published first")
    #expect(expected.count == 6)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5 {
      random.shuffle(&all)
      #expect(try cluster(all) == expected)
    }
  }

  @Test func aClusterLosesItsFirstAndFallsApart() throws {
    let temporary = try TemporaryIndex()
    let index = temporary.index
    let texts = [Self.copies[0].text, Self.copies[1].text, Self.copies[3].text]
    for (offset, text) in texts.enumerated() {
      var sample = SampleRecord()
      sample.published = "2024-05-1\(offset)"
      try index.index([sample.record(UInt64(offset + 1), text)])
    }
    #expect(try Self.clusters(index, [1, 2, 3]) == [1: 1, 2: 1, 3: 1])
    try index.remove([SampleRecord.id(1)])
    #expect(try Self.clusters(index, [2, 3]) == [2: 2, 3: 2])
    try index.remove([SampleRecord.id(2)])
    #expect(try Self.clusters(index, [3]).isEmpty)
    #expect(try index.similar(to: SampleRecord.id(3), limit: 10).isEmpty)
  }

  @Test func askedForUniqueArticlesOneOfAStoryIsGiven() throws {
    let temporary = try TemporaryIndex()
    let index = temporary.index
    let quotation =
      "<QUOTE>Nobody has to drive forty kilometres again</QUOTE>, <PER>Rosa Lind</PER> said. "
    for (number, day) in [(1, "2024-05-14"), (2, "2024-05-15"), (3, "2024-06-02")] {
      var sample = SampleRecord()
      sample.published = day
      sample.speakers = ["Nobody has to drive forty kilometres again": "Rosa Lind"]
      try index.index([
        sample.record(UInt64(number), quotation + Self.story(Self.paragraphs) + " \(number)")
      ])
    }
    var other = SampleRecord()
    other.published = "2024-05-16"
    other.speakers = ["Nobody has to drive forty kilometres again": "Rosa Lind"]
    try index.index([
      other.record(9, quotation + "It was another day at the town hall of Millford.")
    ])
    func ids(_ query: ArticleQuery) throws -> [ArticleID] {
      let page = try index.articles(matching: query)
      #expect(page.total == page.items.count)
      return page.items.map(\.id)
    }
    var query = ArticleQuery()
    #expect(try ids(query).count == 4)
    query.isUnique = true
    #expect(try ids(query) == [SampleRecord.id(9), SampleRecord.id(1)])
    query.person = "Lind"
    #expect(try ids(query) == [SampleRecord.id(9), SampleRecord.id(1)])
    query.published = try DayInterval(parsing: "2024-06")
    #expect(try ids(query) == [SampleRecord.id(3)], "the story is not lost with its first article")
    query.published = nil
    query.text = "ferrymen"
    #expect(try ids(query) == [SampleRecord.id(1)])
    query.person = nil
    #expect(try ids(query) == [SampleRecord.id(1)])
    var quotations = QuotationQuery()
    quotations.speaker = "Lind"
    #expect(try index.quotations(matching: quotations).total == 4)
    quotations.isUnique = true
    #expect(
      try index.quotations(matching: quotations).items.map(\.article) == [
        SampleRecord.id(9), SampleRecord.id(1),
      ], "the same words in another story are another quotation")
    quotations.published = try DayInterval(parsing: "2024-05-15/..")
    #expect(try index.quotations(matching: quotations).total == 2)
  }

  /// More copies than are looked at for one of them: they stay together, whichever is removed.
  @Test func aStoryWithManyCopiesStaysOne() throws {
    let temporary = try TemporaryIndex()
    let index = temporary.index
    let count = UInt64(IndexWriter.partedLimit + 10)
    let sample = SampleRecord()
    try index.index(
      (1...count).map { sample.record($0, Self.paragraphs[0] + Self.paragraphs[1] + " \($0)") })
    var query = ArticleQuery()
    query.limit = 1_000
    let first = try index.articles(matching: query).items.map(\.cluster)
    #expect(Set(first).count == 1 && first.count == Int(count) && first[0] != nil)
    query.isUnique = true
    #expect(try index.articles(matching: query).items.map(\.id) == [first[0]])
    try index.remove([first[0]].compactMap(\.self))
    let next = try index.articles(matching: query).items
    #expect(next.count == 1 && next[0].id == next[0].cluster && next[0].id != first[0])
  }

  @Test func paragraphsAreComparedInTheOrderOfTheOne() {
    let own = [
      "One two three four five.", "Six seven eight nine ten.", "Gone with the wind.",
      "Last words of all.",
    ]
    let other = [
      "A new beginning stands here.", "One two three four five!", "Six seven eight nine eleven.",
      "Last words of all.", "And a new end.",
    ]
    let steps = ParagraphDiff(of: own, with: other).steps
    #expect(steps.map(\.change) == [.added, .same, .changed, .removed, .same, .added])
    #expect(steps.map(\.own) == [nil, 0, 1, 2, 3, nil])
    #expect(steps.map(\.other) == [0, 1, 2, nil, 3, 4])
    #expect(steps[2].similarity == 0.75)
    #expect(ParagraphDiff(of: [], with: []).steps.isEmpty)
  }
}
