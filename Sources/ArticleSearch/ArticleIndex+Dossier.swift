import ArticleModel
import GRDB

extension ArticleIndex {
  /// What is known of the entity with this number; nil when there is none.
  static func dossier(
    _ database: Database, _ kind: EntityKind, _ entity: Int64
  ) throws -> EntityDossier? {
    guard let summary = try EntitySummary(database, kind, entity: entity) else { return nil }
    return EntityDossier(
      summary: summary, candidates: try candidates(database, kind, namesakesOf: entity),
      roles: try roles(database, entity), months: try months(database, entity),
      companions: try companions(database, entity),
      companionArticles: min(summary.articles, companionLimit),
      quotationsBy: try number(
        database, "SELECT count(*) FROM quotations WHERE speaker = ?", entity),
      quotationsAbout: try number(
        database, "SELECT count(*) FROM quotation_entities WHERE entity = ?", entity))
  }

  /// Who may be meant by a single name or by a name that several have; nobody for a person who is known.
  private static func candidates(
    _ database: Database, _ kind: EntityKind, namesakesOf entity: Int64
  ) throws -> [EntityCandidate] {
    let persons = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT entity FROM entities WHERE entity IN (
              SELECT a.entity FROM entities e JOIN person_shorts s ON s.short = e.name_key
                JOIN person_atoms a ON a.atom = s.atom WHERE e.entity = ?1
              UNION SELECT a.entity FROM entities e JOIN person_atoms a ON a.name_key = e.name_key
                WHERE e.entity = ?1 AND e.label = ?2)
            AND entity <> ?1 ORDER BY articles DESC, slug LIMIT 20
          """), arguments: [entity, PersonRegistry.unresolved])
    return try candidates(database, kind, persons)
  }

  private static func number(_ database: Database, _ sql: String, _ entity: Int64) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [entity]) ?? 0
  }

  private static func roles(
    _ database: Database, _ entity: Int64
  ) throws -> [EntityDossier.Role] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT role, count(*), min(nullif(published, ?2)), max(nullif(published, ?2))
            FROM article_roles WHERE entity = ?1
            GROUP BY role ORDER BY count(*) DESC, role LIMIT 50
          """), arguments: [entity, Moment.unknown])
    return rows.map { row in
      EntityDossier.Role(
        text: row[0], articles: row[1], firstPublished: (row[2] as Int64?).flatMap(Moment.day),
        lastPublished: (row[3] as Int64?).flatMap(Moment.day))
    }
  }

  private static func months(
    _ database: Database, _ entity: Int64
  ) throws -> [EntityDossier.Month] {
    let days = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT published FROM article_entities WHERE entity = ? AND published > ?
            ORDER BY published
          """), arguments: [entity, Moment.unknown])
    var months: [EntityDossier.Month] = []
    var lastDay: Int64?
    while let row = try days.next() {
      let minutes: Int64 = row[0]
      // Most articles share their day with the one before; only a new day needs the calendar.
      if lastDay != minutes / Moment.minutesPerDay {
        lastDay = minutes / Moment.minutesPerDay
        let month = String(Moment.day(ofMinutes: minutes)?.description.prefix(7) ?? "")
        if months.last?.month != month {
          months.append(EntityDossier.Month(month: month, articles: 0))
        }
      }
      months[months.count - 1].articles += 1
    }
    return months
  }

  /// Counting in all articles of a head of state would take long, and the newest say what is asked.
  private static func companions(
    _ database: Database, _ entity: Int64
  ) throws -> [EntityDossier.Companion] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT kind, slug, name, articles FROM (
            SELECT n.kind, n.slug, n.name, c.articles, row_number() OVER (
                PARTITION BY n.kind ORDER BY c.articles DESC, n.slug) AS place
              FROM (
                SELECT o.entity, count(*) AS articles FROM (
                    SELECT doc FROM article_entities WHERE entity = ?1
                      ORDER BY published DESC, id LIMIT \(companionLimit)) m
                  JOIN article_entities o ON o.doc = m.doc
                  WHERE o.entity <> ?1 GROUP BY o.entity) c
              JOIN entities n ON n.entity = c.entity WHERE n.kind <= ?2)
            WHERE place <= 20 ORDER BY kind, articles DESC, slug
          """), arguments: [entity, EntityKind.place.rawValue])
    return rows.compactMap { row in
      EntityKind(rawValue: row[0]).map {
        EntityDossier.Companion(kind: $0, id: row[1], name: row[2], articles: row[3])
      }
    }
  }
}

/// In how many of its newest articles an entity's companions are counted.
private let companionLimit = 1_000
