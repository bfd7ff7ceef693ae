import ArticleModel
import ArticlePipeline
import ArticleSearch
import Foundation
import Logging
import Synchronization
import TestSupport
import Testing

@testable import ArticleService

@Suite struct ArticleServiceTests {
  static let pipeline = Result { () throws -> ArticlePipeline in
    try ArticlePipeline(resources: PipelineResources(configFolder: ProjectFolder.config))
  }

  let folder: TemporaryFolder
  private var data: URL { folder.url.appendingPathComponent("data") }

  init() throws { folder = try TemporaryFolder() }

  private func open(now: String = "2026-11-22T10:48:00Z") throws -> ArticleService {
    let service = try ArticleService(
      dataFolder: data, pipeline: Self.pipeline.get(), logger: Logger(label: "test"), now: { now })
    _ = try service.reconcile()
    return service
  }

  private func article(_ number: Int) -> RawArticle {
    let text =
      "Harbour talks, part \(number)\n\nPort director Rafael Aldana met Ingrid Solberg on May \(number % 28 + 1), 2024.\n\n"
      + "\"Offer number \(number) is fair,\" Aldana said."
    return RawArticle(
      bytes: Array(text.utf8),
      submitted: SubmittedMetadata(published: CalendarDate(year: 2024, month: 6, day: 1)))
  }

  private func list(_ service: ArticleService) throws -> [ArticleSummary] {
    var query = ArticleQuery()
    query.limit = 500
    var items = try service.articles(matching: query).items
    for index in items.indices { items[index].changedNanoseconds = nil }
    return items
  }

  @Test func whatWasIngestedIsThereAgainAfterAReopen() throws {
    let first = try open()
    let outcome = try first.ingest(article(1))
    #expect(outcome.isNew)
    #expect(try ArticleRecord(storedBytes: outcome.recordBytes).received == "2026-11-22T10:48:00Z")
    try first.close()
    let files = try FileManager.default.subpathsOfDirectory(atPath: data.path)
    #expect(files.contains("raw/\(outcome.id.shard)/\(outcome.id).txt"))
    #expect(files.contains("articles/\(outcome.id.shard)/\(outcome.id).json"))
    withExtendedLifetime(first) {}
  }

  @Test func theSameBytesAreStoredOnce() throws {
    let service = try open()
    let first = try service.ingest(article(1))
    let second = try service.ingest(article(1))
    #expect(!second.isNew)
    #expect(second.id == first.id)
    #expect(second.recordBytes == first.recordBytes)
    #expect(try list(service).count == 1)
  }

  @Test func manyThreadsStoreEveryArticleOnce() throws {
    let service = try open()
    let news = Mutex(0)
    onThreads(8) { thread in
      for number in 0..<12 {
        // Every second article is sent by two threads.
        let outcome = try? service.ingest(
          article(thread / 2 * 100 + number + (thread % 2) * (number % 2) * 50))
        if outcome?.isNew == true { news.withLock { $0 += 1 } }
      }
    }
    let stored = try list(service)
    #expect(news.withLock { $0 } == stored.count)
    #expect(Set(stored.map(\.id)).count == stored.count)
    #expect(stored.count == 4 * (12 + 6))
    for summary in stored {
      let raw = try service.rawBytes(of: summary.id)
      #expect(try service.record(of: summary.id).source.bytes == raw.count)
    }
  }

  @Test func answersAreTheSameAfterTheIndexIsDeletedAndRebuilt() throws {
    var before: [ArticleSummary] = []
    var persons: Page<EntitySummary>?
    do {
      let service = try open()
      for number in 0..<10 { _ = try service.ingest(article(number)) }
      before = try list(service)
      persons = try service.entities(matching: EntityQuery(.person))
      try service.close()
    }
    try FileManager.default.removeItem(atPath: ArticleService.indexPath(in: data))
    let report = try ArchiveMaintenance.reindex(dataFolder: data) { _, _ in }
    #expect(report.indexed == 10)
    let service = try open()
    #expect(try list(service) == before)
    #expect(try service.entities(matching: EntityQuery(.person)) == persons)
    #expect(try ArchiveMaintenance.verify(dataFolder: data) { _ in }.isSound)
  }

  @Test func anIndexThatMissedChangesIsBroughtUpToDate() throws {
    let kept: ArticleID
    let removed: ArticleID
    let index = ArticleService.indexPath(in: data)
    let copy = folder.url.appendingPathComponent("index-before").path
    do {
      let service = try open()
      removed = try service.ingest(article(1)).id
      try service.close()
      try FileManager.default.copyItem(atPath: index, toPath: copy)
    }
    do {
      let service = try open()
      kept = try service.ingest(article(2)).id
      try service.remove(removed)
      try service.close()
    }
    // The index of before: it knows nothing of the second article, and still has the first.
    try FileManager.default.removeItem(atPath: index)
    try FileManager.default.moveItem(atPath: copy, toPath: index)
    let service = try open()
    #expect(try list(service).map(\.id) == [kept])
  }

  @Test func anArticleWhoseWholeFolderIsGoneIsForgotten() throws {
    let id: ArticleID
    do {
      let service = try open()
      id = try service.ingest(article(1)).id
      try service.close()
    }
    try FileManager.default.removeItem(at: data.appendingPathComponent("articles/\(id.shard)"))
    let service = try open()
    #expect(try list(service).isEmpty)
  }

  @Test func aDamagedRecordIsNamedAndTheOthersAreServed() throws {
    let good: ArticleID
    let bad: ArticleID
    do {
      let service = try open()
      good = try service.ingest(article(1)).id
      bad = try service.ingest(article(2)).id
      try service.close()
    }
    let file = data.appendingPathComponent("articles/\(bad.shard)/\(bad).json")
    let bytes = try Data(contentsOf: file)
    try bytes.prefix(bytes.count / 2).write(to: file)
    var problems: [String] = []
    let result = try ArchiveMaintenance.verify(dataFolder: data) { problems.append($0) }
    #expect(!result.isSound)
    #expect(problems.contains { $0.contains(bad.description) })
    #expect(!problems.contains { $0.contains(good.description) })
    _ = try ArchiveMaintenance.reindex(dataFolder: data) { _, _ in }
    let service = try open()
    #expect(try list(service).map(\.id) == [good])
    #expect(throws: ServiceError.self) { try service.record(of: bad) }
  }

  @Test func aSecondProcessOnOneFolderIsRefusedWithTheReason() throws {
    let service = try open()
    do {
      _ = try open()
      Issue.record("the folder was opened twice")
    } catch let error as ServiceError {
      #expect(error.kind == .storageUnavailable)
      #expect(error.remedy?.isEmpty == false)
    }
    withExtendedLifetime(service) {}
  }

  @Test func aDryRunStoresNothing() throws {
    let service = try open()
    let result = try service.dryRun(article(3))
    #expect(result.record.persons.contains { $0.name == "Rafael Aldana" })
    #expect(try list(service).isEmpty)
    let files = try FileManager.default.subpathsOfDirectory(atPath: data.path)
    #expect(!files.contains { $0.hasSuffix(".json") })
  }
}
