import ArticleModel
import GRDB

/// Takes persons of articles into the registry and out of it; what that decides is written by `settlePersons`.
extension IndexWriter {
  /// The entity and the atom of a person of the article `doc`.
  mutating func enter(
    _ person: Appearance, called name: String, in doc: Int64
  ) throws -> (entity: Int64, atom: Int64) {
    let atom = try atom(of: person, field: person.fields.first?.rawValue ?? 0, called: name)
    try count(person, primary: atom.number, called: name, by: 1)
    if let entity = atom.entity { return (entity, atom.number) }
    let entity = try unlinkedEntity(ofKey: person.name.key, called: name)
    try addPending(doc, atom.number, entity, person.askedSigns)
    return (entity, atom.number)
  }

  /// Notes that an article with this person is gone.
  mutating func leave(_ person: Appearance, atom: Int64, called name: String, doc: Int64) throws {
    try count(person, primary: atom, called: name, by: -1)
    try removePending(doc, atom)
  }

  /// Adds to or takes from the signs and the short names of the person's atoms.
  private mutating func count(
    _ person: Appearance, primary: Int64, called name: String, by change: Int
  ) throws {
    identity.articleChanges[primary, default: 0] += change
    guard !person.name.isSingle else { return }
    var atoms = [primary]
    for field in person.fields.dropFirst() {
      let atom = try atom(of: person, field: field.rawValue, called: name).number
      identity.articleChanges[atom, default: 0] += change
      atoms.append(atom)
    }
    var tokens = person.givenSigns.map(\.token)
    // An article that names two callings says that they are one person's.
    if atoms.count > 1 { tokens.append(Appearance.hash(person.name.key, "both")) }
    for atom in atoms {
      for token in tokens {
        identity.signChanges[IdentityChanges.SignKey(token: token, atom: atom), default: 0] +=
          change
      }
      for short in person.shorts {
        identity.shortChanges[IdentityChanges.ShortKey(short: short, atom: atom), default: 0] +=
          change
      }
    }
  }

