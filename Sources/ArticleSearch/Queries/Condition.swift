import GRDB

/// A piece of SQL with the values of its question marks.
struct SQLPiece {
  var sql: String
  var values: [any DatabaseValueConvertible] = []

  init(_ sql: String, _ values: [any DatabaseValueConvertible] = []) {
    self.sql = sql
    self.values = values
  }

  static func + (lhs: SQLPiece, rhs: SQLPiece) -> SQLPiece {
    SQLPiece(lhs.sql + rhs.sql, lhs.values + rhs.values)
  }

  /// Pieces joined by AND; `1` when there are none.
  static func all(_ pieces: [SQLPiece]) -> SQLPiece {
    guard !pieces.isEmpty else { return SQLPiece("1") }
    return SQLPiece(
      pieces.map(\.sql).joined(separator: " AND "), pieces.flatMap(\.values))
  }

  var arguments: StatementArguments { StatementArguments(values) }
}

/// The entities that a name in a query stands for.
enum NamedEntities {
  case none
  case one(Int64)
  /// All that this SELECT gives.
  case several(SQLPiece)

  /// `entity = ?` or `entity IN (…)`.
  func condition(_ column: String) -> SQLPiece {
    switch self {
    case .none: return SQLPiece("0")
    case .one(let entity): return SQLPiece("\(column) = ?", [entity])
    case .several(let select): return SQLPiece("\(column) IN (\(select.sql))", select.values)
    }
  }

  /// Exactly these.
  private init(_ entities: [Int64]) {
    if entities.count == 1 {
      self = .one(entities[0])
    } else {
      let marks = entities.map { _ in "?" }.joined(separator: ", ")
      self = .several(
        SQLPiece("SELECT entity FROM entities WHERE entity IN (\(marks))", entities))
    }
  }

  var isOne: Bool {
    if case .one = self { return true }
    return false
  }

  /// Finds the entities of `kinds` that have the id `name`, or else those whose names hold all its words.
  static func find(
    _ database: Database, _ name: String, _ kinds: [EntityKind], parameter: String
  ) throws -> NamedEntities {
    let lookup = EntityLookup(database: database)
    if name.hasPrefix(EntityLookup.idPrefix) {
      let id = name.dropFirst(EntityLookup.idPrefix.count)
      _ = try EntityLookup.words(of: id, parameter: parameter)
      let exact = try lookup.entities(withID: id, kinds)
      return exact.isEmpty
        ? try find(database, String(id), kinds, parameter: parameter) : NamedEntities(exact)
    }
    let tokens = try EntityLookup.words(of: name, parameter: parameter)
    // What looks like an id is one if somebody has it; `lima` may be meant as a name.
    if name.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }) {
      var exact = try lookup.entities(withID: name, kinds)
      if exact.isEmpty, kinds.contains(.person) {
        exact = try lookup.entities(withFormerID: name, .person)
      }
      if !exact.isEmpty { return NamedEntities(exact) }
    }
    var pieces: [SQLPiece] = []
    for kind in kinds {
      let parts = tokens.map { token in
        SQLPiece(
          "SELECT entity FROM name_tokens WHERE kind = ? AND token = ?",
          [kind.rawValue, token])
      }
      let sql = parts.map(\.sql).joined(separator: " INTERSECT ")
      pieces.append(SQLPiece("SELECT entity FROM (\(sql))", parts.flatMap(\.values)))
    }
    let select = SQLPiece(
      pieces.map(\.sql).joined(separator: " UNION ALL "), pieces.flatMap(\.values))
    let found = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM (\(select.sql)) LIMIT 2"),
      arguments: select.arguments)
    switch found.count {
    case 0: return .none
    case 1: return .one(found[0])
    default: return .several(select)
    }
  }
}

extension DayInterval {
  /// The first and last day as numbers, far away where open.
  var dayNumbers: (from: Int, to: Int) {
    (from?.daysSinceEpoch ?? -1_000_000, to?.daysSinceEpoch ?? 4_000_000)
  }

  /// How many days it has; nil when it is open.
  var dayCount: Int? {
    guard let from, let to else { return nil }
    return to.daysSinceEpoch - from.daysSinceEpoch + 1
  }

  /// For each length class the condition that a row overlaps the interval: of a date (columns `length_class`,
  /// `from_day`, `to_day` of the table named by `prefix`).
  func overlapConditions(_ prefix: String = "") -> [SQLPiece] {
    overlapConditions("\(prefix)length_class", "\(prefix)from_day", "\(prefix)to_day")
  }

  /// The same for columns of other names.
  func overlapConditions(
    _ lengthClassColumn: String, _ fromColumn: String, _ toColumn: String
  ) -> [SQLPiece] {
    let (from, to) = dayNumbers
    return (0..<DateLengthClass.count).map { lengthClass in
      let earliest = max(-1_000_000, DateLengthClass.earliestStart(lengthClass, reaching: from))
      return SQLPiece(
        "\(lengthClassColumn) = ? AND \(fromColumn) BETWEEN ? AND ? AND \(toColumn) >= ?",
        [lengthClass, earliest, to, from])
    }
  }
}

/// Page sizes.
enum PageLimit {
  static let largest = 1_000

  static func checked(_ limit: Int) throws(SearchError) -> Int {
    guard (1...largest).contains(limit) else {
      throw SearchError(
        code: .invalidLimit, parameter: "limit", message: "\(limit) is no page size",
        remedy: "Give a number from 1 to \(largest).")
    }
    return limit
  }
}
