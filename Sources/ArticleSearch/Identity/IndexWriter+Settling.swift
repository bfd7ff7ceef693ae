import ArticleModel
import GRDB

/// Decides anew what the articles of a transaction may have changed.
extension IndexWriter {
  /// Writes what was gathered of persons, tells people of one name apart, and links what is pending.
  mutating func settlePersons() throws {
    try writeShorts()
    try writeSigns()
    try writeAtomCounts()
    for key in identity.keys.sorted() { try partition(key) }
    identity.forgetAtoms()
    for doc in identity.docs.sorted() { try decide(doc) }
    identity = IdentityChanges()
  }

  private mutating func writeAtomCounts() throws {
    for (atom, change) in identity.articleChanges.sorted(by: { $0.key < $1.key }) where change != 0
    {
      let left = try number(
        "UPDATE person_atoms SET articles = articles + ? WHERE atom = ? RETURNING articles",
        [change, atom])
      guard let left, left <= 0 else { continue }
      let key = try String.fetchOne(
        database.cachedStatement(sql: "SELECT name_key FROM person_atoms WHERE atom = ?"),
        arguments: [atom])
      try run("DELETE FROM person_atoms WHERE atom = ?", [atom])
      try run("DELETE FROM person_links WHERE first = ? OR second = ?", [atom, atom])
      if let key, key.contains(" ") { identity.keys.insert(key) }
    }
  }

  private mutating func writeShorts() throws {
    let changes = identity.shortChanges.sorted {
      ($0.key.short, $0.key.atom) < ($1.key.short, $1.key.atom)
    }
    var touched: Set<String> = []
    for (key, change) in changes where change != 0 {
      let left = try number(
        """
        INSERT INTO person_shorts VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET articles = articles + excluded.articles RETURNING articles
        """, [key.short, key.atom, change])
      if left == Int64(change) { touched.insert(key.short) }
      guard let left, left <= 0 else { continue }
      try run("DELETE FROM person_shorts WHERE short = ? AND atom = ?", [key.short, key.atom])
      touched.insert(key.short)
    }
    // The id of a surname's entry says whether people of that surname are known.
    for short in touched.sorted() {
      let entity = try number("SELECT entity FROM entities WHERE name_key = ?", [short])
      if let entity { entityChanges[entity, default: Change()].articles += 0 }
    }
  }

  private mutating func writeSigns() throws {
    for (key, change) in identity.signChanges.sorted(by: { $0.key < $1.key }) where change != 0 {
      let left = try number(
        """
        INSERT INTO person_signs VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET uses = uses + excluded.uses RETURNING uses
        """, [key.token, key.atom, change])
      guard let left else { continue }
      if left <= 0 {
        try run("DELETE FROM person_signs WHERE token = ? AND atom = ?", [key.token, key.atom])
        try noteLinks(of: key, by: -1)
      } else if left == Int64(change) {
        try noteLinks(of: key, by: 1)
      } else {
        continue
      }
      let docs = try Int64.fetchAll(
        database.cachedStatement(sql: "SELECT doc FROM pending_signs WHERE token = ?"),
        arguments: [key.token])
      identity.docs.formUnion(docs)
    }
  }

  /// A sign came to an atom or went from it: counts the signs it shares with the name's other fields.
  private mutating func noteLinks(of key: IdentityChanges.SignKey, by change: Int) throws {
    guard let own = try atom(key.atom), own.field > 0 else { return }
    let sharing = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT a.atom FROM person_atoms a JOIN person_signs s ON s.atom = a.atom AND s.token = ?
            WHERE a.name_key = ? AND a.field > 0 AND a.atom <> ?
          """), arguments: [key.token, own.nameKey, key.atom])
    for other in sharing {
      try run(
        """
        INSERT INTO person_links VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET signs = signs + excluded.signs
        """, [min(other, key.atom), max(other, key.atom), change])
      identity.keys.insert(own.nameKey)
    }
  }

  private mutating func atom(_ number: Int64) throws -> IdentityChanges.Atom? {
    if let known = identity.atomByNumber[number] { return known }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT entity, name_key, field FROM person_atoms WHERE atom = ?"),
      arguments: [number])
    guard let row else { return nil }
    let atom = IdentityChanges.Atom(
      number: number, entity: row[0], nameKey: row[1], field: row[2])
    identity.atomByNumber[number] = atom
    return atom
  }

  /// Links what is pending in an article: each to the person its signs choose, never two to one, and nobody
  /// to a person whom the article names beside it.
  private mutating func decide(_ doc: Int64) throws {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT p.atom, p.signs, a.name_key FROM pending_persons p
            JOIN person_atoms a ON a.atom = p.atom WHERE p.doc = ? ORDER BY a.name_key
          """), arguments: [doc])
    guard !rows.isEmpty else { return }
    var taken = Set(
      try Int64.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT x.entity FROM article_entities x JOIN person_atoms a ON a.atom = x.atom
              WHERE x.doc = ? AND a.entity IS NOT NULL
            """), arguments: [doc]))
    let present = taken
    var links: [(atom: Int64, entity: Int64)] = []
    for row in rows {
      let key: String = row[2]
      let chosen = try chosen(by: Self.signs(row[1]), forKey: key, except: present)
      if let chosen, taken.insert(chosen).inserted {
        links.append((row[0], chosen))
      } else {
        let entity = try unlinkedEntity(ofKey: key, called: key)
        try give(doc, row[0], to: entity)
      }
    }
    for link in links { try give(doc, link.atom, to: link.entity) }
  }

  private mutating func chosen(
    by signs: [Appearance.Sign], forKey key: String, except present: Set<Int64>
  ) throws -> Int64? {
    var decision = LinkDecision()
    for sign in signs {
      let atoms = try Int64.fetchAll(
        database.cachedStatement(
          sql: "SELECT atom FROM person_signs WHERE token = ? LIMIT \(Self.commonSign + 1)"),
        arguments: [sign.token])
      // What so many people of a surname share says nothing of one of them.
      guard atoms.count <= Self.commonSign else { continue }
      var persons: Set<Int64> = []
      for number in atoms {
        guard let atom = try atom(number), let entity = atom.entity, !present.contains(entity),
          !key.contains(" ") || atom.nameKey == key
        else { continue }
        persons.insert(entity)
      }
      decision.add(weight: sign.weight, of: persons)
    }
    return decision.chosen
  }

  private static let commonSign = 64
}
