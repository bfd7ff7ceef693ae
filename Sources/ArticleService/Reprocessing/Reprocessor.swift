import ArticleArchive
import ArticleModel
import ArticleSearch
import Foundation
import Synchronization

/// Runs one job: article by article, in the order of their ids, in small groups.
///
/// A group is first processed; then its differences are written down and the job is kept with them counted
/// (`logged`); then its records are replaced; then the job is kept with the group done (`cursor`). Killed at
/// any point, it goes on behind `cursor`, and what stands before `logged` is not counted twice.
struct Reprocessor {
  let service: ArticleService
  let store: JobStore
  private(set) var job: Job

  /// Articles in a group.
  private static let groupSize = 32
  /// Differences of one article that are written down; all are counted.
  private static let itemLimit = 200

  init(service: ArticleService, store: JobStore, job: Job) {
    self.service = service
    self.store = store
    self.job = job
  }

  /// What became of an article.
  private enum Outcome: Sendable {
    case skipped
    case failed(String)
    case made(Made)
  }

  private struct Made: Sendable {
    var old: ArticleRecord
    /// The old one as it stands on the disk, in whatever schema.
    var oldBytes: [UInt8]
    var new: ArticleRecord
    var stamp: RecordStamp?
    var corrections: [Correction]
    var diff: FactDiff
  }

  /// Works until the job is over or the service stops.
  mutating func run() {
    do throws(ServiceError) {
      try runGroups()
    } catch {
      job.problem = "\(error)"
      end(as: .failed)
      service.logger.error("job \(job.id) failed: \(error)")
    }
  }

  private mutating func runGroups() throws(ServiceError) {
    let parts = try parts()
    if job.state == .queued {
      job.state = .running
      job.progress.total = try total()
      try keep()
    }
    for part in parts {
      var ids = try ids(of: part)
      while !ids.isEmpty {
        if service.jobQueue.isStopping { return }
        if service.jobQueue.isCancelled(job.id) { return end(as: .cancelled) }
        try run(Array(ids.prefix(Self.groupSize)))
        ids = ids.dropFirst(Self.groupSize)
      }
    }
    if !job.request.isDryRun, job.request.articles == nil {
      do throws(ArchiveError) { try service.archive.compactChecksums() } catch {
        service.logger.error("the list of checksums could not be made short: \(error)")
      }
    }
    end(as: .done)
  }

  private func total() throws(ServiceError) -> Int {
    if let articles = job.request.articles { return Set(articles).count }
    let service = service
    return try service.storing { () throws(ArchiveError) in try service.archive.allIDs().count }
  }

  /// Some of the articles to look at.
  private enum Part {
    case list([ArticleID])
    case shard(String)
  }

  private func parts() throws(ServiceError) -> [Part] {
    if let articles = job.request.articles { return [.list(Array(Set(articles)).sorted())] }
    let service = service
    let shards = try service.storing { () throws(ArchiveError) in try service.archive.shards() }
    return shards.map { .shard($0.name) }
  }

  /// The ids of a part, read when its turn comes, as far as they are not done.
  private func ids(of part: Part) throws(ServiceError) -> ArraySlice<ArticleID> {
    let ids: [ArticleID]
    switch part {
    case .list(let list): ids = list
    case .shard(let name):
      let service = service
      ids = try service.storing { () throws(ArchiveError) in
        try service.archive.ids(inShard: name)
      }
    }
    return ids.filter { id in job.cursor.map { id > $0 } ?? true }[...]
  }

  private mutating func end(as state: Job.State) {
    job.state = state
    job.finished = service.now()
    do throws(ServiceError) { try keep() } catch {
      service.logger.error("job \(job.id) could not be kept: \(error)")
    }
  }

  private func keep() throws(ServiceError) {
    try service.storing { () throws(ArchiveError) in try store.save(job) }
    service.jobQueue.update(job)
  }

