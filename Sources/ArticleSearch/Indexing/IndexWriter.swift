import ArticleModel
import GRDB

/// Writes the rows of records inside one transaction. What many records share, the entities' counts and
/// names, is gathered and written once at the end.
struct IndexWriter {
  private struct EntityID: Hashable {
    var kind: Int
    var slug: String
  }

  private struct NameID: Hashable {
    var entity: Int64
    var name: String
  }

  struct Change {
    var main = 0
    var articles = 0
    var uses = 0
  }

  /// A row of `article_entities`.
  private struct EntityRow {
    var entity: Int64
    var published: Int64
    var id: Int64
    var doc: Int64
    var mentions: Int
    var atom: Int64?
  }

  let database: Database
  /// What people decided about persons.
  let rules: IdentityRules
  /// The first article of this transaction.
  let firstDoc: Int64
  private var nextDoc: Int64
  var articleCount: Int64
  var quotationChange = 0
  var dateChange = 0
  private var entityNumbers: [EntityID: Int64] = [:]
  var entityChanges: [Int64: Change] = [:]
  private var nameChanges: [NameID: Change] = [:]
  /// A row of `article_roles`.
  struct RoleRow {
    var entity: Int64
    var published: Int64
    var id: Int64
    var role: String
  }

  /// What is learnt of persons.
  var identity = IdentityChanges()
  /// Roles that were removed; most come back in the same transaction with the record's new form.
  var lostRoles: [RoleRow] = []
  /// Rows that are written in the order of their table, so that neighbours share pages.
  private var waiting: [EntityRow] = []

  init(_ database: Database, _ rules: IdentityRules) throws {
    self.database = database
    self.rules = rules
    nextDoc =
      try Int64.fetchOne(
        database, sql: "SELECT value FROM facts WHERE name = 'next_doc'") ?? 1
    firstDoc = nextDoc
    articleCount =
      try Int64.fetchOne(
        database, sql: "SELECT value FROM facts WHERE name = 'articles'") ?? 0
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    let statement = try database.cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }

  func number(_ sql: String, _ arguments: StatementArguments) throws -> Int64? {
    try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
  }

  /// Adds a record, in place of an earlier one of the same id.
  mutating func add(_ rows: ArticleRows) throws {
    try remove(rows.key)
    let doc = nextDoc
    nextDoc += 1
    articleCount += 1
    let numbers = try addEntities(rows, doc)
    try addArticle(rows, doc, numbers)
    try addDuplicates(rows, doc)
    try addDates(rows, doc, numbers)
    try addQuotations(rows, doc, numbers)
  }

  private func addArticle(
    _ rows: ArticleRows, _ doc: Int64, _ numbers: [Int64]
  ) throws {
    let record = rows.record
    let authors = record.authors.map(\.name).joined(separator: ArticleRows.separator)
    let persons = rows.topPersons.joined(separator: ArticleRows.separator)
    try run(
      "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
      [
        doc, rows.key, rows.published, rows.received,
        rows.stamp?.changedNanoseconds ?? rows.received, rows.stamp?.bytes ?? -1,
        record.stats.words, record.language?.code, record.published?.value, record.received,
        record.title?.text, record.source.publication, authors, persons,
      ])
    let title = record.title?.text ?? ""
    try run("INSERT INTO article_texts VALUES (?, ?, ?)", [doc, title, record.text])
    try run(
      "INSERT INTO article_names VALUES (?, ?)", [doc, StoredName.write(rows.entities, numbers)])
    try run(
      "INSERT INTO article_words (rowid, title, body) VALUES (?, ?, ?)",
      [doc, title, record.text])
  }

  private mutating func addEntities(_ rows: ArticleRows, _ doc: Int64) throws -> [Int64] {
    var numbers: [Int64] = []
    let appearances = rows.appearances()
    for (row, person) in zip(rows.entities, appearances) {
      let (entity, atom): (Int64, Int64?) =
        if let person { try enter(person, called: row.name, in: doc) } else {
          (try entityNumber(row.kind.rawValue, row.slug, row.name), nil)
        }
      numbers.append(entity)
      waiting.append(
        EntityRow(
          entity: entity, published: rows.published, id: rows.key, doc: doc,
          mentions: row.mentions, atom: atom))
      entityChanges[entity, default: Change()].articles += 1
      entityChanges[entity, default: Change()].uses += row.mentions
      for form in row.forms {
        note(StoredName(entity, form, of: row), sign: 1)
      }
      for role in row.roles {
        try run(
          "INSERT OR IGNORE INTO article_roles VALUES (?, ?, ?, ?)",
          [entity, rows.published, rows.key, role])
        try addTokens(ofRole: role, entity)
      }
    }
    return numbers
  }

