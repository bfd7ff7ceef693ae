import ArticleArchive
import ArticleModel
import Synchronization

/// The corrections in memory: what `corrections.jsonl` holds, and which of them hold for an article.
final class CorrectionBook: Sendable {
  private struct State {
    var history: CorrectionHistory
    /// Those that were not undone, in the order of making.
    var byArticle: [ArticleID: [Correction]] = [:]
    /// Those that hold for every article.
    var everywhere: [Correction] = []
    /// Every article that was ever corrected, also where all was undone.
    var articles: Set<ArticleID> = []
    /// Grows whenever `everywhere` changes.
    var version = 0

    init(_ history: CorrectionHistory) {
      self.history = history
      for correction in history.corrections {
        if let article = correction.article { articles.insert(article) }
        guard history.undone[correction.id] == nil else { continue }
        add(correction)
      }
    }

    mutating func add(_ correction: Correction) {
      guard let article = correction.article else {
        everywhere.append(correction)
        version += 1
        return
      }
      articles.insert(article)
      byArticle[article, default: []].append(correction)
    }

    mutating func remove(_ correction: Correction) {
      guard let article = correction.article else {
        everywhere.removeAll { $0.id == correction.id }
        version += 1
        return
      }
      byArticle[article]?.removeAll { $0.id == correction.id }
      if byArticle[article]?.isEmpty == true { byArticle[article] = nil }
    }
  }

  private let archive: ArticleArchive
  private let state: Mutex<State>

  /// Reads the archive's corrections.
  init(_ archive: ArticleArchive) throws(ArchiveError) {
    self.archive = archive
    state = Mutex(State(try archive.corrections()))
  }

  /// What could not be read.
  var problems: [String] { state.withLock { $0.history.problems } }

  /// Everything that was corrected, undone or not.
  var history: CorrectionHistory { state.withLock { $0.history } }

  /// Articles that were ever corrected, sorted.
  var articles: [ArticleID] { state.withLock { $0.articles.sorted() } }

  /// What holds for every article, in the order of making.
  var everywhere: [Correction] { state.withLock { $0.everywhere } }

  /// Grows whenever what holds for every article changes.
  var version: Int { state.withLock { $0.version } }

  /// What holds for an article, in the order of making.
  func active(for id: ArticleID) -> [Correction] {
    state.withLock { state in
      let own = state.byArticle[id] ?? []
      guard !state.everywhere.isEmpty else { return own }
      return (own + state.everywhere).sorted { $0.id < $1.id }
    }
  }

  /// Ids of the active corrections that name the article itself.
  func ownIDs(of id: ArticleID) -> [Correction.ID] {
    state.withLock { $0.byArticle[id]?.map(\.id) ?? [] }
  }

  /// Makes a correction with the next id; durable on return. One caller at a time.
  func make(
    _ body: (Correction.ID) -> Correction
  ) throws(ArchiveError) -> Correction {
    let correction = body(state.withLock { $0.history.nextID })
    do throws(ArchiveError) {
      try archive.append(correction)
    } catch {
      throw afterFailure(error)
    }
    state.withLock { state in
      state.history.add(correction)
      state.add(correction)
    }
    return correction
  }

  /// Takes one back; durable on return. One caller at a time.
  func undo(_ undo: CorrectionHistory.Undo, of correction: Correction) throws(ArchiveError) {
    do throws(ArchiveError) {
      try archive.append(undo)
    } catch {
      throw afterFailure(error)
    }
    state.withLock { state in
      state.history.add(undo)
      state.remove(correction)
    }
  }

  /// A line whose fsync failed may be there all the same: what the file says counts, so that no id is given
  /// twice.
  private func afterFailure(_ error: ArchiveError) -> ArchiveError {
    if let history = try? archive.corrections() {
      state.withLock { state in
        let version = state.version
        state = State(history)
        state.version = version + 1
      }
    }
    return error
  }
}
