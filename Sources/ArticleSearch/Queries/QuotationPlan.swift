import GRDB

/// How the index answers a `QuotationQuery`.
struct QuotationPlan {
  private var source = SQLPiece("quotations q")
  private var conditions: [SQLPiece] = []

  private static let columns = """
    q.published, q.id, q.ordinal, a.title, a.published_text, q.start, q.end, q.kind, q.text, s.kind,
    s.slug, q.speaker_name, q.speaker_text, q.cue, q.said, q.addressee, q.rule, q.probability,
    q.reason, q.stance, q.speakers
    """

  /// Returns nil when a name is nobody's, so that the answer is empty.
  init?(_ database: Database, _ query: QuotationQuery) throws {
    let kinds: [EntityKind] = [.person, .organization, .place]
    if let speaker = query.speaker {
      let found = try NamedEntities.find(database, speaker, kinds, parameter: "speaker")
      if case .none = found { return nil }
      conditions.append(try Self.speaking(found, database))
    }
    if let addressee = query.addressee {
      conditions.append(try Self.told(addressee, kinds, database))
    }
    if let cue = query.cue {
      conditions.append(SQLPiece("q.cue = ? COLLATE NOCASE", [cue]))
    }
    if let stance = query.stance { conditions.append(SQLPiece("q.stance = ?", [stance.rawValue])) }
    if let about = query.about {
      let found = try NamedEntities.find(database, about, kinds, parameter: "about")
      if case .none = found { return nil }
      let condition = found.condition("entity")
      conditions.append(
        SQLPiece(
          """
          q.quotation IN (SELECT quotation FROM quotation_entities WHERE \(condition.sql))
          """, condition.values))
    }
    if let text = query.text {
      let expression = try TextQuery(text, parameter: "q").expression
      conditions.append(
        SQLPiece(
          """
          q.quotation IN (SELECT rowid FROM quotation_words WHERE quotation_words MATCH ?)
          """, [expression]))
    }
    if let said = query.said {
      conditions.append(Self.overlap(said, isLookedUp: query.speaker != nil))
    }
    if let published = query.published {
      let minutes = Moment.minutes(of: published)
      conditions.append(
        SQLPiece("q.published BETWEEN ? AND ?", [minutes.lowerBound, minutes.upperBound]))
    }
    if let kind = query.kind { conditions.append(SQLPiece("q.kind = ?", [kind.rawValue])) }
    if query.isUnique { conditions.append(Self.isFirstOfStory(query)) }
  }

  /// No article of the same story that comes before has the same words of the same speaker.
  private static func isFirstOfStory(_ query: QuotationQuery) -> SQLPiece {
    let published = query.published.map(Moment.minutes)
    let between = published.map { "AND b.published BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
    return SQLPiece(
      """
      NOT EXISTS (SELECT 1 FROM articles o
        JOIN articles b ON b.cluster = o.cluster AND \(StoryOrder.isBefore("b", "o"))
        JOIN quotations p ON \(IndexSchema.ownNumbers("p.quotation", of: "b.doc"))
        WHERE o.doc = q.quotation >> \(IndexSchema.ordinalBits) AND o.cluster IS NOT NULL
          \(between ?? "") AND p.text = q.text AND p.speaker IS q.speaker AND p.kind = q.kind
          AND p.said IS q.said)
      """)
  }

  /// Those who speak alone or first, and those who speak with them, which is rare: the index of
  /// speakers answers by itself where there are none.
  private static func speaking(_ found: NamedEntities, _ database: Database) throws -> SQLPiece {
    let condition = found.condition("q.speaker")
    let joint = found.condition("entity")
    let isJoint = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM quotation_speakers WHERE \(joint.sql) LIMIT 1"),
      arguments: joint.arguments)
    guard isJoint != nil else { return condition }
    return SQLPiece(
      """
      (\(condition.sql) OR q.quotation IN (
        SELECT quotation FROM quotation_speakers WHERE \(joint.sql)))
      """, condition.values + joint.values)
  }

  /// The person or organization of that name; for other words those that hold them.
  private static func told(
    _ name: String, _ kinds: [EntityKind], _ database: Database
  ) throws -> SQLPiece {
    let found = try NamedEntities.find(database, name, kinds, parameter: "to")
    guard case .none = found else { return found.condition("q.told") }
    return SQLPiece(
      "q.addressee IS NOT NULL AND instr(lower(q.addressee), lower(?)) > 0", [name])
  }

  /// The day of saying overlaps `days`: looked up for each quotation of a speaker, else all are taken from the
  /// index of days.
  private static func overlap(_ days: DayInterval, isLookedUp: Bool) -> SQLPiece {
    if isLookedUp {
      let (from, to) = days.dayNumbers
      return SQLPiece("q.said_from <= ? AND q.said_to >= ?", [to, from])
    }
    let parts = days.overlapConditions("said_class", "said_from", "said_to")
    let sql = parts.map { "SELECT quotation FROM quotations WHERE \($0.sql)" }
    return SQLPiece(
      "q.quotation IN (\(sql.joined(separator: " UNION ALL ")))", parts.flatMap(\.values))
  }

  /// Counts all that match.
  var count: SQLPiece {
    if conditions.isEmpty { return SQLPiece("SELECT value FROM facts WHERE name = 'quotations'") }
    return SQLPiece("SELECT count(*) FROM ") + source + SQLPiece(" WHERE ")
      + SQLPiece.all(conditions)
  }

  /// The page after `cursor`.
  func page(after cursor: PageCursor?, limit: Int) -> SQLPiece {
    var parts = conditions
    if let cursor {
      let last = cursor.numbers
      parts.append(
        SQLPiece(
          "q.published <= ? AND (q.published < ? OR (q.id, q.ordinal) > (?, ?))",
          [last[0], last[0], last[1], last[2]]))
    }
    return SQLPiece("SELECT \(Self.columns) FROM ") + source
      + SQLPiece(
        """
         JOIN articles a ON a.doc = q.quotation >> \(IndexSchema.ordinalBits) LEFT JOIN entities s ON s.entity = q.speaker WHERE 
        """) + SQLPiece.all(parts)
      + SQLPiece(" ORDER BY q.published DESC, q.id, q.ordinal LIMIT \(limit)")
  }
}
