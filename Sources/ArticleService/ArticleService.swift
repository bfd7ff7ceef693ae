import ArticleArchive
import ArticleModel
import ArticlePipeline
import ArticleSearch
import Foundation
import Logging
import Synchronization

/// The use cases: takes articles in, gives them back, answers questions about them. Joins the
/// archive (the
/// truth) with the index (derived from it); safe to use from many threads.
///
/// Invariants:
/// - `ingest` and `remove` return only after the archive has made the change durable;
/// - changes reach archive and index in one order, that of the commit queue;
/// - a correction is durable before the record that it changes is; `reconcile` finds a record that lacks one;
/// - an index that could not be written makes no request fail: what it lacks is kept and added with the
///   next change, or by `reconcile` at the next start.
public final class ArticleService: Sendable {
  let archive: ArticleArchive
  let index: ArticleIndex
  let logger: Logger
  /// What the service has done since it was opened.
  public let statistics = ServiceStatistics()
  /// Tells that the index has something new.
  public let changes = ChangeSignal()
  let maker: RecordMaker
  let now: @Sendable () -> String
  let commits: CommitQueue<ArchiveChange, ArchiveChange.Outcome>
  let book: CorrectionBook
  let jobQueue = JobQueue()
  /// Held while a job gets its id and its file.
  let addingJob = Mutex(())
  /// Held by whoever changes or removes a stored article, from reading it to the commit.
  let editing = Mutex(())
  private let reconciling = Atomic(false)

  /// Changes that share one wait for the disk, at most.
  static let groupLimit = 64

  /// Opens the archive in `dataFolder`, making it when it is missing, and its index. `now` gives
  /// the time as
  /// RFC 3339 in UTC.
  ///
  /// - Throws: `storageUnavailable` when another process has the folder or it may not be written.
  public init(
    dataFolder: URL, pipeline: ArticlePipeline, logger: Logger,
    now: @escaping @Sendable () -> String = UTCTime.now
  ) throws(ServiceError) {
    let (archive, index) = try Self.open(dataFolder)
    self.archive = archive
    self.index = index
    maker = RecordMaker(pipeline: pipeline, statistics: statistics)
    self.logger = logger
    self.now = now
    do throws(ArchiveError) { book = try CorrectionBook(archive) } catch {
      throw ServiceError(error)
    }
    let writer = ChangeWriter(
      archive: archive, index: index, logger: logger, statistics: statistics, changes: changes)
    commits = CommitQueue(groupLimit: Self.groupLimit) { writer.commit($0) }
  }

  private static func open(
    _ folder: URL
  ) throws(ServiceError) -> (ArticleArchive, ArticleIndex) {
    do {
      return (
        try ArticleArchive.open(folder.path), try ArticleIndex.open(indexPath(in: folder))
      )
    } catch {
      throw ServiceError(any: error)
    }
  }

  static func indexPath(in folder: URL) -> String {
    folder.appendingPathComponent("index.sqlite").path
  }

  /// Why the service should get no requests now; nil when it is ready.
  public var notReadyReason: String? {
    reconciling.load(ordering: .acquiring) ? "the index is being brought up to date" : nil
  }

  /// What became of an article that was sent.
  public struct IngestOutcome: Sendable {
    /// Its id.
    public var id: ArticleID
    /// False when the same bytes were here already.
    public var isNew: Bool
    /// The stored record.
    public var recordBytes: [UInt8]
  }

