import ArticleModel
import ArticleSearch
import Foundation
import Testing

@Suite struct IndexFileTests {
  let temporary: TemporaryIndex
  init() throws { temporary = try TemporaryIndex() }

  private func closeWithOneArticle() throws -> String {
    try temporary.index.index([SampleRecord().record(1, "<PER>Ana Lima</PER> came.")])
    try temporary.index.close()
    return temporary.index.path
  }

  @Test func isThereAfterItWasClosed() throws {
    #expect(temporary.index.origin == .created)
    let index = try ArticleIndex.open(try closeWithOneArticle())
    #expect(index.origin == .opened)
    #expect(try index.count() == 1)
    #expect(try index.contains(SampleRecord.id(1)))
    #expect(try !index.contains(SampleRecord.id(2)))
  }

  @Test func replacesAFileThatIsNoDatabase() throws {
    let path = try closeWithOneArticle()
    try Data("this is no database, and long enough to be looked at closely".utf8)
      .write(to: URL(fileURLWithPath: path))
    let index = try ArticleIndex.open(path)
    guard case .replaced(let reason) = index.origin else {
      Issue.record("\(index.origin)")
      return
    }
    #expect(!reason.isEmpty)
    #expect(try index.count() == 0)
    try index.index([SampleRecord().record(1, "<PER>Ana Lima</PER> came.")])
    #expect(try index.count() == 1)
  }

  @Test func replacesAFileWithADamagedSchema() throws {
    let path = try closeWithOneArticle()
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in 100..<4_000 { data[offset] = 0xA5 }
    try data.write(to: URL(fileURLWithPath: path))
    let index = try ArticleIndex.open(path)
    guard case .replaced = index.origin else {
      Issue.record("\(index.origin)")
      return
    }
    #expect(try index.count() == 0)
  }

  @Test func looksIntoARunningIndexWithoutChangingIt() throws {
    let index = temporary.index
    try index.index([SampleRecord().record(1, "<PER>Ana Lima</PER> came.")])
    let reader = try ArticleIndex.open(index.path, access: .readOnly)
    #expect(try reader.count() == 1)
    try index.index([SampleRecord().record(2, "<PER>Ana Lima</PER> went.")])
    #expect(try reader.count() == 2)
    #expect(throws: SearchError.self) { try reader.remove([SampleRecord.id(1)]) }
    #expect(try index.count() == 2)
  }

  @Test func looksIntoAnIndexThatNobodyHasOpen() throws {
    let path = try closeWithOneArticle()
    let reader = try ArticleIndex.open(path, access: .readOnly)
    #expect(try reader.count() == 1)
    #expect(throws: SearchError.self) { try reader.remove([SampleRecord.id(1)]) }
  }

  @Test func refusesToReadWhatCannotBeUsed() throws {
    let absent = #expect(throws: SearchError.self) {
      try ArticleIndex.open(temporary.folder + "/absent.sqlite", access: .readOnly)
    }
    #expect(absent?.code == .unusableIndex)
    #expect(!FileManager.default.fileExists(atPath: temporary.folder + "/absent.sqlite"))
    let path = temporary.folder + "/other.sqlite"
    let bytes = Data("this is no database, and long enough to be looked at closely".utf8)
    try bytes.write(to: URL(fileURLWithPath: path))
    let damaged = #expect(throws: SearchError.self) {
      try ArticleIndex.open(path, access: .readOnly)
    }
    #expect(damaged?.code == .unusableIndex)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func remembersStamps() throws {
    let record = SampleRecord().record(1, "<PER>Ana Lima</PER> came.")
    let stamp = RecordStamp(
      id: record.id, bytes: 123, changedNanoseconds: 1_700_000_000_123_456_789)
    try temporary.index.index([ArticleIndex.Entry(record: record, stamp: stamp)])
    #expect(try temporary.index.stamps(inShard: record.id.shard) == [stamp])
    #expect(try temporary.index.stamps(inShard: "zz") == [])
    var query = ArticleQuery()
    query.changedSinceNanoseconds = stamp.changedNanoseconds
    #expect(try temporary.index.count(matching: query) == 1)
    query.changedSinceNanoseconds = stamp.changedNanoseconds + 1
    #expect(try temporary.index.count(matching: query) == 0)
    try temporary.index.setShardStamps(["3f": 5, "00": 7])
    try temporary.index.setShardStamps(["3f": 6])
    #expect(try temporary.index.shardStamps() == ["3f": 6, "00": 7])
  }

  @Test func readsWhileItWrites() throws {
    let index = temporary.index
    let records = (0..<200).map { SampleRecord().record($0 + 1, "<PER>Ana Lima</PER> came.") }
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      if thread == 0 {
        for record in records { try? index.index([record]) }
      } else {
        for _ in 0..<50 {
          var query = ArticleQuery()
          query.person = "Ana"
          let page = try? index.articles(matching: query)
          #expect(page != nil)
        }
      }
    }
    var query = ArticleQuery()
    query.person = "Ana"
    #expect(try index.articles(matching: query).total == 200)
  }

  @Test func survivesRecordsThatMakeNoSense() throws {
    var record = SampleRecord().record(1, "Short.")
    let excerpt = ArticleRecord.Excerpt(
      span: CodePointSpan(start: 90, end: 5), text: "\u{1F}\0", raw: RawLocation([]))
    let mention = ArticleRecord.EntityMention(
      excerpt: excerpt, kind: .name, rule: "x", probability: 1)
    let entity = ArticleRecord.Entity(id: "x", name: "", roles: [], mentions: [mention])
    record.persons = [entity, entity]
    record.dates = [
      ArticleRecord.DateFinding(
        excerpt: excerpt, kind: .date, value: nil, from: CalendarDate(iso: "9999-12-31"),
        to: CalendarDate(iso: "9999-12-31"), modifier: nil, anchor: nil, rule: "x", flags: [],
        alternatives: []),
      ArticleRecord.DateFinding(
        excerpt: excerpt, kind: .date, value: nil, from: CalendarDate(iso: "2024-01-02"),
        to: CalendarDate(iso: "2024-01-01"), modifier: nil, anchor: nil, rule: "x", flags: [],
        alternatives: []),
    ]
    record.quotations = [
      ArticleRecord.QuotationFinding(
        excerpt: excerpt, kind: .direct, utterance: .max, part: .min, parts: 0, rule: "x",
        probability: .infinity)
    ]
    record.sentences = [
      CodePointSpan(start: 9, end: 3), CodePointSpan(start: -5, end: 99),
      CodePointSpan(start: 80, end: .max),
    ]
    record.published?.value = "not a day"
    record.received = "2024-13-01T00:00:00Z"
    record.authors = [ArticleRecord.Author(name: "?!", rule: "x", raw: RawLocation([]))]
    try temporary.index.index([record])
    #expect(try temporary.index.count() == 1)
    #expect(try temporary.index.timeline(matching: TimelineQuery()).items.count == 1)
    #expect(try temporary.index.quotations(matching: QuotationQuery()).items.count == 1)
    #expect(try temporary.index.remove([record.id]) == 1)
  }
}
