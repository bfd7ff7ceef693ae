import ArticleArchive
import ArticleModel

extension ArticleService {
  /// Removes an article: raw bytes, record and index rows, durably. `precondition` gets the stored record and
  /// throws when it is not the one that was meant; nobody changes it in between.
  public func remove(
    _ id: ArticleID, if precondition: ([UInt8]) throws -> Void = { _ in }
  ) throws {
    try editing.withLock { _ in
      if let bytes = try recordBytesIfPresent(of: id) { try precondition(bytes) }
      guard try commits.submit(.remove(id)) != .notFound else { throw Self.unknown(id) }
    }
  }

  /// Makes the record of a stored article anew, with the corrections that hold now.
  ///
  /// - Returns: the record as it is stored now.
  @discardableResult
  func refresh(_ id: ArticleID) throws(ServiceError) -> [UInt8] {
    let result = editing.withLock { _ -> Result<[UInt8], ServiceError> in
      do throws(ServiceError) {
        let record = try remade(try record(of: id), corrections: book.active(for: id))
        try commit(record)
        return .success(record.storedBytes)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The record of a stored article as the present pipeline and these corrections make it.
  func remade(
    _ old: ArticleRecord, corrections: [Correction]
  ) throws(ServiceError) -> ArticleRecord {
    try maker.remake(old, raw: try rawBytes(of: old.id), corrections: corrections)
  }

  /// Puts a new record in place of a stored one. Only under `editing`.
  func commit(_ record: ArticleRecord) throws(ServiceError) {
    guard try commits.submit(.replace(record)) == .stored else { throw Self.unknown(record.id) }
  }

  /// Finds articles whose record was made with other corrections than hold now, such as after a crash between
  /// the two, and makes their records anew.
  ///
  /// - Returns: how many there were.
  func replayMissingCorrections() throws(ServiceError) -> Int {
    var count = 0
    for id in book.articles {
      // What cannot be read is reported by those who read everything.
      guard let record = try? record(of: id) else { continue }
      let everywhere = Set(book.history.corrections.filter { $0.article == nil }.map(\.id))
      let applied = record.corrections.map(\.id).filter { !everywhere.contains($0) }
      guard applied != book.ownIDs(of: id) else { continue }
      do throws(ServiceError) {
        try refresh(id)
        count += 1
      } catch {
        logger.error("corrections of \(id) could not be replayed: \(error)")
      }
    }
    return count
  }
}