  private mutating func atom(
    of person: Appearance, field: Int, called name: String
  ) throws -> IdentityChanges.Atom {
    let key = IdentityChanges.AtomKey(
      nameKey: person.name.key, variant: person.name.variant, field: field)
    if let known = identity.atoms[key] { return known }
    let stored = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT atom, variant, field, entity FROM person_atoms WHERE name_key = ?"),
      arguments: [key.nameKey])
    for row in stored {
      let atom = IdentityChanges.Atom(
        number: row[0], entity: row[3], nameKey: key.nameKey, field: row[2])
      let own = IdentityChanges.AtomKey(nameKey: key.nameKey, variant: row[1], field: row[2])
      identity.atoms[own] = atom
      identity.atomByNumber[atom.number] = atom
    }
    if let known = identity.atoms[key] { return known }
    // Until the name's people are told apart anew the atom is with whoever has the name, but never with the
    // bearer of another middle name: one article may name both.
    var entity: Int64?
    if !person.name.isSingle {
      let isOther = stored.contains { row in
        let variant: String = row[1]
        return !variant.isEmpty && variant != key.variant
      }
      let owner = isOther ? nil : stored.compactMap { $0[3] as Int64? }.first
      entity = try owner ?? newPerson(key.nameKey, label: "", called: name)
      if !stored.isEmpty { identity.keys.insert(key.nameKey) }
    }
    try run(
      "INSERT INTO person_atoms VALUES (NULL, ?, ?, ?, ?, 0, ?)",
      [key.nameKey, key.variant, field, person.name.short, entity])
    let atom = IdentityChanges.Atom(
      number: database.lastInsertedRowID, entity: entity, nameKey: key.nameKey, field: field)
    identity.atoms[key] = atom
    identity.atomByNumber[atom.number] = atom
    return atom
  }

  /// A new entity for a person.
  mutating func newPerson(_ nameKey: String, label: String, called name: String) throws -> Int64 {
    try run(
      """
      INSERT INTO entities (kind, slug, name, articles, mentions, name_key, label)
        VALUES (?, ?, ?, 0, 0, ?, ?)
      """, [EntityKind.person.rawValue, NameFolding.slug(of: name), name, nameKey, label])
    let entity = database.lastInsertedRowID
    entityChanges[entity, default: Change()].articles += 0
    return entity
  }

  /// The entry of a surname alone, or of a name that several have, for what is nobody's.
  mutating func unlinkedEntity(ofKey key: String, called name: String) throws -> Int64 {
    if let known = identity.unlinked[key] { return known }
    let label = key.contains(" ") ? PersonRegistry.unresolved : ""
    let stored = try number(
      "SELECT entity FROM entities WHERE name_key = ? AND label = ?", [key, label])
    let entity = try stored ?? newPerson(key, label: label, called: name)
    identity.unlinked[key] = entity
    return entity
  }

  /// A person's id follows the name that most articles give and what is known of others of that name.
  func writePersonName(_ entity: Int64) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT name, slug, label, name_key, instr(name_key, ' ') > 0 OR NOT EXISTS (
              SELECT 1 FROM person_shorts WHERE short = name_key)
            FROM entities WHERE entity = ? AND name_key IS NOT NULL
          """), arguments: [entity])
    guard let row else { return }
    let (key, isKnown): (String, Bool) = (row[3], row[4])
    var suffix = PersonRegistry.suffix(ofLabel: row[2])
    if !isKnown { suffix = PersonRegistry.unlinkedSuffix }
    if let mark = key.lastIndex(of: IdentityRules.mark), key.index(after: mark) < key.endIndex {
      suffix = "." + key[key.index(after: mark)...]
    }
    let shown = rules.shownName(ofKey: key, suffix: suffix)
    if let shown { try addTokens(of: shown, entity) }
    let name = try shown ?? firstName(ofKey: key, entity) ?? row[0]
    let slug = NameFolding.slug(of: name) + suffix
    guard slug != row[1] || name != row[0] else { return }
    try run("UPDATE entities SET slug = ?, name = ? WHERE entity = ?", [slug, name, entity])
  }

  /// The name that stands first in a merge, as the articles write it.
  private func firstName(ofKey key: String, _ entity: Int64) throws -> String? {
    guard let slug = rules.firstSlug(ofKey: key) else { return nil }
    return try String.fetchAll(
      database.cachedStatement(sql: "SELECT name FROM entity_names WHERE entity = ? ORDER BY name"),
      arguments: [entity]
    ).first { NameFolding.slug(of: $0) == slug }
  }

  /// Notes a person that is to be decided by the signs of its article.
  mutating func addPending(
    _ doc: Int64, _ atom: Int64, _ entity: Int64, _ signs: [Appearance.Sign]
  ) throws {
    let text = signs.map { "\($0.weight)\($0.token < 0 ? "" : "+")\($0.token)" }
      .joined(separator: " ")
    try run("INSERT INTO pending_persons VALUES (?, ?, ?, ?)", [doc, atom, entity, text])
    for sign in signs {
      try run("INSERT OR IGNORE INTO pending_signs VALUES (?, ?, ?)", [sign.token, doc, atom])
    }
    identity.docs.insert(doc)
  }

  /// Forgets it again.
  mutating func removePending(_ doc: Int64, _ atom: Int64) throws {
    let text = try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT signs FROM pending_persons WHERE doc = ? AND atom = ?"),
      arguments: [doc, atom])
    guard let text else { return }
    for sign in Self.signs(text) {
      try run(
        "DELETE FROM pending_signs WHERE token = ? AND doc = ? AND atom = ?",
        [sign.token, doc, atom])
    }
    try run("DELETE FROM pending_persons WHERE doc = ? AND atom = ?", [doc, atom])
  }

  /// Reads what `addPending` wrote: `2+17 1-4`.
  static func signs(_ text: String) -> [Appearance.Sign] {
    text.split(separator: " ").compactMap { part in
      guard let weight = Int(part.prefix(1)), let token = Int64(part.dropFirst()) else {
        return nil
      }
      return Appearance.Sign(weight: weight, token: token)
    }
  }
}
