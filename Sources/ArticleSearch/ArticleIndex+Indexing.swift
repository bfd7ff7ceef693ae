import ArticleModel
import GRDB

extension ArticleIndex {
  /// A record to be indexed, with the stamp of its file, by which a later start sees that it is
  /// indexed.
  public struct Entry: Sendable {
    /// The record.
    public var record: ArticleRecord
    /// The stamp of the stored record; nil when it is not stored.
    public var stamp: RecordStamp?

    /// Makes an entry.
    public init(record: ArticleRecord, stamp: RecordStamp?) {
      self.record = record
      self.stamp = stamp
    }
  }

  /// A record whose rows are made.
  public struct Prepared: Sendable {
    let rows: ArticleRows
  }

  /// Indexes records in one transaction; each takes the place of an earlier one with its id. Some
  /// hundred at a time are much faster than one at a time.
  public func index(_ entries: [Entry]) throws(SearchError) {
    try index(entries.map(prepare))
  }

  /// Makes the rows of a record: what can be done on any thread, beside the one that writes.
  public func prepare(_ entry: Entry) -> Prepared {
    Prepared(rows: ArticleRows(entry.record, stamp: entry.stamp, rules: rules.withLock { $0 }))
  }

  /// Indexes records whose rows are made, as `index`.
  public func index(_ prepared: [Prepared]) throws(SearchError) {
    guard !prepared.isEmpty else { return }
    let rules = self.rules.withLock { $0 }
    try write { database in
      var writer = try IndexWriter(database, rules)
      for entry in prepared { try writer.add(entry.rows) }
      try writer.finish()
    }
  }

  /// Indexes records without stamps: for tests and tools.
  public func index(_ records: [ArticleRecord]) throws(SearchError) {
    try index(records.map { Entry(record: $0, stamp: nil) })
  }

  /// Forgets articles in one transaction; those that are not indexed are passed over.
  ///
  /// - Returns: how many were forgotten.
  @discardableResult
  public func remove(_ ids: [ArticleID]) throws(SearchError) -> Int {
    guard !ids.isEmpty else { return 0 }
    return try write { database in
      var writer = try IndexWriter(database, rules.withLock { $0 })
      var removed = 0
      for id in ids where try writer.remove(ArticleKey.number(of: id)) { removed += 1 }
      try writer.finish()
      return removed
    }
  }

  /// The stamps of the indexed articles whose id begins with the two digits `shard`, sorted by id;
  /// to be compared with those of the archive.
  public func stamps(inShard shard: String) throws(SearchError) -> [RecordStamp] {
    guard let range = ArticleKey.range(ofShard: shard) else { return [] }
    return try read { database in
      var stamps: [RecordStamp] = []
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: "SELECT id, bytes, changed FROM articles WHERE id BETWEEN ? AND ? ORDER BY id"),
        arguments: [range.lowerBound, range.upperBound])
      while let row = try rows.next() {
        guard let id = ArticleKey.id(of: row[0]) else { continue }
        stamps.append(RecordStamp(id: id, bytes: row[1], changedNanoseconds: row[2]))
      }
      return stamps
    }
  }

  /// The stamps of the archive's folders at the time they were last compared, by name.
  public func shardStamps() throws(SearchError) -> [String: Int64] {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT name, changed FROM shards")
      return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Remembers stamps of the archive's folders: all that stands in a folder of this stamp is
  /// indexed.
  public func setShardStamps(_ stamps: [String: Int64]) throws(SearchError) {
    try write { database in
      for (name, changed) in stamps.sorted(by: { $0.key < $1.key }) {
        try database.execute(
          sql: "INSERT OR REPLACE INTO shards VALUES (?, ?)", arguments: [name, changed])
      }
    }
  }

  /// How many articles are indexed.
  public func count() throws(SearchError) -> Int {
    try read { database in
      try Int.fetchOne(database, sql: "SELECT value FROM facts WHERE name = 'articles'") ?? 0
    }
  }

  /// True when the article is indexed.
  public func contains(_ id: ArticleID) throws(SearchError) -> Bool {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM articles WHERE id = ?"),
        arguments: [ArticleKey.number(of: id)]) != nil
    }
  }

  /// Lets SQLite tidy up: merges the full text index, moves the write-ahead log into the file and
  /// measures the tables for its query planner. Takes some seconds for 100,000 articles; after a
  /// rebuild.
  public func optimize() throws(SearchError) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO article_words (article_words) VALUES ('optimize')")
      try database.execute(
        sql: "INSERT INTO quotation_words (quotation_words) VALUES ('optimize')")
    }
    do {
      _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch {
      throw SearchError(error)
    }
  }

  /// Closes the file; the index must not be used afterwards.
  public func close() throws(SearchError) {
    do { try pool.close() } catch { throw SearchError(error) }
  }
}
