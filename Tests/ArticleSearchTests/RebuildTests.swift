import ArticleModel
import ArticleSearch
import Foundation
import Testing

/// The index must be the same whatever the order and the grouping of indexing, and whatever was indexed
/// and removed before.
@Suite struct RebuildTests {
  static let names = [
    "Ana Lima", "Tom Reed", "Émile Ørsted", "Ana Reed", "Lima", "Jean-Luc Petit", "O'Brien",
  ]
  static let words = ["harbour", "strike", "minister", "open", "night", "vote", "grain"]

  /// Sixty articles in which names, days and words come back in many combinations.
  static let records: [ArticleRecord] = (0..<60).map { number in
    var sample = SampleRecord()
    sample.title = "On the \(words[number % 7]) of \(words[number % 5])"
    sample.published = number % 11 == 0 ? nil : "2024-0\(1 + number % 4)-1\(number % 10)"
    sample.publication = number % 3 == 0 ? "The Example Herald" : "Evening Example"
    sample.authors = [names[(number + 2) % 7]]
    sample.dates = [
      "then": "2024-01-0\(1 + number % 9)", "that year": "20\(10 + number % 9)-01-01/2020-12-31",
    ]
    // The same person is "Lima" in some articles and "Ana Lima" in others.
    sample.fullNames = number % 2 == 0 ? ["Lima": "Ana Lima"] : [:]
    sample.roles = [names[number % 7]: ["\(words[number % 3]) speaker"]]
    let quote = "A \(words[number % 6]) for the \(words[number % 4])"
    sample.speakers = [quote: names[number % 7]]
    return sample.record(
      UInt64(number + 1),
      """
      <PER>\(names[number % 7])</PER> and <PER>\(names[(number + 3) % 7])</PER> met in \
      <LOC>Porto</LOC> <DATE>then</DATE>. "<QUOTE>\(quote)</QUOTE>," <PER>\(names[number % 7])</PER> \
      said of <DATE>that year</DATE>. The <ORG>Port Union \(number % 4)</ORG> knew.
      """)
  }

  /// Every kind of answer, as text.
  private func answers(_ index: ArticleIndex) throws -> [String] {
    var lines = ["count \(try index.count())"]
    for person in [nil, "Lima", "Ana", "reed", "orsted", "jean luc", "obrien"] {
      for text in [nil, "harbour", "\"strike of\""] {
        for sort in ArticleQuery.Sort.allCases {
          var query = ArticleQuery()
          query.person = person
          query.text = text
          query.sort = sort
          query.limit = 7
          let page = try index.articles(matching: query)
          lines.append("\(page)")
        }
      }
    }
    for kind in EntityKind.allCases {
      lines.append("\(try index.entities(matching: EntityQuery(kind)))")
      var query = EntityQuery(kind)
      query.published = try DayInterval(parsing: "2024-02")
      lines.append("\(try index.entities(matching: query))")
      query.role = "speaker"
      query.sort = .slug
      lines.append("\(try index.entities(matching: query))")
    }
    for id in ["ana-lima", "lima", "tom-reed", "émile-ørsted", "nobody"] {
      lines.append("\(String(describing: try index.dossier(.person, id: id)))")
    }
    lines.append("\(try index.quotations(matching: QuotationQuery()))")
    lines.append("\(try index.timeline(matching: TimelineQuery()))")
    var timeline = TimelineQuery()
    timeline.person = "Lima"
    lines.append("\(try index.timeline(matching: timeline))")
    for shard in 0..<256 {
      let name = String(shard + 256, radix: 16).suffix(2)
      lines += try index.stamps(inShard: String(name)).map { "\($0)" }
    }
    return lines
  }

  private func shuffled(_ seed: UInt64) -> [ArticleRecord] {
    var records = Self.records
    var state = seed
    for index in stride(from: records.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      records.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return records
  }

  @Test func answersTheSameWhateverTheOrder() throws {
    let reference = try TemporaryIndex()
    try reference.index.index(Self.records)
    let expected = try answers(reference.index)
    #expect(expected.contains { $0.contains("ana-lima") })
    for (seed, groupSize) in [(1 as UInt64, 1), (2, 7), (3, 60)] {
      let other = try TemporaryIndex()
      let records = shuffled(seed)
      for start in stride(from: 0, to: records.count, by: groupSize) {
        try other.index.index(Array(records[start..<min(records.count, start + groupSize)]))
      }
      let actual = try answers(other.index)
      #expect(actual == expected, "seed \(seed), groups of \(groupSize)")
    }
  }

  @Test func forgetsWithoutATrace() throws {
    let reference = try TemporaryIndex()
    let kept = Array(Self.records.prefix(20))
    try reference.index.index(kept)
    let expected = try answers(reference.index)
    let other = try TemporaryIndex()
    try other.index.index(Self.records)
    // Each kept record is indexed a second time, first with other content.
    var changed = kept
    for index in changed.indices {
      changed[index].title?.text = "Zebra"
      changed[index].persons = Self.records[59 - index].persons
      changed[index].quotations = []
    }
    try other.index.index(changed)
    try other.index.remove(Self.records.suffix(40).map(\.id))
    try other.index.index(kept)
    #expect(try answers(other.index) == expected)
    var zebra = ArticleQuery()
    zebra.text = "zebra"
    #expect(try other.index.count(matching: zebra) == 0)
    try other.index.remove(kept.map(\.id))
    let empty = try TemporaryIndex()
    #expect(try answers(other.index) == answers(empty.index))
  }

  @Test func isBuiltAgainAfterItWasDeleted() throws {
    let temporary = try TemporaryIndex()
    try temporary.index.index(Self.records)
    let expected = try answers(temporary.index)
    try temporary.index.close()
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: temporary.index.path + ending)
    }
    let again = try ArticleIndex.open(temporary.index.path)
    #expect(again.origin == .created)
    #expect(try again.count() == 0)
    try again.index(shuffled(9))
    #expect(try answers(again) == expected)
    try again.optimize()
    #expect(try answers(again) == expected)
  }
}
