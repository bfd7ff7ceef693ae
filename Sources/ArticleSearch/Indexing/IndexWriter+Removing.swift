import ArticleModel
import GRDB

extension IndexWriter {
  /// Removes the rows of the article `key`; false when there are none.
  @discardableResult
  mutating func remove(_ key: Int64) throws -> Bool {
    guard let doc = try number("SELECT doc FROM articles WHERE id = ?", [key]) else { return false }
    articleCount -= 1
    if doc >= firstDoc { try writeWaiting() }
    for person in try appearances(in: doc) {
      try leave(person.appearance, atom: person.atom, called: person.name, doc: doc)
    }
    try removeDuplicates(doc)
    try forgetEntities(doc)
    let dates = IndexSchema.ownNumbers("dated", of: "?1")
    let quotations = IndexSchema.ownNumbers("quotation", of: "?1")
    try run(
      """
      DELETE FROM dated_entities WHERE (entity, length_class, from_day, to_day, id, ordinal) IN (
        SELECT e.entity, t.length_class, t.from_day, t.to_day, t.id, t.ordinal
          FROM article_entities e, dates t WHERE e.doc = ?1 AND \(dates))
      """, [doc])
    try run("DELETE FROM dates WHERE \(dates)", [doc])
    dateChange -= database.changesCount
    try run(
      """
      DELETE FROM quotation_entities WHERE (entity, published, id, ordinal) IN (
        SELECT e.entity, q.published, q.id, q.ordinal
          FROM article_entities e, quotations q WHERE e.doc = ?1 AND \(quotations))
      """, [doc])
    try run(
      """
      DELETE FROM quotation_speakers WHERE (entity, quotation) IN (
        SELECT e.entity, q.quotation
          FROM article_entities e, quotations q WHERE e.doc = ?1 AND \(quotations)
            AND q.speakers IS NOT NULL)
      """, [doc])
    // An external-content table must be told the words it is to forget.
    try run(
      """
      INSERT INTO quotation_words (quotation_words, rowid, text)
        SELECT 'delete', quotation, text FROM quotations WHERE \(quotations)
      """, [doc])
    try run("DELETE FROM quotations WHERE \(quotations)", [doc])
    quotationChange -= database.changesCount
    try run(
      """
      DELETE FROM article_roles WHERE (entity, published, id) IN (
        SELECT entity, published, id FROM article_entities WHERE doc = ?)
      """, [doc])
    try run(
      """
      INSERT INTO article_words (article_words, rowid, title, body)
        SELECT 'delete', doc, title, body FROM article_texts WHERE doc = ?
      """, [doc])
    for table in ["article_entities", "article_names", "article_texts", "articles"] {
      try run("DELETE FROM \(table) WHERE doc = ?", [doc])
    }
    return true
  }

  private mutating func forgetEntities(_ doc: Int64) throws {
    let entities = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT entity, mentions FROM article_entities WHERE doc = ?"), arguments: [doc])
    for row in entities {
      let entity: Int64 = row[0]
      entityChanges[entity, default: Change()].articles -= 1
      entityChanges[entity, default: Change()].uses -= row[1] as Int
    }
    let roles = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT entity, published, id, role FROM article_roles
            WHERE (entity, published, id) IN (
              SELECT entity, published, id FROM article_entities WHERE doc = ?)
          """), arguments: [doc])
    for row in roles {
      lostRoles.append(
        RoleRow(entity: row[0], published: row[1], id: row[2], role: row[3]))
    }
    let names = try String.fetchOne(
      database.cachedStatement(sql: "SELECT names FROM article_names WHERE doc = ?"),
      arguments: [doc])
    for name in StoredName.read(names ?? "") { note(name, sign: -1) }
  }
}
