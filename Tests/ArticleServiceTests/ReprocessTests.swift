import ArticleModel
import ArticlePipeline
import ArticleSearch
import Foundation
import Logging
import TestSupport
import Testing

@testable import ArticleArchive
@testable import ArticleService

@Suite struct ReprocessTests {
  let folder: TemporaryFolder
  private var data: URL { folder.url.appendingPathComponent("data") }

  init() throws { folder = try TemporaryFolder() }

  private func open() throws -> ArticleService {
    let service = try ArticleService(
      dataFolder: data, pipeline: ArticleServiceTests.pipeline.get(),
      logger: Logger(label: "test"), now: { "2026-11-22T10:48:00Z" })
    _ = try service.reconcile()
    return service
  }

  private func article(_ number: Int) -> RawArticle {
    RawArticle(
      bytes: Array(
        "Harbour talks, part \(number)\n\nPort director Rafael Aldana met Ingrid Solberg on Friday. \"Offer \(number) is fair,\" Aldana said."
          .utf8),
      submitted: SubmittedMetadata(published: CalendarDate(year: 2024, month: 6, day: 1)))
  }

  /// Records as an older pipeline might have left them: without dates, with a person too many.
  private func age(_ service: ArticleService, _ id: ArticleID) throws {
    var record = try service.record(of: id)
    record.pipeline = "0.1.0"
    record.dates = []
    record.persons.append(
      ArticleRecord.Entity(id: "port", name: "Port", roles: [], mentions: []))
    record.title?.text += "?"
    try service.editing.withLock { _ in try service.commit(record) }
  }

  @Test func oldRecordsBecomeNewAndEveryDifferenceIsTold() throws {
    let service = try open()
    let ids = try (0..<50).map { try service.ingest(article($0)).id }
    let fresh = try ids.map { try service.recordBytes(of: $0) }
    for id in ids.prefix(40) { try age(service, id) }
    let aged = try ids.map { try service.recordBytes(of: $0) }
    #expect(try service.articles(matching: mentions("2024-05-31")).total == 10)

    let dry = try service.reprocess(ReprocessRequest(isDryRun: true, by: "Ann"))
    service.waitForJobs()
    let told = try service.job(dry.id)
    #expect(told.state == .done)
    #expect(try ids.map { try service.recordBytes(of: $0) } == aged)

    let job = try service.reprocess(ReprocessRequest(by: "Ann"))
    service.waitForJobs()
    let done = try service.job(job.id)
    #expect(done.state == .done)
    #expect(done.progress.total == 50)
    #expect(done.progress.done == 50)
    #expect(done.progress.changed == 40)
    #expect(done.progress.unchanged == 10)
    #expect(done.counts == told.counts)
    #expect(done.counts.added == ["date": 40])
    #expect(done.counts.lost == ["person": 40])
    #expect(done.counts.changed == ["title": 40])
    for (id, bytes) in zip(ids, fresh) {
      var now = try service.record(of: id)
      let then = try ArticleRecord(storedBytes: bytes)
      now.stats.pipelineMilliseconds = then.stats.pipelineMilliseconds
      #expect(now == then)
    }
    #expect(try service.articles(matching: mentions("2024-05-31")).total == 50)
    let lines = try service.changes(of: done, from: 0, count: 1 << 20).split(separator: 0x0A)
    #expect(lines.count == 40)
    let first = try JSONReader(try JSONParser.parse(Array(lines[0])))
    #expect(try first.objects("changes").count == 3)
    // One line for each record is left of the list of checksums.
    let log = try String(
      contentsOf: data.appendingPathComponent("checksums.sha256"), encoding: .utf8)
    #expect(log.split(separator: "\n").count == 50)
    #expect(try ArchiveMaintenance.verify(dataFolder: data) { _ in }.isSound)
  }

  private func mentions(_ day: String) -> ArticleQuery {
    var query = ArticleQuery()
    query.mentionsDate = DayInterval(period: day)
    return query
  }

