import ArticleArchive
import ArticleModel
import ArticleSearch
import Glibc

/// What `reconcile` found and did.
public struct ReconcileReport: Hashable, Sendable {
  /// Records that were indexed.
  public var indexed = 0
  /// Articles the index forgot because their records are gone.
  public var forgotten = 0
  /// Why the index was made anew; nil when it was not.
  public var rebuildReason: String?
  /// Unfinished files of an interrupted write that were removed.
  public var removedTemporaryFiles = 0
  /// Articles whose removal was interrupted and is finished now.
  public var finishedRemovals = 0
  /// Articles whose corrections an interrupted edit had not reached.
  public var corrected = 0
  /// Records that could not be read, with the reason; the others are served.
  public var unreadable: [String] = []

  /// What is worth saying, a line each; empty when nothing had to be done.
  public var lines: [String] {
    var lines: [String] = []
    if let rebuildReason { lines.append("the index is made anew: \(rebuildReason)") }
    if removedTemporaryFiles > 0 {
      lines.append("\(removedTemporaryFiles) files of an interrupted write were removed")
    }
    if finishedRemovals > 0 {
      lines.append("\(finishedRemovals) interrupted removals of articles were finished")
    }
    if indexed > 0 { lines.append("\(indexed) articles were indexed") }
    if forgotten > 0 { lines.append("\(forgotten) articles are gone and were forgotten") }
    if corrected > 0 { lines.append("\(corrected) articles got corrections that they lacked") }
    return lines + unreadable.map { "not indexed: \($0)" }
  }
}

/// Compares archive and index, folder by folder, and makes the index follow.
struct Reconciler {
  let archive: ArticleArchive
  let index: ArticleIndex

  /// The names that a folder of the archive may have.
  static let allShards: [String] = (UInt8.min...UInt8.max).map { Hexadecimal.text(of: [$0]) }
  /// A folder that changed within this time may change again under the same stamp.
  private static let settlingNanoseconds: Int64 = 2_000_000_000

  func run(progress: (Int) -> Void) throws(ServiceError) -> ReconcileReport {
    do {
      return try reconcile(progress)
    } catch {
      throw ServiceError(any: error)
    }
  }

  /// Stamps of all folders when archive and index agree on them; nil when they do not.
  func settledStamps() throws(ServiceError) -> [String: Int64]? {
    do {
      let shards = try archive.shards()
      let now = Self.nowNanoseconds
      guard try archive.allIDs().count == index.count() else { return nil }
      return Dictionary(
        shards.filter { now - $0.changedNanoseconds > Self.settlingNanoseconds }
          .map { ($0.name, $0.changedNanoseconds) }, uniquingKeysWith: { first, _ in first })
    } catch {
      throw ServiceError(any: error)
    }
  }

  private func reconcile(_ progress: (Int) -> Void) throws -> ReconcileReport {
    var report = ReconcileReport()
    report.removedTemporaryFiles = archive.removedTemporaryFiles.count
    report.finishedRemovals = archive.finishedRemovals.count
    if case .replaced(let reason) = index.origin { report.rebuildReason = reason }
    let known = try index.shardStamps()
    let shards = try archive.shards()
    var settled: [String: Int64] = [:]
    let indexing = RecordIndexing(archive: archive, index: index)
    for shard in shards where known[shard.name] != shard.changedNanoseconds {
      if Self.nowNanoseconds - shard.changedNanoseconds > Self.settlingNanoseconds {
        settled[shard.name] = shard.changedNanoseconds
      }
      report.forgotten += try reconcile(shard: shard.name, indexing, progress)
    }
    try indexing.finish(progress)
    report.indexed = indexing.indexed
    report.unreadable = indexing.unreadable.map(\.reason)
    for (id, _) in indexing.unreadable { settled[id.shard] = nil }
    let present = Set(shards.map(\.name))
    for name in Self.allShards where !present.contains(name) {
      report.forgotten += try index.remove(index.stamps(inShard: name).map(\.id))
    }
    if !settled.isEmpty { try index.setShardStamps(settled) }
    return report
  }

  /// Makes the index follow one folder; gives how many articles were forgotten.
  private func reconcile(
    shard: String, _ indexing: RecordIndexing, _ progress: (Int) -> Void
  ) throws -> Int {
    let stored = try archive.stamps(inShard: shard)
    let indexed = try index.stamps(inShard: shard)
    let indexedByID = Dictionary(indexed.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    try indexing.add(stored.filter { indexedByID[$0.id] != $0 }, progress)
    let present = Set(stored.map(\.id))
    return try index.remove(indexed.map(\.id).filter { !present.contains($0) })
  }

  private static var nowNanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