  mutating func writeWaiting() throws {
    waiting.sort { ($0.entity, $1.published, $0.id) < ($1.entity, $0.published, $1.id) }
    for row in waiting {
      try run(
        "INSERT INTO article_entities VALUES (?, ?, ?, ?, ?, ?)",
        [row.entity, row.published, row.id, row.doc, row.mentions, row.atom])
    }
    waiting.removeAll(keepingCapacity: true)
  }

  mutating func note(_ name: StoredName, sign: Int) {
    let id = NameID(entity: name.entity, name: name.name)
    var change = nameChanges[id] ?? Change()
    change.uses += name.uses * sign
    change.articles += sign
    if name.isMain { change.main += sign }
    nameChanges[id] = change
  }

  private mutating func entityNumber(
    _ kind: Int, _ slug: String, _ name: String
  ) throws -> Int64 {
    let id = EntityID(kind: kind, slug: slug)
    if let known = entityNumbers[id] { return known }
    let stored = try number(
      "SELECT entity FROM entities WHERE kind = ? AND slug = ?", [kind, slug])
    let entity: Int64
    if let stored {
      entity = stored
    } else {
      try run(
        "INSERT INTO entities (kind, slug, name, articles, mentions) VALUES (?, ?, ?, 0, 0)",
        [kind, slug, name])
      entity = database.lastInsertedRowID
      try addTokens(of: slug, entity)
    }
    entityNumbers[id] = entity
    return entity
  }

  func addTokens(of name: String, _ entity: Int64) throws {
    for token in NameFolding.tokens(of: name) {
      try run(
        """
        INSERT OR IGNORE INTO name_tokens
          SELECT kind, ?, entity FROM entities WHERE entity = ?
        """, [token, entity])
    }
  }

  func addTokens(ofRole role: String, _ entity: Int64) throws {
    for token in NameFolding.tokens(of: role) {
      try run("INSERT OR IGNORE INTO role_tokens VALUES (?, ?)", [token, entity])
    }
  }