  @Test func onlyOlderOnesWhenAskedFor() throws {
    let service = try open()
    let ids = try (0..<4).map { try service.ingest(article($0)).id }
    try age(service, ids[0])
    let job = try service.reprocess(
      ReprocessRequest(olderThan: ArticlePipeline.version, by: "Ann"))
    service.waitForJobs()
    let progress = try service.job(job.id).progress
    #expect(progress.skipped == 3)
    #expect(progress.changed == 1)
    #expect(throws: ServiceError.self) {
      try service.reprocess(ReprocessRequest(olderThan: "latest"))
    }
  }

  @Test(arguments: [("0.1.0", "0.2.0"), ("0.9", "0.10"), ("1.2.3", "2"), ("0.2", "0.2.1")])
  func versionsAreNumbers(older: String, newer: String) {
    #expect(PipelineVersion.isOlder(older, than: newer))
    #expect(!PipelineVersion.isOlder(newer, than: older))
    #expect(!PipelineVersion.isOlder(newer, than: newer))
  }

  @Test func aBrokenRecordStopsNothing() throws {
    let service = try open()
    let ids = try (0..<5).map { try service.ingest(article($0)).id }
    try Data("{".utf8).write(
      to: data.appendingPathComponent("articles/\(ids[2].shard)/\(ids[2]).json"))
    try FileManager.default.removeItem(
      at: data.appendingPathComponent("raw/\(ids[3].shard)/\(ids[3]).txt"))
    let job = try service.reprocess(ReprocessRequest())
    service.waitForJobs()
    let done = try service.job(job.id)
    #expect(done.state == .done)
    #expect(done.progress.failed == 2)
    #expect(done.progress.unchanged == 3)
    #expect(done.failures.contains { $0.hasPrefix(ids[2].description) })
    #expect(done.failures.contains { $0.hasPrefix(ids[3].description) })
  }

  @Test func anInterruptedJobGoesOnWhereItWasAndCountsNothingTwice() throws {
    let ids: [ArticleID]
    do {
      let service = try open()
      ids = try (0..<70).map { try service.ingest(article($0)).id }.sorted()
      for id in ids { try age(service, id) }
      try service.close()
    }
    // What the disk holds when the first group is through and the process was killed in the second, after
    // its differences were written down and before its records were replaced.
    do {
      let service = try open()
      let store = service.jobStore
      var job = Job(id: "j1", request: ReprocessRequest(by: "Ann"), created: "")
      job.state = .running
      job.progress.total = 70
      try store.create(job)
      service.jobQueue.add([job])
      var reprocessor = Reprocessor(service: service, store: store, job: job)
      try reprocessor.run(Array(ids[0..<32]))
      let through = reprocessor.job
      try reprocessor.run(Array(ids[32..<64]))
      for id in ids[32..<64] { try age(service, id) }
      var killed = reprocessor.job
      killed.cursor = through.cursor
      try store.save(killed)
      // And half a line that nobody counted.
      let file = data.appendingPathComponent("jobs/j1.changes.jsonl")
      let handle = try FileHandle(forWritingTo: file)
      handle.seekToEndOfFile()
      handle.write(Data("{\"article\": \"half".utf8))
      try handle.close()
      try service.close()
    }
    let service = try open()
    try service.startJobs()
    service.waitForJobs()
    let job = try service.job("j1")
    #expect(job.state == .done)
    #expect(job.progress.done == 70)
    #expect(job.progress.changed == 70)
    #expect(job.counts.added == ["date": 70])
    for id in ids { #expect(try service.record(of: id).pipeline == ArticlePipeline.version) }
    let lines = try service.changes(of: job, from: 0, count: 1 << 20).split(separator: 0x0A)
    #expect(lines.count == 70)
    for line in lines { _ = try JSONParser.parse(Array(line)) }
  }

  @Test func aJobCanBeCancelledAndForgotten() throws {
    let service = try open()
    for number in 0..<40 { try age(service, try service.ingest(article(number)).id) }
    // The jobs wait while somebody edits.
    let job = try service.editing.withLock { _ in
      let job = try service.reprocess(ReprocessRequest())
      _ = try service.cancelJob(job.id)
      return job
    }
    service.waitForJobs()
    let cancelled = try service.job(job.id)
    #expect(cancelled.state == .cancelled)
    #expect(cancelled.progress.done < 40)
    #expect(try service.cancelJob(job.id) == nil)
    #expect(throws: ServiceError.self) { try service.job(job.id) }
    let left = try FileManager.default.contentsOfDirectory(atPath: data.path + "/jobs")
    #expect(left.isEmpty)
  }

  @Test func ingestAndEditsGoOnBesideAJob() throws {
    let service = try open()
    let ids = try (0..<60).map { try service.ingest(article($0)).id }
    for id in ids { try age(service, id) }
    let job = try service.reprocess(ReprocessRequest())
    var change = MetadataChange()
    change.publication = .set("The Quay Post")
    onThreads(4) { [change] thread in
      for number in 0..<5 {
        _ = try? service.ingest(article(1_000 + thread * 10 + number))
        _ = try? service.correct(
          CorrectionRequest(
            article: ids[thread * 15 + number], change: .metadata(change), by: "Ann"))
      }
      try? service.remove(ids[thread * 15 + 14])
    }
    service.waitForJobs()
    #expect(try service.job(job.id).state == .done)
    for (number, id) in ids.enumerated() {
      let isRemoved = number % 15 == 14
      let isEdited = number % 15 < 5
      guard !isRemoved else {
        #expect(throws: ServiceError.self) { try service.rawBytes(of: id) }
        continue
      }
      let record = try service.record(of: id)
      #expect(record.pipeline == ArticlePipeline.version)
      #expect((record.source.publication == "The Quay Post") == isEdited)
    }
    #expect(try service.articles(matching: ArticleQuery()).total == 56 + 20)
    #expect(try ArchiveMaintenance.verify(dataFolder: data) { Issue.record("\($0)") }.isSound)
  }

  @Test func aCorrectionWhoseRecordWasNotWrittenIsReplayedAtTheStart() throws {
    let id: ArticleID
    do {
      let service = try open()
      id = try service.ingest(article(1)).id
      try service.close()
    }
    // Written down, and then the process was killed.
    var change = MetadataChange()
    change.publication = .set("The Quay Post")
    try ArticleArchive.open(data.path).append(
      Correction(
        id: Correction.ID(number: 1), article: id, change: .metadata(change), by: "Ann", at: ""))
    let service = try ArticleService(
      dataFolder: data, pipeline: ArticleServiceTests.pipeline.get(),
      logger: Logger(label: "test"))
    let report = try service.reconcile()
    #expect(report.corrected == 1)
    #expect(try service.record(of: id).source.publication == "The Quay Post")
    #expect(try service.reconcile().corrected == 0)
    // An article that is removed and sent again is corrected again.
    try service.remove(id)
    _ = try service.ingest(article(1))
    #expect(try service.record(of: id).source.publication == "The Quay Post")
  }
}
