import ArticleArchive
import ArticleModel
import ArticleSearch
import Foundation
import Synchronization

/// Indexes many stored records: while one batch is written, the next is read, decoded and made into
/// rows on as many threads as there are cores. Used by one thread.
final class RecordIndexing {
  /// Records in one transaction. At most three times as many are in memory.
  private static let batchSize = 1_000

  /// How many records were written, or why no more can be.
  private final class Written: Sendable {
    let count = Mutex<Result<Int, SearchError>>(.success(0))
  }

  private let archive: ArticleArchive
  private let index: ArticleIndex
  private var waiting: [RecordStamp] = []
  private let writing = DispatchQueue(label: "record-indexing")
  private let written = Written()
  private var told = 0
  /// Records that could not be read, with the reason, in the order in which they were given.
  private(set) var unreadable: [(id: ArticleID, reason: String)] = []

  init(archive: ArticleArchive, index: ArticleIndex) {
    self.archive = archive
    self.index = index
  }

  /// How many records are indexed.
  var indexed: Int { (try? written.count.withLock { try $0.get() }) ?? 0 }

  /// Takes records to be indexed; some of them may wait for `finish`. `progress` gets the number
  /// indexed so far.
  func add(_ stamps: [RecordStamp], _ progress: (Int) -> Void) throws {
    waiting += stamps
    while waiting.count >= Self.batchSize {
      try index(Array(waiting.prefix(Self.batchSize)), progress)
      waiting.removeFirst(Self.batchSize)
    }
  }

  /// Returns when everything that was taken is indexed.
  func finish(_ progress: (Int) -> Void) throws {
    try index(waiting, progress)
    waiting = []
    try waitForWriter(progress)
  }

  private func index(_ stamps: [RecordStamp], _ progress: (Int) -> Void) throws {
    guard !stamps.isEmpty else { return }
    let batch = prepared(stamps)
    try waitForWriter(progress)
    writing.async { [index, written] in
      do throws(SearchError) {
        try index.index(batch)
        written.count.withLock { $0 = $0.map { $0 + batch.count } }
      } catch {
        written.count.withLock { $0 = .failure(error) }
      }
    }
  }

  private func waitForWriter(_ progress: (Int) -> Void) throws {
    writing.sync {}
    let count = try written.count.withLock { try $0.get() }
    if count > told { progress(count) }
    told = count
  }

  /// The rows of the records, in order; those that are gone or can't be read are left out.
  private func prepared(_ stamps: [RecordStamp]) -> [ArticleIndex.Prepared] {
    typealias Outcome = Result<ArticleIndex.Prepared?, ArchiveError>
    let outcomes = Mutex([Outcome](repeating: .success(nil), count: stamps.count))
    DispatchQueue.concurrentPerform(iterations: stamps.count) { [archive, index] number in
      let outcome: Outcome
      do throws(ArchiveError) {
        let record = try archive.record(of: stamps[number].id)
        outcome = .success(
          record.map {
            index.prepare(ArticleIndex.Entry(record: $0, stamp: stamps[number]))
          })
      } catch {
        outcome = .failure(error)
      }
      outcomes.withLock { $0[number] = outcome }
    }
    var prepared: [ArticleIndex.Prepared] = []
    for (stamp, outcome) in zip(stamps, outcomes.withLock({ $0 })) {
      switch outcome {
      case .success(let entry): if let entry { prepared.append(entry) }
      case .failure(let error): unreadable.append((stamp.id, "\(error)"))
      }
    }
    return prepared
  }
}
