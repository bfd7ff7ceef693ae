import ArticleModel
import GRDB

/// Tells people of one name apart and moves their articles.
extension IndexWriter {
  private struct StoredAtom {
    var atom: NamePartition.Atom
    var articles: Int
    var entity: Int64?
  }

  /// Makes the owners of the atoms of a name what `NamePartition` says.
  mutating func partition(_ key: String) throws {
    let stored = try storedAtoms(ofKey: key)
    guard !stored.isEmpty else { return }
    let links = try linkedPairs(of: stored)
    let owners = NamePartition.owners(of: stored.map(\.atom)) {
      links.contains([min($0, $1), max($0, $1)])
    }
    let entities = try entities(of: owners, stored, key)
    var hasChanged = false
    for item in stored {
      guard let owner = owners[item.atom.number] else { continue }
      let entity = owner == .pending ? nil : entities[owner]
      guard try hand(item, to: entity) else { continue }
      hasChanged = true
    }
    guard hasChanged else { return }
    var names: Set<String> = [key]
    for item in stored {
      names.formUnion(
        try String.fetchAll(
          database.cachedStatement(sql: "SELECT short FROM person_shorts WHERE atom = ?"),
          arguments: [item.atom.number]))
    }
    for name in names.sorted() { try askAgain(name) }
  }

  private func storedAtoms(ofKey key: String) throws -> [StoredAtom] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT atom, variant, field, articles, entity FROM person_atoms
            WHERE name_key = ? ORDER BY variant, field
          """), arguments: [key])
    return rows.map { row in
      StoredAtom(
        atom: NamePartition.Atom(number: row[0], variant: row[1], field: row[2]), articles: row[3],
        entity: row[4])
    }
  }

  private func linkedPairs(of stored: [StoredAtom]) throws -> Set<[Int64]> {
    var pairs: Set<[Int64]> = []
    for item in stored where item.atom.field > 0 {
      let seconds = try Int64.fetchAll(
        database.cachedStatement(
          sql: "SELECT second FROM person_links WHERE first = ? AND signs > 0"),
        arguments: [item.atom.number])
      for second in seconds { pairs.insert([item.atom.number, second]) }
    }
    return pairs
  }

  /// The entity of each person: the one that most of its articles have already, so that few must move.
  private mutating func entities(
    of owners: [Int64: NamePartition.Owner], _ stored: [StoredAtom], _ key: String
  ) throws -> [NamePartition.Owner: Int64] {
    var articles: [NamePartition.Owner: Int] = [:]
    var labels: [NamePartition.Owner: String] = [:]
    for item in stored {
      guard let owner = owners[item.atom.number], case .person(let variant, let field) = owner
      else { continue }
      articles[owner, default: 0] += item.articles
      labels[owner] = PersonRegistry.label(variant: variant, field: field)
    }
    var result: [NamePartition.Owner: Int64] = [:]
    var claimed: Set<Int64> = []
    let order = labels.sorted {
      (articles[$1.key] ?? 0, $0.value) < (articles[$0.key] ?? 0, $1.value)
    }
    for (owner, label) in order {
      let own = stored.filter { owners[$0.atom.number] == owner }
        .sorted { $0.articles > $1.articles }
      let kept = own.compactMap(\.entity).first { !claimed.contains($0) }
      let entity = try kept ?? newPerson(key, label: label, called: key)
      claimed.insert(entity)
      result[owner] = entity
      try run("UPDATE entities SET label = ? WHERE entity = ?", [label, entity])
      entityChanges[entity, default: Change()].articles += 0
    }
    return result
  }

  /// Gives an atom with its articles to an entity, or to nobody; false when it was so already.
  private mutating func hand(_ item: StoredAtom, to entity: Int64?) throws -> Bool {
    let number = item.atom.number
    guard item.entity != entity else { return false }
    try run("UPDATE person_atoms SET entity = ? WHERE atom = ?", [entity, number])
    switch (item.entity, entity) {
    case (nil, let new?):
      let rows = try Row.fetchAll(
        database, sql: "SELECT doc, entity FROM pending_persons WHERE atom = ?",
        arguments: [number])
      for row in rows {
        try removePending(row[0], number)
        try move(row[0], number, from: row[1], to: new)
      }
    case (let old?, let new?):
      for doc in try docs(of: number, old) { try move(doc, number, from: old, to: new) }
    case (let old?, nil):
      for doc in try docs(of: number, old) {
        let found = try appearances(in: doc).first { $0.atom == number }
        try addPending(doc, number, old, found?.appearance.askedSigns ?? [])
      }
    case (nil, nil): break
    }
    return true
  }

  private func docs(of atom: Int64, _ entity: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database, sql: "SELECT doc FROM article_entities WHERE entity = ? AND atom = ? ORDER BY doc",
      arguments: [entity, atom])
  }

  /// All pending articles that a person of this name may be meant in are decided anew.
  private mutating func askAgain(_ nameKey: String) throws {
    let docs = try Int64.fetchAll(
      database,
      sql: """
        SELECT p.doc FROM pending_persons p JOIN person_atoms a ON a.atom = p.atom
          WHERE a.name_key = ?
        """, arguments: [nameKey])
    identity.docs.formUnion(docs)
  }
}