  /// Processes one group.
  mutating func run(_ ids: [ArticleID]) throws(ServiceError) {
    guard let last = ids.last else { return }
    let outcomes = process(ids)
    if job.logged.map({ $0 < last }) ?? true {
      try log(zip(ids, outcomes).filter { id, _ in job.logged.map { id > $0 } ?? true })
      job.logged = last
      try keep()
    }
    if !job.request.isDryRun { try commit(outcomes) }
    job.cursor = last
    try keep()
  }

  private func process(_ ids: [ArticleID]) -> [Outcome] {
    let threads = min(service.jobQueue.threads, ids.count)
    guard threads > 1 else { return ids.map(process) }
    let outcomes = Mutex([Outcome?](repeating: nil, count: ids.count))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for index in stride(from: thread, to: ids.count, by: threads) {
        let outcome = process(ids[index])
        outcomes.withLock { $0[index] = outcome }
      }
    }
    return outcomes.withLock { $0 }.map { $0 ?? .skipped }
  }

  private func process(_ id: ArticleID) -> Outcome {
    do {
      let stamp = try service.archive.stamp(of: id)
      guard let oldBytes = try service.archive.recordBytes(of: id),
        let old = try service.archive.record(of: id)
      else { return .skipped }
      if let version = job.request.olderThan,
        !PipelineVersion.isOlder(old.pipeline, than: version)
      {
        return .skipped
      }
      let corrections = service.book.active(for: id)
      let new = try service.remade(old, corrections: corrections)
      return .made(
        Made(
          old: old, oldBytes: oldBytes, new: new, stamp: stamp, corrections: corrections,
          diff: FactDiff(from: old, to: new)))
    } catch let error as ServiceError
      where error.kind == .notFound && error.code == "unknown-article"
    {
      return .failed("\(id): its raw bytes are missing; see dateline verify")
    } catch {
      return .failed("\(id): \(error)")
    }
  }

  private mutating func log(_ outcomes: [(ArticleID, Outcome)]) throws(ServiceError) {
    var lines: [UInt8] = []
    for (id, outcome) in outcomes {
      job.progress.done += 1
      switch outcome {
      case .skipped: job.progress.skipped += 1
      case .failed(let reason):
        job.progress.failed += 1
        if job.failures.count < Job.failureLimit { job.failures.append(reason) }
      case .made(let made) where made.diff.isEmpty: job.progress.unchanged += 1
      case .made(let made):
        job.progress.changed += 1
        job.counts.add(made.diff.counts)
        lines += Self.line(id, made.diff)
      }
    }
    try service.storing { () throws(ArchiveError) in try store.addChanges(lines, to: &job) }
  }

  private static func line(_ id: ArticleID, _ diff: FactDiff) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("article", id.description)
    writer.member("changes", Array(diff.items.prefix(itemLimit)))
    writer.member("counts", diff.counts)
    writer.member("left_off", max(0, diff.items.count - itemLimit))
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// Replaces the records that came out otherwise. What was edited since it was read is made once more, when
  /// nobody can edit it.
  private func commit(_ outcomes: [Outcome]) throws(ServiceError) {
    let service = service
    let failure = service.editing.withLock { _ -> ServiceError? in
      var changes: [ArchiveChange] = []
      do {
        for case .made(let made) in outcomes {
          let old = made.old
          var (oldBytes, new) = (made.oldBytes, made.new)
          let corrections = service.book.active(for: old.id)
          if try service.archive.stamp(of: old.id) != made.stamp || corrections != made.corrections
          {
            guard let bytes = try service.archive.recordBytes(of: old.id) else { continue }
            oldBytes = bytes
            new = try service.remade(
              try service.record(of: old.id), corrections: corrections)
          }
          guard !Self.isSame(oldBytes, new) else { continue }
          changes.append(.replace(new))
        }
      } catch {
        return ServiceError(any: error)
      }
      for outcome in service.commits.submit(changes) {
        if case .failure(let error) = outcome { return error }
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// True when nothing differs but the time that the pipeline took.
  private static func isSame(_ old: [UInt8], _ new: ArticleRecord) -> Bool {
    guard let record = try? ArticleRecord(storedBytes: old) else { return false }
    var new = new
    new.stats.pipelineMilliseconds = record.stats.pipelineMilliseconds
    return old == new.storedBytes
  }
}
