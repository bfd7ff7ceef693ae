import ArticleArchive
import ArticleModel
import ArticlePipeline
import ArticleSearch
import Foundation

/// What is done to a data folder while no service runs on it, and what only looks at it.
public enum ArchiveMaintenance {
  /// Builds the index anew from the archive, under another name until it is whole: what is there serves to
  /// the end, and a crash leaves it as it was. `progress` gets records done and records in all.
  public static func reindex(
    dataFolder: URL, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(ServiceError) -> ReconcileReport {
    do {
      let archive = try ArticleArchive.open(dataFolder.path, createIfMissing: false)
      let total = try archive.allIDs().count
      let path = ArticleService.indexPath(in: dataFolder)
      let building = path + ".building"
      try removeIndex(building)
      var options = ArticleIndex.Options()
      options.isDisposable = true
      // Rows go to every part of the file: with what was written last in memory, disk and copying don't decide.
      options.writerCacheKibibytes = 384 * 1_024
      let index = try ArticleIndex.open(building, options: options)
      _ = try index.setIdentityOverrides(try identityOverrides(archive))
      let report = try Reconciler(archive: archive, index: index).run { progress($0, total) }
      try index.optimize()
      try index.close()
      try DurableFile.sync(building)
      try removeIndex(path)
      try FileManager.default.moveItem(atPath: building, toPath: path)
      return report
    } catch {
      throw ServiceError(any: error)
    }
  }

  private static func removeIndex(_ path: String) throws {
    for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
  }

  private static func identityOverrides(
    _ archive: ArticleArchive
  ) throws(ArchiveError) -> IdentityOverrides {
    let history = try archive.corrections()
    return IdentityOverrides(
      history.corrections.filter { $0.article == nil && history.undone[$0.id] == nil })
  }

  /// What `verify` counted.
  public struct Verification: Hashable, Sendable {
    /// What the archive's own check counted.
    public var archive: ArchiveVerification
    /// Articles in the archive that the index lacks or has in another form.
    public var notIndexed = 0
    /// Articles in the index that the archive does not have.
    public var onlyIndexed = 0
    /// False when there is no index file.
    public var hasIndex = true

    /// True when nothing is wrong.
    public var isSound: Bool {
      archive.isSound && hasIndex && notIndexed == 0 && onlyIndexed == 0
    }
  }

  /// Checks every file against its checksum and the index against the archive; changes nothing. Each problem is
  /// reported in a line.
  public static func verify(
    dataFolder: URL, report: (String) -> Void
  ) throws(ServiceError) -> Verification {
    do {
      let archive = try ArticleArchive.open(
        dataFolder.path, createIfMissing: false, access: .readOnly)
      var result = Verification(archive: try archive.verify { report($0.description) })
      let path = ArticleService.indexPath(in: dataFolder)
      guard FileManager.default.fileExists(atPath: path) else {
        result.hasIndex = false
        report("missing-index: \(path): run dateline reindex")
        return result
      }
      let index = try ArticleIndex.open(path, access: .readOnly)
      try compare(archive, index, &result, report)
      try index.close()
      return result
    } catch {
      throw ServiceError(any: error)
    }
  }

  /// Makes anew what is derived and broken: records, the list of checksums, the index. Each problem and each
  /// repair is reported in a line. What remains is what `verify` finds afterwards.
  ///
  /// - Throws: `storageUnavailable` when a service runs on the folder.
  public static func repair(
    dataFolder: URL, pipeline: ArticlePipeline, now: String, report: (String) -> Void
  ) throws(ServiceError) {
    do {
      try withoutActuallyEscaping(report) { report in
        let archive = try ArticleArchive.open(dataFolder.path, createIfMissing: false)
        try ArchiveRepairer(
          archive: archive,
          maker: RecordMaker(pipeline: pipeline, statistics: ServiceStatistics()), now: now,
          report: report
        ).run()
        let index = try ArticleIndex.open(ArticleService.indexPath(in: dataFolder))
        _ = try index.setIdentityOverrides(try identityOverrides(archive))
        let reconciled = try Reconciler(archive: archive, index: index).run { _ in }
        for line in reconciled.lines { report("index: \(line)") }
        try index.close()
        withExtendedLifetime(archive) {}
      }
    } catch {
      throw ServiceError(any: error)
    }
  }

  /// Copies the data folder while a service may be running on it; see `ArchiveBackup`.
  public static func backup(
    dataFolder: URL, to destination: String, progress: (Int) -> Void = { _ in }
  ) throws(ServiceError) -> ArchiveBackup.Summary {
    do throws(ArchiveError) {
      return try ArchiveBackup.run(dataFolder.path, to: destination, progress: progress)
    } catch {
      throw ServiceError(error)
    }
  }

  /// Puts a backup in the place of the data folder; see `ArchiveRestore`.
  public static func restore(
    _ source: String, to dataFolder: URL, isForced: Bool, now: String = UTCTime.now()
  ) throws(ServiceError) -> ArchiveRestore.Summary {
    do throws(ArchiveError) {
      return try ArchiveRestore.run(source, to: dataFolder.path, isForced: isForced, now: now)
    } catch {
      throw ServiceError(error)
    }
  }

  private static func compare(
    _ archive: ArticleArchive, _ index: ArticleIndex, _ result: inout Verification,
    _ report: (String) -> Void
  ) throws {
    for shard in Reconciler.allShards {
      let stored = Dictionary(
        try archive.stamps(inShard: shard).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
      let indexed = Dictionary(
        try index.stamps(inShard: shard).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
      for id in stored.keys.sorted() where indexed[id] != stored[id] {
        result.notIndexed += 1
        report(
          "not-indexed: \(id): the index lacks it or has an older record: run dateline reindex")
      }
      for id in indexed.keys.sorted() where stored[id] == nil {
        result.onlyIndexed += 1
        report("only-indexed: \(id): the archive does not have it: run dateline reindex")
      }
    }
  }

  /// Opens the index of a data folder for questions, also while a service runs on it.
  ///
  /// - Throws: `notFound` when there is no index.
  public static func openIndex(dataFolder: URL) throws(ServiceError) -> ArticleIndex {
    let path = ArticleService.indexPath(in: dataFolder)
    guard FileManager.default.fileExists(atPath: path) else {
      throw ServiceError(
        .notFound, code: "no-index", field: "data",
        message: "there is no index in \(dataFolder.path)",
        remedy: "name the right folder with --data, or run dateline reindex")
    }
    do throws(SearchError) { return try ArticleIndex.open(path, access: .readOnly) } catch {
      throw ServiceError(error)
    }
  }
}

extension ServiceError {
  /// Any error, in this form.
  init(any error: any Error) {
    switch error {
    case let error as ServiceError: self = error
    case let error as ArchiveError: self.init(error)
    case let error as SearchError: self.init(error)
    default: self.init(.storageUnavailable, code: "unexpected", message: "\(error)")
    }
  }
}
