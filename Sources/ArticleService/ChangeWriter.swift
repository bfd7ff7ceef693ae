import ArticleArchive
import ArticleModel
import ArticleSearch
import Logging
import Synchronization

/// A change of the archive that waits to be made durable.
enum ArchiveChange: Sendable {
  /// A new article.
  case store(ArticleArchive.Entry, ArticleRecord)
  /// A new record of an article that is here.
  case replace(ArticleRecord)
  /// An article to be removed.
  case remove(ArticleID)

  /// What became of a change.
  enum Outcome: Sendable {
    /// It is durable.
    case stored
    /// The same bytes were here before.
    case alreadyStored
    /// It is gone.
    case removed
    /// There was nothing to remove.
    case notFound
  }
}

/// Makes groups of changes durable in the archive and then visible in the index. Called by one
/// thread at a
/// time, as the commit queue promises.
final class ChangeWriter: Sendable {
  private let archive: ArticleArchive
  private let index: ArticleIndex
  private let logger: Logger
  private let changes: ChangeSignal
  private let statistics: ServiceStatistics
  /// What the archive holds and the index could not take yet.
  private let owed = Mutex<[ArticleIndex.Entry]>([])
  /// More than this is left to the next start, which compares archive and index.
  private static let owedLimit = 1_000

  init(
    archive: ArticleArchive, index: ArticleIndex, logger: Logger, statistics: ServiceStatistics,
    changes: ChangeSignal
  ) {
    self.changes = changes
    self.statistics = statistics
    self.archive = archive
    self.index = index
    self.logger = logger
  }

  /// Commits one group, in order; one outcome for each change.
  func commit(_ changes: [ArchiveChange]) -> [Result<ArchiveChange.Outcome, ServiceError>] {
    var outcomes: [Result<ArchiveChange.Outcome, ServiceError>] = []
    var stores: [(entry: ArticleArchive.Entry, record: ArticleRecord)] = []
    var replacements: [ArticleRecord] = []
    func flush() {
      outcomes += store(stores) + replace(replacements)
      stores = []
      replacements = []
    }
    for change in changes {
      switch change {
      case .store(let entry, let record):
        if !replacements.isEmpty { flush() }
        stores.append((entry, record))
      case .replace(let record):
        if !stores.isEmpty { flush() }
        replacements.append(record)
      case .remove(let id):
        flush()
        outcomes.append(remove(id))
      }
    }
    flush()
    return outcomes
  }

  /// Puts new records in place of those that are here; one that was removed meanwhile stays away.
  private func replace(
    _ records: [ArticleRecord]
  ) -> [Result<ArchiveChange.Outcome, ServiceError>] {
    guard !records.isEmpty else { return [] }
    do throws(ArchiveError) {
      var present: [ArticleRecord] = []
      for record in records where try archive.contains(record.id) { present.append(record) }
      let stamps = try archive.replaceRecords(present.map { ($0.id, $0.storedBytes) })
      addToIndex(
        zip(present, stamps).map { ArticleIndex.Entry(record: $0, stamp: $1) })
      let ids = Set(present.map(\.id))
      return records.map { .success(ids.contains($0.id) ? .stored : .notFound) }
    } catch {
      let failure = ServiceError(error)
      return records.map { _ in .failure(failure) }
    }
  }

  private func store(
    _ stores: [(entry: ArticleArchive.Entry, record: ArticleRecord)]
  ) -> [Result<ArchiveChange.Outcome, ServiceError>] {
    guard !stores.isEmpty else { return [] }
    let outcomes: [ArticleArchive.StoreOutcome]
    do throws(ArchiveError) {
      outcomes = try statistics.measure(.archive) { () throws(ArchiveError) in
        try archive.store(stores.map(\.entry))
      }
    } catch {
      let failure = ServiceError(error)
      return stores.map { _ in .failure(failure) }
    }
    var entries: [ArticleIndex.Entry] = []
    var results: [Result<ArchiveChange.Outcome, ServiceError>] = []
    for (store, outcome) in zip(stores, outcomes) {
      switch outcome {
      case .stored(let stamp):
        entries.append(ArticleIndex.Entry(record: store.record, stamp: stamp))
        results.append(.success(.stored))
      case .alreadyStored: results.append(.success(.alreadyStored))
      case .idCollision:
        results.append(
          .failure(
            ServiceError(
              .invalidInput, code: "id-collision", field: "body",
              message: "other bytes with the same id \(store.entry.id) are stored",
              remedy: "change the input, for example by a space, and send it again")))
      }
    }
    addToIndex(entries)
    return results
  }

  private func addToIndex(_ entries: [ArticleIndex.Entry]) {
    let all = owed.withLock { owed in
      defer { owed = [] }
      return owed + entries
    }
    do throws(SearchError) {
      try statistics.measure(.index) { () throws(SearchError) in try index.index(all) }
      changes.send()
    } catch {
      logger.error("the index could not be written, it will be made up for: \(error)")
      if all.count <= Self.owedLimit { owed.withLock { $0 = all } }
    }
  }

  private func remove(_ id: ArticleID) -> Result<ArchiveChange.Outcome, ServiceError> {
    do throws(ArchiveError) {
      guard try archive.remove(id) else { return .success(.notFound) }
    } catch {
      return .failure(ServiceError(error))
    }
    owed.withLock { $0.removeAll { $0.record.id == id } }
    do throws(SearchError) {
      _ = try index.remove([id])
    } catch {
      logger.error("the index could not forget \(id), the next start makes up for it: \(error)")
    }
    return .success(.removed)
  }
}
