import ArticleModel
import GRDB

/// Finds whom an id, a name or a part of a name stands for.
struct EntityLookup {
  /// Written before an id, it asks for exactly this id.
  static let idPrefix = "id:"
  /// Most words in a name that is looked for.
  static let wordLimit = 16

  let database: Database

  /// The words of a name that is looked for.
  static func words(
    of name: some StringProtocol, parameter: String
  ) throws(SearchError) -> [String] {
    let words = NameFolding.tokens(of: String(name))
    guard !words.isEmpty, words.count <= wordLimit else {
      throw SearchError(
        code: .invalidName, parameter: parameter,
        message: words.isEmpty ? "the name holds no letter" : "the name has too many words",
        remedy: "Write a name, a part of a name, or the id that an answer gave.")
    }
    return words
  }

  /// The entities with exactly this id; empty when it is none.
  func entities(withID id: some StringProtocol, _ kinds: [EntityKind]) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT entity FROM entities WHERE kind = ? AND slug = ?")
    return try kinds.flatMap {
      try Int64.fetchAll(statement, arguments: [$0.rawValue, String(id)])
    }
  }

  /// The entities that an id which is no longer exactly anybody's leads to: `john-carver.arts` to the John
  /// Carver one of whose callings it is, `harding.unlinked` to `harding`.
  func entities(withFormerID id: String, _ kind: EntityKind) throws -> [Int64] {
    guard kind == .person, let dot = id.lastIndex(of: ".") else { return [] }
    let words = NameFolding.tokens(of: String(id[..<dot]))
    let label = String(id[id.index(after: dot)...])
    let field = RoleField.allCases.first { $0.label == label }
    guard !words.isEmpty, words.count <= Self.wordLimit,
      field != nil || PersonRegistry.suffixes.contains("." + label)
    else { return [] }
    let found = try entities(named: words, kind)
    guard let field else { return found }
    return try found.filter { entity in
      try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT 1 FROM person_atoms WHERE entity = ? AND field = ? LIMIT 1"),
        arguments: [entity, field.rawValue]) != nil
    }
  }

  /// The entities whose names hold all the words, those in most articles first, at most 100. Where some have
  /// exactly these words as a name, only those; but not of a surname, which some articles use alone and
  /// others do not.
  func entities(named words: [String], _ kind: EntityKind) throws -> [Int64] {
    let parts = words.map { _ in
      "SELECT entity FROM name_tokens WHERE kind = \(kind.rawValue) AND token = ?"
    }
    let found = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT entity FROM entities WHERE entity IN (\(parts.joined(separator: " INTERSECT ")))
            ORDER BY articles DESC, slug LIMIT 100
          """), arguments: StatementArguments(words))
    guard found.count > 1, words.count > 1 || kind != .person else { return found }
    let exact = try found.filter { try hasName(words, $0) }
    return exact.isEmpty ? found : exact
  }

  private func hasName(_ words: [String], _ entity: Int64) throws -> Bool {
    let names = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT name FROM entity_names WHERE entity = ? ORDER BY articles DESC LIMIT 100"),
      arguments: [entity])
    return names.contains { NameFolding.tokens(of: $0) == words }
  }

  /// The known names nearest to one that nobody has: each word that is nobody's is replaced by the nearest known
  /// one.
  func entities(near words: [String], _ kind: EntityKind) throws -> [Int64] {
    guard words.count <= 4 else { return [] }
    var nearest: [String] = []
    for word in words {
      let isKnown =
        try Int.fetchOne(
          database.cachedStatement(
            sql: "SELECT 1 FROM name_tokens WHERE kind = ? AND token = ? LIMIT 1"),
          arguments: [kind.rawValue, word]) != nil
      if isKnown {
        nearest.append(word)
      } else if let near = NearestName.of(word, among: try tokens(like: word, kind)) {
        nearest.append(near)
      }
    }
    guard !nearest.isEmpty else { return [] }
    let found = try entities(named: nearest, kind)
    // Two known words that nobody has together: those of the last, which mostly is the surname.
    guard found.isEmpty, let last = nearest.last else { return found }
    return try entities(named: [last], kind)
  }

  /// Known words that begin with the same letter, at most 3,000.
  private func tokens(like word: String, _ kind: EntityKind) throws -> [String] {
    guard let first = word.unicodeScalars.first,
      let next = Unicode.Scalar(first.value + 1)
    else { return [] }
    let statement = try database.cachedStatement(
      sql: "SELECT min(token) FROM name_tokens WHERE kind = ? AND token > ? AND token < ?")
    var tokens: [String] = []
    var last = String(first)
    while tokens.count < 3_000,
      let token = try String.fetchOne(
        statement, arguments: [kind.rawValue, last, String(next)])
    {
      tokens.append(token)
      last = token
    }
    return tokens
  }
}
