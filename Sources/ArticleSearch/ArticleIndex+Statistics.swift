import ArticleModel
import GRDB

/// What the archive holds, in numbers.
public struct ArchiveStatistics: Hashable, Sendable {
  /// A value and how many articles have it.
  public struct Count: Hashable, Sendable {
    /// A language code, a year.
    public var value: String
    /// How many articles.
    public var articles: Int
  }

  /// Articles.
  public var articles = 0
  /// Words in their clean texts.
  public var words = 0
  /// Quotations; the parts of one utterance are one.
  public var quotations = 0
  /// Dates that are known.
  public var dates = 0
  /// Persons, organizations, places, authors and publications, by kind.
  public var entities: [EntityKind: Int] = [:]
  /// Entries of single names and of names that several persons have, that are nobody's.
  public var unidentifiedPersons = 0
  /// Day of the oldest article; nil when none has a date.
  public var firstPublished: CalendarDate?
  /// Day of the newest article; nil when none has a date.
  public var lastPublished: CalendarDate?
  /// Articles without a date of publication.
  public var undated = 0
  /// Articles by language, most first; `und` where it is not known.
  public var languages: [Count] = []
  /// Articles by year of publication, the oldest first.
  public var years: [Count] = []
}

extension ArticleIndex {
  /// Counts what the archive holds: one walk through the list of articles and one through that of entities.
  public func statistics() throws(SearchError) -> ArchiveStatistics {
    try read { database in
      var result = ArchiveStatistics()
      let facts = try Row.fetchAll(database, sql: "SELECT name, value FROM facts")
      for row in facts {
        switch row[0] as String {
        case "articles": result.articles = row[1]
        case "quotations": result.quotations = row[1]
        case "dates": result.dates = row[1]
        default: break
        }
      }
      let kinds = try Row.fetchAll(
        database, sql: "SELECT kind, count(*) FROM entities GROUP BY kind")
      for row in kinds {
        if let kind = EntityKind(rawValue: row[0]) { result.entities[kind] = row[1] }
      }
      result.unidentifiedPersons =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM entities
              WHERE name_key IS NOT NULL AND (instr(name_key, ' ') = 0 OR label = ?)
            """, arguments: [PersonRegistry.unresolved]) ?? 0
      try Self.addTimes(to: &result, database)
      return result
    }
  }

  private static func addTimes(to result: inout ArchiveStatistics, _ database: Database) throws {
    result.words = try Int.fetchOne(database, sql: "SELECT total(words) FROM articles") ?? 0
    let languages = try Row.fetchAll(
      database,
      sql: """
        SELECT coalesce(language, 'und') AS code, count(*) FROM articles
          GROUP BY code ORDER BY count(*) DESC, code
        """)
    result.languages = languages.map { ArchiveStatistics.Count(value: $0[0], articles: $0[1]) }
    let days = try Row.fetchCursor(
      database,
      sql: """
        SELECT published / \(Moment.minutesPerDay) - (published % \(Moment.minutesPerDay) < 0) AS day,
            count(*) FROM articles GROUP BY day ORDER BY day
        """)
    while let row = try days.next() {
      let count: Int = row[1]
      let day: Int = row[0]
      guard Int64(day) * Moment.minutesPerDay > Moment.unknown + Moment.minutesPerDay,
        let date = CalendarDate(daysSinceEpoch: day)
      else {
        result.undated += count
        continue
      }
      result.firstPublished = result.firstPublished ?? date
      result.lastPublished = date
      let year = String(date.description.prefix { $0 != "-" })
      if result.years.last?.value == year {
        result.years[result.years.count - 1].articles += count
      } else {
        result.years.append(ArchiveStatistics.Count(value: year, articles: count))
      }
    }
  }
}
