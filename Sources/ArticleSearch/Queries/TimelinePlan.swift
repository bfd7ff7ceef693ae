import GRDB

/// How the index answers a `TimelineQuery`: each length class is read in the order of its index, and SQLite
/// merges them.
struct TimelinePlan {
  private var first: NamedEntities?
  private var others: [NamedEntities] = []
  private let days: DayInterval

  private static let columns = """
    t.from_day, t.to_day, t.id, t.ordinal, t.value, t.text, t.start, t.end, t.flags,
    substr(CAST(x.body AS BLOB), t.sentence_start + 1, t.sentence_bytes), a.title, a.published_text
    """

  /// Returns nil when a name is nobody's, so that the answer is empty.
  init?(_ database: Database, _ query: TimelineQuery) throws {
    days = query.days ?? DayInterval(from: nil, to: nil)
    let wanted: [(String?, EntityKind, String)] = [
      (query.person, .person, "person"), (query.organization, .organization, "organization"),
      (query.place, .place, "place"),
    ]
    for (name, kind, parameter) in wanted {
      guard let name else { continue }
      let found = try NamedEntities.find(database, name, [kind], parameter: parameter)
      if case .none = found { return nil }
      others.append(found)
    }
    if !others.isEmpty { first = others.removeFirst() }
  }

  /// The rows of all length classes after `cursor`, as `from_day, to_day, id, ordinal, dated`.
  private func rows(after cursor: PageCursor?) -> SQLPiece {
    let table = first == nil ? "dates" : "dated_entities"
    // Several entities may be named in one sentence: UNION lists it once.
    let union = first.map(\.isOne) ?? true ? " UNION ALL " : " UNION "
    var pieces: [SQLPiece] = []
    for overlap in days.overlapConditions("r.") {
      var parts = [overlap]
      if let first { parts.insert(first.condition("r.entity"), at: 0) }
      for name in others {
        let condition = name.condition("e.entity")
        parts.append(
          SQLPiece(
            """
            EXISTS (SELECT 1 FROM dated_entities e
              WHERE \(condition.sql) AND e.length_class = r.length_class AND e.from_day = r.from_day
                AND e.to_day = r.to_day AND e.id = r.id AND e.ordinal = r.ordinal)
            """, condition.values))
      }
      if let last = cursor?.numbers {
        parts.append(
          SQLPiece(
            """
            r.from_day >= ? AND (r.from_day, r.to_day, r.id, r.ordinal) > (?, ?, ?, ?)
            """, [last[0], last[0], last[1], last[2], last[3]]))
      }
      pieces.append(
        SQLPiece("SELECT r.from_day, r.to_day, r.id, r.ordinal, r.dated FROM \(table) r WHERE ")
          + SQLPiece.all(parts))
    }
    return SQLPiece(
      pieces.map(\.sql).joined(separator: union), pieces.flatMap(\.values))
  }

  /// Counts all that match.
  var count: SQLPiece {
    if first == nil, days.from == nil, days.to == nil {
      return SQLPiece("SELECT value FROM facts WHERE name = 'dates'")
    }
    let rows = rows(after: nil)
    return SQLPiece("SELECT count(*) FROM (\(rows.sql))", rows.values)
  }

  /// The page after `cursor`.
  func page(after cursor: PageCursor?, limit: Int) -> SQLPiece {
    let rows = rows(after: cursor)
    return SQLPiece(
      """
      SELECT \(Self.columns) FROM (\(rows.sql) ORDER BY 1, 2, 3, 4 LIMIT \(limit)) k
        CROSS JOIN dates t ON t.dated = k.dated
        CROSS JOIN articles a ON a.doc = t.dated >> \(IndexSchema.ordinalBits)
        CROSS JOIN article_texts x ON x.doc = a.doc
        ORDER BY k.from_day, k.to_day, k.id, k.ordinal
      """, rows.values)
  }
}
