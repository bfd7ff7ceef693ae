import ArticleModel
import Foundation
import GRDB
import Synchronization

/// The index over all records: an SQLite file that can be deleted at any time and be built again from the
/// archive, with the same answers whatever the order of indexing.
///
/// Calls may come from any thread; readers don't wait for the writer (WAL).
public final class ArticleIndex: Sendable {
  /// How much memory the index may use.
  public struct Options: Hashable, Sendable {
    /// Page cache of each connection in kibibytes.
    public var cacheKibibytes = 8_192
    /// The same of the one connection that writes: rows of an article go to every part of the file.
    public var writerCacheKibibytes = 49_152
    /// Connections that read at the same time.
    public var readers = 4
    /// Whether a crash may leave the file damaged: for a file that gets its name only when it is whole.
    public var isDisposable = false

    /// Makes the default options.
    public init() {}
  }

  /// Whether the index may be written.
  public enum Access: Sendable {
    /// For the one process that has the data folder.
    case readWrite
    /// For looking into the index of a running service: nothing is made, migrated or replaced.
    case readOnly
  }

  /// What `open` found.
  public enum Origin: Hashable, Sendable {
    /// A usable index.
    case opened
    /// No file; an empty index was made.
    case created
    /// A file that is damaged or of another derivation; it was replaced by an empty index. The text says why.
    case replaced(String)
  }

  /// The file.
  public let path: String
  /// What `open` found. After anything but `opened` all records must be indexed.
  public let origin: Origin

  let pool: DatabasePool
  let totals = TotalCache()
  let rules: Mutex<IdentityRules>

  private init(path: String, pool: DatabasePool, origin: Origin) throws {
    // Not by a reader: while one is open, closing leaves a write-ahead log behind.
    rules = Mutex(IdentityRules(try pool.writeWithoutTransaction(IdentityOverrides.init)))
    self.path = path
    self.pool = pool
    self.origin = origin
  }

  /// Opens the index in the file `path`, making it when it is missing. A damaged file, or one whose rows
  /// were made by other rules, is deleted and an empty index made in its place.
  ///
  /// - Throws: `.notWritable`, `.diskFull`, `.database`; with `.readOnly` access also `.unusableIndex` where
  ///   the file is missing, damaged or of another version.
  public static func open(
    _ path: String, options: Options = Options(), access: Access = .readWrite
  ) throws(SearchError) -> ArticleIndex {
    let isThere = FileManager.default.fileExists(atPath: path)
    guard access == .readWrite else { return try openReadOnly(path, options, isThere: isThere) }
    do {
      let pool = try connect(path, options)
      if isThere, let reason = try reasonToReplace(pool) {
        try pool.close()
        return try replace(path, options, reason)
      }
      try IndexSchema.migrator().migrate(pool)
      return try ArticleIndex(path: path, pool: pool, origin: isThere ? .opened : .created)
    } catch let error as DatabaseError where isDamage(error) && isThere {
      return try replace(path, options, "the file is damaged: \(error.message ?? "")")
    } catch {
      throw SearchError(error)
    }
  }

  private static func openReadOnly(
    _ path: String, _ options: Options, isThere: Bool
  ) throws(SearchError) -> ArticleIndex {
    func unusable(_ reason: String) -> SearchError {
      SearchError(
        code: .unusableIndex, parameter: nil, message: "the index can't be used: \(reason)",
        remedy: "Run `dateline reindex`: nothing is lost by it.")
    }
    guard isThere else { throw unusable("there is none") }
    do {
      // Not SQLite's own read-only mode: that can't make the files that readers of a WAL share.
      let pool = try connect(path, options)
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
      if let reason = try reasonToReplace(pool) { throw unusable(reason) }
      guard try pool.read(IndexSchema.migrator().hasCompletedMigrations) else {
        throw unusable("it is not finished")
      }
      return try ArticleIndex(path: path, pool: pool, origin: .opened)
    } catch let error as DatabaseError where isDamage(error) {
      throw unusable("it is damaged")
    } catch {
      throw SearchError(error)
    }
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }

  private static func replace(
    _ path: String, _ options: Options, _ reason: String
  ) throws(SearchError) -> ArticleIndex {
    do {
      for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending)
      {
        try FileManager.default.removeItem(atPath: path + ending)
      }
      let pool = try connect(path, options)
      try IndexSchema.migrator().migrate(pool)
      return try ArticleIndex(path: path, pool: pool, origin: .replaced(reason))
    } catch {
      throw SearchError(error)
    }
  }

  private static func connect(
    _ path: String, _ options: Options
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.maximumReaderCount = options.readers
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(10)
    configuration.label = "index"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(options.cacheKibibytes)")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = -\(options.writerCacheKibibytes)")
      // A loss of power may undo the last transactions but not damage the file; the start compares the
      // index with the archive and makes up for them. Not in `prepareDatabase`: the pool itself sets it
      // after that.
      try database.execute(sql: "PRAGMA synchronous = \(options.isDisposable ? "OFF" : "NORMAL")")
      // Pages that are written again and again are copied into the file less often: in pages of 4 KiB.
      try database.execute(
        sql: "PRAGMA wal_autocheckpoint = \(options.isDisposable ? 50_000 : 8_000)")
    }
    return pool
  }

  /// Why the file can't be used; nil when it can, or when it is empty.
  private static func reasonToReplace(_ pool: DatabasePool) throws -> String? {
    try pool.read { database in
      if try IndexSchema.migrator().hasBeenSuperseded(database) {
        return "a later version of Dateline made it"
      }
      guard try database.tableExists("facts") else { return nil }
      let derivation = try Int.fetchOne(
        database, sql: "SELECT value FROM facts WHERE name = 'derivation'")
      return derivation == IndexSchema.derivation
        ? nil : "its rows were made by other rules (derivation \(derivation ?? 0))"
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(SearchError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw SearchError(error)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(SearchError) -> Value {
    do {
      let value = try pool.write(body)
      totals.forget()
      return value
    } catch {
      throw SearchError(error)
    }
  }
}

extension SearchError {
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self =
        error as? SearchError
        ?? SearchError(
          code: .database, parameter: nil, message: "\(error)", remedy: "Look at the log.")
      return
    }
    let code: Code
    let remedy: String
    switch error.resultCode {
    case .SQLITE_FULL:
      (code, remedy) = (.diskFull, "Free some space, then try again.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      (code, remedy) = (.damagedIndex, "Run `dateline reindex`: nothing is lost by it.")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      (code, remedy) = (
        .notWritable, "Give the user who runs Dateline the right to write the data folder."
      )
    default: (code, remedy) = (.database, "Run `dateline reindex` if it happens again.")
    }
    // The message of SQLite, never the statement with its arguments: those are what people asked.
    self.init(
      code: code, parameter: nil,
      message: "the index failed: \(error.message ?? "code \(error.resultCode.rawValue)")",
      remedy: remedy)
  }
}
