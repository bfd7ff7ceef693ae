import ArticleModel
import GRDB

extension ArticleIndex {
  /// What people decided about who is who, as the index was last told.
  public var identityOverrides: IdentityOverrides { rules.withLock { $0.overrides } }

  /// Takes what people decided about who is who; it is kept with the index and holds for all that is indexed from
  /// now on.
  ///
  /// - Returns: the articles that must be indexed again to follow. Their stamps are forgotten, so that a later
  ///   reconciliation makes up for it if it was not done.
  public func setIdentityOverrides(
    _ overrides: IdentityOverrides
  ) throws(SearchError) -> [ArticleID] {
    let new = IdentityRules(overrides)
    let old = rules.withLock { $0 }
    guard new != old else { return [] }
    let change = IdentityRules.difference(old, new)
    let ids = try write { database in
      var docs: Set<Int64> = []
      for key in change.keys.sorted() {
        docs.formUnion(try Self.docs(database, ofKey: key))
        let entities = try Int64.fetchAll(
          database, sql: "SELECT entity FROM entities WHERE name_key = ?", arguments: [key])
        let writer = try IndexWriter(database, new)
        for entity in entities { try writer.retokenize(entity) }
      }
      for name in change.names.sorted() {
        docs.formUnion(try Self.docs(database, withWordsOf: name))
      }
      var ids: [ArticleID] = []
      for doc in docs.sorted() {
        let id = try Int64.fetchOne(
          database.cachedStatement(
            sql: "UPDATE articles SET changed = ? WHERE doc = ? RETURNING id"),
          arguments: [Moment.unknown, doc])
        if let id = id.flatMap(ArticleKey.id) { ids.append(id) }
      }
      // The stamps of folders would say that there is nothing to compare.
      if !ids.isEmpty { try database.execute(sql: "DELETE FROM shards") }
      try database.execute(sql: "DELETE FROM identity_overrides")
      try database.execute(
        sql: "INSERT INTO identity_overrides VALUES (?)",
        arguments: [String(decoding: JSONWriter.bytes(of: overrides), as: UTF8.self)])
      return ids.sorted()
    }
    rules.withLock { $0 = new }
    return ids
  }

  private static func docs(_ database: Database, ofKey key: String) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT x.doc FROM person_atoms a JOIN entities e ON e.entity = a.entity
            JOIN article_entities x ON x.entity = e.entity AND x.atom = a.atom
          WHERE a.name_key = ?1
        UNION SELECT p.doc FROM person_atoms a JOIN pending_persons p ON p.atom = a.atom
          WHERE a.name_key = ?1
        """, arguments: [key])
  }

  /// Articles that may name somebody whom the index does not have.
  private static func docs(_ database: Database, withWordsOf name: String) throws -> [Int64] {
    let words = NameFolding.words(of: name).prefix(8)
    guard !words.isEmpty else { return [] }
    return try Int64.fetchAll(
      database, sql: "SELECT rowid FROM article_words WHERE article_words MATCH ?",
      arguments: [words.map { "\"\($0)\"" }.joined(separator: " AND ")])
  }
}
