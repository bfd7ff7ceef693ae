import ArticleArchive
import ArticleModel
import ArticleSearch

extension ArticleService {
  /// Makes a correction that holds for every article that has the person: it is written down durably, and a
  /// job carries it to the articles that have one of its names.
  func correctEverywhere(
    _ request: CorrectionRequest, isDryRun: Bool
  ) throws(ServiceError) -> CorrectionOutcome {
    guard request.change.mayHoldEverywhere else {
      throw ServiceError(
        .unprocessable, code: "correction-does-not-fit", field: "article",
        message: "a correction of kind \(request.change.kind.rawValue) needs its article",
        remedy: "give the id of the article")
    }
    for (field, name) in request.change.namedPersons {
      guard try !articles(naming: [name]).isEmpty else {
        throw ServiceError(
          .unprocessable, code: "correction-does-not-fit", field: field,
          message: "no article has a person \"\(name.prefix(100))\"",
          remedy: "find ids and names with GET /v1/persons")
      }
    }
    if case .distinguish(_, let articles, _) = request.change {
      for (number, id) in articles.enumerated() where try recordBytesIfPresent(of: id) == nil {
        throw ServiceError(
          .unprocessable, code: "correction-does-not-fit", field: "articles[\(number)]",
          message: "no article has the id \(id)", remedy: "find ids with GET /v1/articles")
      }
    }
    func correction(_ id: Correction.ID) -> Correction {
      Correction(
        id: id, article: nil, change: request.change, by: request.by, at: now(),
        reason: request.reason)
    }
    guard !isDryRun else {
      let draft = correction(book.history.nextID)
      return CorrectionOutcome(correction: draft, overridden: overridden(by: draft))
    }
    let result = editing.withLock { _ -> Result<Correction, ServiceError> in
      do throws(ServiceError) {
        return .success(
          try storing { () throws(ArchiveError) in try book.make(correction) })
      } catch {
        return .failure(error)
      }
    }
    let made = try result.get()
    return CorrectionOutcome(
      correction: made, overridden: overridden(by: made), job: try carryEverywhere(made))
  }

  /// Starts the job that processes every article again that a correction, made or taken back, may touch.
  ///
  /// The registry of persons follows at once. Nil: no record says anything of it.
  func carryEverywhere(_ correction: Correction) throws(ServiceError) -> Job? {
    try setIdentityOverrides(IdentityOverrides(book.everywhere))
    if case .distinguish = correction.change { return nil }
    let ids = try articles(naming: connectedNames(correction))
    return try reprocess(
      ReprocessRequest(articles: ids, by: correction.by, reason: "correction \(correction.id)"))
  }

  /// The names of a correction and, since one correction may stand on another, of all that share a name
  /// with it.
  private func connectedNames(_ correction: Correction) -> [String] {
    var names = Set(correction.change.allNames)
    var rest = book.history.corrections.filter { $0.article == nil }
    while let index = rest.firstIndex(where: { !names.isDisjoint(with: $0.change.allNames) }) {
      names.formUnion(rest.remove(at: index).change.allNames)
    }
    return names.sorted()
  }

  /// Articles with a person whose name holds the words of one of `names`, sorted.
  private func articles(naming names: [String]) throws(ServiceError) -> [ArticleID] {
    var ids: Set<ArticleID> = []
    for name in names {
      var query = ArticleQuery()
      query.person = name
      query.limit = 1_000
      repeat {
        let page: Page<ArticleSummary>
        do throws(ServiceError) { page = try articles(matching: query) } catch {
          // A name without a letter belongs to nobody.
          guard error.kind == .invalidQuery else { throw error }
          break
        }
        ids.formUnion(page.items.map(\.id))
        query.cursor = page.next
      } while query.cursor != nil
    }
    return ids.sorted()
  }
}

extension Correction.Change {
  /// True for what may hold for every article that has the person.
  var mayHoldEverywhere: Bool {
    switch self {
    case .notAPerson, .rename, .merge, .distinguish: true
    case .metadata, .split, .speaker, .role, .date: false
    }
  }

  /// The persons that must be there, with the member that names them.
  var namedPersons: [(field: String, name: String)] {
    switch self {
    case .notAPerson(let person), .rename(let person, _), .distinguish(let person, _, _):
      [("person", person)]
    case .merge(let person, let others):
      [("person", person)] + others.enumerated().map { ("others[\($0)]", $1) }
    default: []
    }
  }

  /// The persons and the names that they get.
  var allNames: [String] {
    if case .rename(let person, let name) = self { return [person, name] }
    return namedPersons.map(\.name)
  }
}
