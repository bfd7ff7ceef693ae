import ArticleModel
import GRDB

extension ArticleIndex {
  /// Whom an id, a name or a part of a name stands for. An id is exactly one's; an id that was given earlier and
  /// now stands for several gives all of them.
  ///
  /// - Throws: `.invalidName`.
  public func match(_ kind: EntityKind, _ text: String) throws(SearchError) -> EntityMatch {
    let isID = text.hasPrefix(EntityLookup.idPrefix)
    let name = isID ? String(text.dropFirst(EntityLookup.idPrefix.count)) : text
    let words = try EntityLookup.words(of: name, parameter: "id")
    return try read { database in
      let lookup = EntityLookup(database: database)
      var found = try lookup.entities(withID: name, [kind])
      if found.isEmpty { found = try lookup.entities(withID: NameFolding.slug(of: name), [kind]) }
      if found.isEmpty { found = try lookup.entities(withFormerID: name, kind) }
      if found.isEmpty { found = try lookup.entities(named: words, kind) }
      if found.count == 1 {
        return try Self.dossier(database, kind, found[0]).map(EntityMatch.one)
          ?? .none(nearest: [])
      }
      guard found.isEmpty else { return .several(try Self.candidates(database, kind, found)) }
      let near = try lookup.entities(near: words, kind).prefix(5)
      return .none(nearest: try Self.candidates(database, kind, Array(near)))
    }
  }

  /// What is known of the entity with exactly this id; nil when there is none.
  public func dossier(_ kind: EntityKind, id: String) throws(SearchError) -> EntityDossier? {
    try read { database in
      guard let entity = try EntityLookup(database: database).entities(withID: id, [kind]).first
      else { return nil }
      return try Self.dossier(database, kind, entity)
    }
  }

  static func candidates(
    _ database: Database, _ kind: EntityKind, _ entities: [Int64]
  ) throws -> [EntityCandidate] {
    try entities.compactMap { entity in
      guard let summary = try EntitySummary(database, kind, entity: entity) else { return nil }
      return EntityCandidate(
        summary: summary,
        roles: try String.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT role FROM article_roles WHERE entity = ?
                GROUP BY role ORDER BY count(*) DESC, role LIMIT 3
              """), arguments: [entity]))
    }
  }
}
