import ArticleModel
import GRDB

/// Moves a person of an article from one entity to another, in every table that names it.
extension IndexWriter {
  /// Gives a pending person of an article to an entity.
  mutating func give(_ doc: Int64, _ atom: Int64, to entity: Int64) throws {
    let known = try number(
      "SELECT entity FROM pending_persons WHERE doc = ? AND atom = ?", [doc, atom])
    guard let known, known != entity else { return }
    try move(doc, atom, from: known, to: entity)
    try run(
      "UPDATE pending_persons SET entity = ? WHERE doc = ? AND atom = ?", [entity, doc, atom])
  }

  /// Moves the article's person from `old` to `new`. A pending person that has the place is put out first.
  mutating func move(_ doc: Int64, _ atom: Int64, from old: Int64, to new: Int64) throws {
    guard old != new,
      let place = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT published, id FROM articles WHERE doc = ?"),
        arguments: [doc])
    else { return }
    let (published, id): (Int64, Int64) = (place[0], place[1])
    identity.docs.insert(doc)
    try putOutPending(doc, of: new)
    let mentions = try number(
      """
      UPDATE OR IGNORE article_entities SET entity = ?
        WHERE entity = ? AND published = ? AND id = ? RETURNING mentions
      """, [new, old, published, id])
    guard let mentions else { return }
    entityChanges[old, default: Change()].articles -= 1
    entityChanges[old, default: Change()].uses -= Int(mentions)
    entityChanges[new, default: Change()].articles += 1
    entityChanges[new, default: Change()].uses += Int(mentions)
    try moveRoles(published, id, old, new)
    try moveNames(doc, old, new)
    try moveStatements(doc, old, new)
  }

  private mutating func putOutPending(_ doc: Int64, of entity: Int64) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT p.atom, a.name_key FROM pending_persons p JOIN person_atoms a ON a.atom = p.atom
            WHERE p.doc = ? AND p.entity = ?
          """), arguments: [doc, entity])
    guard let row else { return }
    let key: String = row[1]
    let unlinked = try unlinkedEntity(ofKey: key, called: key)
    guard unlinked != entity else { return }
    try give(doc, row[0], to: unlinked)
  }

  private mutating func moveRoles(
    _ published: Int64, _ id: Int64, _ old: Int64, _ new: Int64
  ) throws {
    let roles = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT role FROM article_roles WHERE entity = ? AND published = ? AND id = ?"),
      arguments: [old, published, id])
    for role in roles {
      lostRoles.append(RoleRow(entity: old, published: published, id: id, role: role))
      try run(
        """
        UPDATE OR IGNORE article_roles SET entity = ?
          WHERE entity = ? AND published = ? AND id = ? AND role = ?
        """, [new, old, published, id, role])
      try addTokens(ofRole: role, new)
    }
  }

  private mutating func moveNames(_ doc: Int64, _ old: Int64, _ new: Int64) throws {
    let text = try String.fetchOne(
      database.cachedStatement(sql: "SELECT names FROM article_names WHERE doc = ?"),
      arguments: [doc])
    guard let text else { return }
    let isSurname =
      try number(
        "SELECT 1 FROM entities WHERE entity = ? AND instr(name_key, ' ') = 0", [new]) != nil
    var names = StoredName.read(text)
    for index in names.indices where names[index].entity == old {
      note(names[index], sign: -1)
      names[index].entity = new
      names[index].isMain =
        names[index].isNamed && (isSurname || PersonName(names[index].name)?.isSingle == false)
      note(names[index], sign: 1)
    }
    try run("UPDATE article_names SET names = ? WHERE doc = ?", [StoredName.write(names), doc])
  }

  private func moveStatements(_ doc: Int64, _ old: Int64, _ new: Int64) throws {
    let dates = IndexSchema.ownNumbers("t.dated", of: "?3")
    let quotations = IndexSchema.ownNumbers("q.quotation", of: "?3")
    try run(
      """
      UPDATE OR IGNORE dated_entities SET entity = ?2
        WHERE (entity, length_class, from_day, to_day, id, ordinal) IN (
          SELECT ?1, t.length_class, t.from_day, t.to_day, t.id, t.ordinal
            FROM dates t WHERE \(dates))
      """, [old, new, doc])
    try run(
      """
      UPDATE OR IGNORE quotation_entities SET entity = ?2
        WHERE (entity, published, id, ordinal) IN (
          SELECT ?1, q.published, q.id, q.ordinal FROM quotations q WHERE \(quotations))
      """, [old, new, doc])
    try run(
      "UPDATE quotations AS q SET speaker = ?2 WHERE \(quotations) AND q.speaker = ?1",
      [old, new, doc])
    try run(
      "UPDATE quotations AS q SET told = ?2 WHERE \(quotations) AND q.told = ?1",
      [old, new, doc])
    try run(
      """
      UPDATE OR IGNORE quotation_speakers SET entity = ?2
        WHERE (entity, quotation) IN (
          SELECT ?1, q.quotation FROM quotations q WHERE \(quotations) AND q.speakers IS NOT NULL)
      """, [old, new, doc])
  }

  /// The persons of an article as the registry saw them when it was indexed.
  func appearances(in doc: Int64) throws -> [(atom: Int64, name: String, appearance: Appearance)] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT x.entity, e.kind, e.slug, x.mentions, x.atom, a.name_key, a.variant, a.short,
              x.published, x.id
            FROM article_entities x JOIN entities e ON e.entity = x.entity
            LEFT JOIN person_atoms a ON a.atom = x.atom WHERE x.doc = ?
          """), arguments: [doc])
    let text = try String.fetchOne(
      database.cachedStatement(sql: "SELECT names FROM article_names WHERE doc = ?"),
      arguments: [doc])
    let names = Dictionary(grouping: StoredName.read(text ?? ""), by: \.entity)
    var persons: [(row: Row, name: PersonName, mentions: Int)] = []
    var organizations: [(slug: String, mentions: Int)] = []
    for row in rows {
      if let key = row[5] as String? {
        let name = PersonName(key: key, variant: row[6], short: row[7])
        persons.append((row, name, row[3]))
      } else if row[1] as Int == EntityKind.organization.rawValue {
        organizations.append((row[2], row[3]))
      }
    }
    let company = Company(
      persons: persons.map { ($0.name, $0.mentions) }, organizations: organizations)
    return try persons.map { person in
      let row = person.row
      let entity: Int64 = row[0]
      let roles = try String.fetchAll(
        database.cachedStatement(
          sql: "SELECT role FROM article_roles WHERE entity = ? AND published = ? AND id = ?"),
        arguments: [entity, row[8] as Int64, row[9] as Int64])
      let forms = names[entity] ?? []
      let main = forms.first { $0.isNamed }?.name ?? ""
      let appearance = Appearance(
        name: person.name, roles: roles, forms: forms.map(\.name), company: company)
      return (row[4], main, appearance)
    }
  }
}
