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
/// - an index that could not be written makes no request fail: what it lacks is kept and added
/// with the
///   next change, or by `reconcile` at the next start.
public final class ArticleService: Sendable {
  let archive: ArticleArchive
  let index: ArticleIndex
  let logger: Logger
  /// What the service has done since it was opened.
  public let statistics = ServiceStatistics()
  private let pipeline: ArticlePipeline
  let now: @Sendable () -> String
  let commits: CommitQueue<ArchiveChange, ArchiveChange.Outcome>
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
    self.pipeline = pipeline
    self.logger = logger
    self.now = now
    let writer = ChangeWriter(
      archive: archive, index: index, logger: logger, statistics: statistics)
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
    if let id = ContentDigest(of: raw.bytes).articleID, !raw.bytes.isEmpty,
      let bytes = try recordBytesIfPresent(of: id)
    {
      statistics.alreadyStored.wrappingAdd(1, ordering: .relaxed)
      return IngestOutcome(id: id, isNew: false, recordBytes: bytes)
    }
    var record = try process(raw).record
    record.received = now()
    let entry = ArticleArchive.Entry(id: record.id, raw: raw.bytes, record: record.storedBytes)
    statistics.waiting.wrappingAdd(1, ordering: .relaxed)
    defer { statistics.waiting.wrappingSubtract(1, ordering: .relaxed) }
    switch try commits.submit(.store(entry, record)) {
    case .stored:
      statistics.stored.wrappingAdd(1, ordering: .relaxed)
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

  func process(
    _ raw: RawArticle
  ) throws(ServiceError) -> (trace: ArticlePipeline.Trace, record: ArticleRecord) {
    let start = ContinuousClock.now
    do throws(PipelineError) {
      let trace = try statistics.measure(.analyze) { () throws(PipelineError) in
        try pipeline.trace(raw)
      }
      var record = ArticlePipeline.record(of: trace)
      record.stats.pipelineMilliseconds = (ContinuousClock.now - start).milliseconds
      return (trace, record)
    } catch {
      statistics.refused.wrappingAdd(1, ordering: .relaxed)
      throw ServiceError(error)
    }
  }

  /// Removes an article: raw bytes, record and index rows.
  public func remove(_ id: ArticleID) throws(ServiceError) {
    guard try commits.submit(.remove(id)) != .notFound else { throw Self.unknown(id) }
  }

  /// The stored record, byte for byte.
  public func recordBytes(of id: ArticleID) throws(ServiceError) -> [UInt8] {
    guard let bytes = try recordBytesIfPresent(of: id) else { throw Self.unknown(id) }
    return bytes
  }

  private func recordBytesIfPresent(of id: ArticleID) throws(ServiceError) -> [UInt8]? {
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

  private static func unknown(_ id: ArticleID) -> ServiceError {
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
    return try Reconciler(archive: archive, index: index).run(progress: progress)
  }

  /// Remembers that archive and index agree, so that the next start need not compare them. The
  /// service must
  /// not be used afterwards.
  public func close() throws(ServiceError) {
    do {
      if let stamps = try Reconciler(archive: archive, index: index).settledStamps() {
        try index.setShardStamps(stamps)
      }
      try index.close()
    } catch {
      throw ServiceError(any: error)
    }
  }
}