  /// Stores an article and what is found in it; when it returns, both are durable. Bytes that are
  /// here already
  /// are not stored again: the outcome is then the record that is here.
  public func ingest(_ raw: RawArticle) throws(ServiceError) -> IngestOutcome {
    let id = ContentDigest(of: raw.bytes).articleID
    if let id, !raw.bytes.isEmpty, let bytes = try recordBytesIfPresent(of: id) {
      statistics.alreadyStored.wrappingAdd(1, ordering: .relaxed)
      return IngestOutcome(id: id, isNew: false, recordBytes: bytes)
    }
    let version = book.version
    var record = try maker.make(raw, corrections: id.map(book.active) ?? []).record
    record.received = now()
    let entry = ArticleArchive.Entry(id: record.id, raw: raw.bytes, record: record.storedBytes)
    statistics.waiting.wrappingAdd(1, ordering: .relaxed)
    defer { statistics.waiting.wrappingSubtract(1, ordering: .relaxed) }
    switch try commits.submit(.store(entry, record)) {
    case .stored:
      statistics.stored.wrappingAdd(1, ordering: .relaxed)
      // Whoever corrected something everywhere meanwhile did not see this article.
      guard book.version == version else {
        let bytes = try refresh(entry.id)
        return IngestOutcome(id: entry.id, isNew: true, recordBytes: bytes)
      }
      return IngestOutcome(id: entry.id, isNew: true, recordBytes: entry.record)
    case .alreadyStored:
      let bytes = try recordBytes(of: entry.id)
      return IngestOutcome(id: entry.id, isNew: false, recordBytes: bytes)
    case .removed, .notFound:
      throw ServiceError(.notFound, code: "unknown-article", message: "the article was removed")
    }
  }

  /// What each stage makes of an article, and the record that would be stored; stores nothing.
  public func dryRun(
    _ raw: RawArticle
  ) throws(ServiceError) -> (trace: ArticlePipeline.Trace, record: ArticleRecord) {
    try process(raw)
  }

  /// Every stage of an article and its record, with the corrections that hold for it.
  func process(
    _ raw: RawArticle
  ) throws(ServiceError) -> (trace: ArticlePipeline.Trace, record: ArticleRecord) {
    try maker.make(raw, corrections: ContentDigest(of: raw.bytes).articleID.map(book.active) ?? [])
  }

  /// The stored record, byte for byte.
  public func recordBytes(of id: ArticleID) throws(ServiceError) -> [UInt8] {
    guard let bytes = try recordBytesIfPresent(of: id) else { throw Self.unknown(id) }
    return bytes
  }

  func recordBytesIfPresent(of id: ArticleID) throws(ServiceError) -> [UInt8]? {
    do throws(ArchiveError) {
      return try archive.recordBytes(of: id)
    } catch {
      throw ServiceError(error)
    }
  }

  /// The stored record.
  public func record(of id: ArticleID) throws(ServiceError) -> ArticleRecord {
    do throws(ArchiveError) {
      if let record = try archive.record(of: id) { return record }
    } catch {
      throw ServiceError(error)
    }
    throw Self.unknown(id)
  }

  /// The exact bytes received.
  public func rawBytes(of id: ArticleID) throws(ServiceError) -> [UInt8] {
    do throws(ArchiveError) {
      if let bytes = try archive.rawBytes(of: id) { return bytes }
    } catch {
      throw ServiceError(error)
    }
    throw Self.unknown(id)
  }

  static func unknown(_ id: ArticleID) -> ServiceError {
    ServiceError(
      .notFound, code: "unknown-article", field: "id", message: "no article has the id \(id)",
      remedy: "find ids with GET /v1/articles")
  }

  /// Brings the index up to date with the archive; reads only records that were added or changed
  /// since.
  /// `progress` gets the number of records indexed so far.
  public func reconcile(
    progress: (Int) -> Void = { _ in }
  ) throws(ServiceError) -> ReconcileReport {
    reconciling.store(true, ordering: .releasing)
    defer { reconciling.store(false, ordering: .releasing) }
    try setIdentityOverrides(IdentityOverrides(book.everywhere))
    var report = try Reconciler(archive: archive, index: index).run(progress: progress)
    report.corrected = try replayMissingCorrections()
    report.unreadable += book.problems.map { "corrections.jsonl, \($0)" }
    return report
  }

  /// Remembers that archive and index agree, so that the next start need not compare them. The
  /// service must
  /// not be used afterwards.
  public func close() throws(ServiceError) {
    jobQueue.stop()
    do {
      if let stamps = try Reconciler(archive: archive, index: index).settledStamps() {
        try index.setShardStamps(stamps)
      }
      try index.close()
      archive.close()
    } catch {
      throw ServiceError(any: error)
    }
  }
}
