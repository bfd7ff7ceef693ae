import ArticleArchive
import ArticleModel

extension ArticleService {
  /// What became of an article that was sent with many others.
  public struct BulkOutcome: Hashable, Sendable {
    /// Its id.
    public var id: ArticleID
    /// False when the same bytes were here already.
    public var isNew: Bool
  }

  /// Stores several articles that share one wait for the disk: when it returns, those that it says
  /// are stored are durable. One outcome for each, in order; a bad one stops nothing.
  public func ingest(_ batch: [RawArticle]) -> [Result<BulkOutcome, ServiceError>] {
    var outcomes: [Result<BulkOutcome, ServiceError>?] = []
    var waiting: [(place: Int, id: ArticleID)] = []
    var changes: [ArchiveChange] = []
    let version = book.version
    for raw in batch {
      do throws(ServiceError) {
        if let known = try knownID(of: raw) {
          outcomes.append(.success(BulkOutcome(id: known, isNew: false)))
          continue
        }
        var record = try process(raw).record
        record.received = now()
        let entry = ArticleArchive.Entry(
          id: record.id, raw: raw.bytes, record: record.storedBytes)
        waiting.append((outcomes.count, record.id))
        changes.append(.store(entry, record))
        outcomes.append(nil)
      } catch {
        outcomes.append(.failure(error))
      }
    }
    for (waiting, outcome) in zip(waiting, commits.submit(changes)) {
      outcomes[waiting.place] = outcome.map { outcome in
        BulkOutcome(id: waiting.id, isNew: outcome == .stored)
      }
    }
    if book.version != version { refreshNew(outcomes) }
    return outcomes.map { $0 ?? .failure(Self.lostOutcome) }
  }

  /// Whoever corrected something everywhere meanwhile did not see these articles. What fails here
  /// is durable and lacks a correction until it is processed again.
  private func refreshNew(_ outcomes: [Result<BulkOutcome, ServiceError>?]) {
    for case .success(let outcome)? in outcomes where outcome.isNew {
      do throws(ServiceError) { try refresh(outcome.id) } catch {
        logger.error("corrections of \(outcome.id) could not be replayed: \(error)")
      }
    }
  }

  /// The id of bytes that are here already, with their record.
  private func knownID(of raw: RawArticle) throws(ServiceError) -> ArticleID? {
    guard !raw.bytes.isEmpty, let id = ContentDigest(of: raw.bytes).articleID else { return nil }
    do throws(ArchiveError) {
      return try archive.stamp(of: id) == nil ? nil : id
    } catch {
      throw ServiceError(error)
    }
  }

  private static let lostOutcome = ServiceError(
    .storageUnavailable, code: "unexpected", message: "nothing is known of the article",
    remedy: "send it again")
}