  private mutating func addDates(_ rows: ArticleRows, _ doc: Int64, _ numbers: [Int64]) throws {
    dateChange += min(rows.dates.count, Self.ordinalLimit)
    for (ordinal, row) in rows.dates.prefix(Self.ordinalLimit).enumerated() {
      let dated = doc << IndexSchema.ordinalBits + Int64(ordinal)
      let lengthClass = DateLengthClass.of(days: row.to - row.from + 1)
      try run(
        """
        INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          dated, lengthClass, row.from, row.to, rows.published, rows.key, ordinal, row.span.start,
          row.span.end, row.value, row.text, row.flags, row.sentence.start, row.sentence.length,
        ])
      for index in row.entities {
        try run(
          "INSERT OR IGNORE INTO dated_entities VALUES (?, ?, ?, ?, ?, ?, ?)",
          [numbers[index], lengthClass, row.from, row.to, rows.key, ordinal, dated])
      }
    }
  }

  private mutating func addQuotations(_ rows: ArticleRows, _ doc: Int64, _ numbers: [Int64]) throws
  {
    quotationChange += min(rows.quotations.count, Self.ordinalLimit)
    for (ordinal, row) in rows.quotations.prefix(Self.ordinalLimit).enumerated() {
      let quotation = doc << IndexSchema.ordinalBits + Int64(ordinal)
      let finding = row.finding
      let text = row.parts.joined(separator: ArticleRows.separator)
      try run(
        """
        INSERT INTO quotations
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          quotation, rows.published, rows.key, ordinal, row.span.start, row.span.end,
          finding.kind.rawValue, row.speaker.map { numbers[$0] },
          row.speaker.map { rows.entities[$0].name },
          finding.speakerText, finding.cue, finding.said,
          row.said.map { DateLengthClass.of(days: $0.to - $0.from + 1) }, row.said?.from,
          row.said?.to,
          finding.addresseeText, finding.rule.rawValue, finding.probability, finding.reason, text,
          finding.stance?.rawValue, row.told.map { numbers[$0] },
          row.speakers.isEmpty
            ? nil
            : row.speakers.map { rows.entities[$0].name }.joined(separator: ArticleRows.separator),
        ])
      for index in row.speakers.dropFirst() {
        try run(
          "INSERT OR IGNORE INTO quotation_speakers VALUES (?, ?)", [numbers[index], quotation])
      }
      try run(
        "INSERT INTO quotation_words (rowid, text) VALUES (?, ?)", [quotation, text])
      for index in row.entities {
        try run(
          "INSERT OR IGNORE INTO quotation_entities VALUES (?, ?, ?, ?, ?)",
          [numbers[index], rows.published, rows.key, ordinal, quotation])
      }
    }
  }

  private static let ordinalLimit = 1 << Int(IndexSchema.ordinalBits)

  /// Writes what was gathered; the last step of the transaction.
  mutating func finish() throws {
    try writeWaiting()
    try settlePersons()
    let retokenized = try writeNames()
    try retokenizeLostRoles()
    for (entity, change) in entityChanges.sorted(by: { $0.key < $1.key }) {
      try run(
        "UPDATE entities SET articles = articles + ?, mentions = mentions + ? WHERE entity = ?",
        [change.articles, change.uses, entity])
      let isGone =
        try number(
          "SELECT 1 FROM entities WHERE entity = ? AND articles <= 0", [entity]) != nil
      if isGone {
        try run("DELETE FROM name_tokens WHERE entity = ?", [entity])
        try run("DELETE FROM entity_names WHERE entity = ?", [entity])
        try run("DELETE FROM entities WHERE entity = ?", [entity])
      } else {
        if retokenized.contains(entity) { try retokenize(entity) }
        try run(Self.summarySQL, [entity, Moment.unknown, entity, Moment.unknown, entity, entity])
        try writePersonName(entity)
      }
    }
    try run("UPDATE facts SET value = ? WHERE name = 'next_doc'", [nextDoc])
    try run("UPDATE facts SET value = ? WHERE name = 'articles'", [articleCount])
    for (name, change) in [("quotations", quotationChange), ("dates", dateChange)] {
      try run("UPDATE facts SET value = value + ? WHERE name = ?", [change, name])
    }
    quotationChange = 0
    dateChange = 0
    entityChanges = [:]
    nameChanges = [:]
    lostRoles = []
    entityNumbers = [:]
  }

  private static let summarySQL = """
    UPDATE entities SET
      first = (SELECT published FROM article_entities
        WHERE entity = ? AND published > ? ORDER BY published LIMIT 1),
      last = (SELECT published FROM article_entities
        WHERE entity = ? AND published > ? ORDER BY published DESC LIMIT 1),
      name = (SELECT name FROM entity_names
        WHERE entity = ? ORDER BY main DESC, uses DESC, name LIMIT 1)
    WHERE entity = ?
    """

  /// Writes the changed names; returns the entities that lost one, whose words must be made again.
  private func writeNames() throws -> Set<Int64> {
    var retokenized: Set<Int64> = []
    let changes = nameChanges.sorted {
      ($0.key.entity, $0.key.name) < ($1.key.entity, $1.key.name)
    }
    for (id, change) in changes {
      let known = try number(
        "SELECT articles FROM entity_names WHERE entity = ? AND name = ?", [id.entity, id.name])
      guard let known else {
        guard change.articles > 0 else { continue }
        try run(
          "INSERT INTO entity_names VALUES (?, ?, ?, ?, ?)",
          [id.entity, id.name, change.main, change.articles, change.uses])
        try addTokens(of: id.name, id.entity)
        continue
      }
      if known + Int64(change.articles) <= 0 {
        try run(
          "DELETE FROM entity_names WHERE entity = ? AND name = ?", [id.entity, id.name])
        retokenized.insert(id.entity)
      } else {
        try run(
          """
          UPDATE entity_names SET main = main + ?, articles = articles + ?, uses = uses + ?
            WHERE entity = ? AND name = ?
          """, [change.main, change.articles, change.uses, id.entity, id.name])
      }
    }
    return retokenized
  }

  private func retokenizeLostRoles() throws {
    var done: Set<Int64> = []
    for row in lostRoles where !done.contains(row.entity) {
      let isBack = try number(
        "SELECT 1 FROM article_roles WHERE entity = ? AND published = ? AND id = ? AND role = ?",
        [row.entity, row.published, row.id, row.role])
      if isBack != nil { continue }
      let isElsewhere = try number(
        "SELECT 1 FROM article_roles WHERE entity = ? AND role = ? LIMIT 1",
        [row.entity, row.role])
      if isElsewhere != nil { continue }
      try retokenizeRoles(row.entity)
      done.insert(row.entity)
    }
  }

  private func retokenizeRoles(_ entity: Int64) throws {
    try run("DELETE FROM role_tokens WHERE entity = ?", [entity])
    let roles = try String.fetchAll(
      database.cachedStatement(sql: "SELECT DISTINCT role FROM article_roles WHERE entity = ?"),
      arguments: [entity])
    for role in roles { try addTokens(ofRole: role, entity) }
  }

  func retokenize(_ entity: Int64) throws {
    try run("DELETE FROM name_tokens WHERE entity = ?", [entity])
    let names = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT name FROM entity_names WHERE entity = ?1
            UNION SELECT slug FROM entities WHERE entity = ?1 AND name_key IS NULL
          """), arguments: [entity])
    for name in names { try addTokens(of: name, entity) }
  }
}
