import ArticleArchive
import ArticleModel
import ArticlePipeline

extension ArticleService {
  /// Makes a correction: it is written down durably, then the article is processed again with it. With a dry
  /// run nothing is kept. `precondition` gets the stored record of the article and throws when it is not the
  /// one that was meant.
  ///
  /// - Throws: `notFound` for an unknown article, `unprocessable` when the correction does not fit the article,
  ///   with the member that does not; whatever `precondition` throws.
  public func correct(
    _ request: CorrectionRequest, isDryRun: Bool = false,
    if precondition: ([UInt8]) throws -> Void = { _ in }
  ) throws -> CorrectionOutcome {
    guard let article = request.article else {
      return try correctEverywhere(request, isDryRun: isDryRun)
    }
    return try editing.withLock { _ in
      try precondition(try recordBytes(of: article))
      let old = try record(of: article)
      let active = book.active(for: article)
      let draft = try draft(request, of: old, after: active)
      guard !isDryRun else {
        let record = try remade(old, corrections: active + [draft])
        return outcome(of: draft, old, record)
      }
      let correction = try storing { () throws(ArchiveError) in
        try book.make { numbered(draft, $0) }
      }
      let record = try remade(old, corrections: book.active(for: article))
      try commit(record)
      return outcome(of: correction, old, record)
    }
  }

  /// Takes a correction back: that is written down durably, then the article is processed again without it.
  public func undo(
    _ id: Correction.ID, by: String, reason: String?
  ) throws(ServiceError) -> CorrectionOutcome {
    let result = editing.withLock { _ -> Result<CorrectionOutcome, ServiceError> in
      do throws(ServiceError) {
        return .success(try undoLocked(id, by: by, reason: reason))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func undoLocked(
    _ id: Correction.ID, by: String, reason: String?
  ) throws(ServiceError) -> CorrectionOutcome {
    let history = book.history
    guard let correction = history.corrections.first(where: { $0.id == id }) else {
      throw ServiceError(
        .notFound, code: "unknown-correction", field: "id",
        message: "no correction has the id \(id)", remedy: "list them with GET /v1/corrections")
    }
    guard history.undone[id] == nil else {
      throw ServiceError(
        .conflict, code: "correction-undone", field: "id",
        message: "the correction \(id) was taken back before",
        remedy: "make it again to have it back")
    }
    let undo = CorrectionHistory.Undo(id: id, by: by, at: now(), reason: reason)
    try storing { () throws(ArchiveError) in try book.undo(undo, of: correction) }
    guard let article = correction.article else {
      return CorrectionOutcome(
        correction: correction, overridden: [], job: try carryEverywhere(correction))
    }
    // The article may have been removed since.
    guard try recordBytesIfPresent(of: article) != nil else {
      return CorrectionOutcome(correction: correction, overridden: [])
    }
    let old = try record(of: article)
    let record = try remade(old, corrections: book.active(for: article))
    try commit(record)
    return outcome(of: correction, old, record)
  }

  /// All corrections, the earliest first, with what became of them.
  public func corrections() -> [CorrectionListing] {
    let history = book.history
    let active = history.corrections.filter { history.undone[$0.id] == nil }
    var byArticle: [ArticleID?: [Correction]] = [:]
    for correction in active { byArticle[correction.article, default: []].append(correction) }
    return history.corrections.map { correction in
      let undone = history.undone[correction.id]
      let rivals = undone == nil ? byArticle[correction.article] ?? [] : []
      return CorrectionListing(
        correction: correction,
        undone: undone.map {
          CorrectionListing.Undo(by: $0.by, at: $0.at, reason: $0.reason)
        },
        overriddenBy: rivals.filter { $0.overrides(correction) }.map(\.id))
    }
  }

  /// The correction as it would be made, with the words of its passages; checked against the record that the
  /// pipeline makes with all earlier ones.
  private func draft(
    _ request: CorrectionRequest, of old: ArticleRecord, after active: [Correction]
  ) throws(ServiceError) -> Correction {
    let before = try remade(old, corrections: active)
    do throws(CorrectionProblem) {
      let change = try CorrectionReplayer.completed(request.change, from: before)
      let draft = Correction(
        id: book.history.nextID, article: request.article, change: change, by: request.by,
        at: now(),
        reason: request.reason)
      try CorrectionReplayer.check(draft, on: before)
      return draft
    } catch {
      throw ServiceError(
        .unprocessable, code: "correction-does-not-fit", field: error.field,
        message: error.message, remedy: error.remedy)
    }
  }

  private func numbered(_ draft: Correction, _ id: Correction.ID) -> Correction {
    var correction = draft
    correction.id = id
    return correction
  }

  func overridden(by correction: Correction) -> [Correction.ID] {
    let history = book.history
    return history.corrections.filter {
      history.undone[$0.id] == nil && correction.overrides($0)
    }.map(\.id)
  }

  private func outcome(
    of correction: Correction, _ old: ArticleRecord, _ new: ArticleRecord
  ) -> CorrectionOutcome {
    CorrectionOutcome(
      correction: correction, overridden: overridden(by: correction),
      recordBytes: new.storedBytes, changes: FactDiff(from: old, to: new))
  }

  func storing<Value>(
    _ body: () throws(ArchiveError) -> Value
  ) throws(ServiceError) -> Value {
    do throws(ArchiveError) { return try body() } catch { throw ServiceError(error) }
  }
}
