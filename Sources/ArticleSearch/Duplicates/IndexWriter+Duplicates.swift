import ArticleModel
import Foundation
import GRDB

/// Which articles tell one story. `story_sketches` holds the sketch of each text, by which
/// candidates are looked up; `story_facts` its names and numbers (`StoryFacts`), by which most
/// candidates fall away unread; `story_pairs` the pairs that are alike, both ways round;
/// `articles.cluster` the id of the first of all that hang together by pairs, of itself too, and
/// NULL where an article stands alone.
///
/// Pairs follow from the two texts alone, clusters from the pairs, and the first of a cluster is
/// the one published first (among equals the one with the smallest id), so that the order of
/// indexing makes no difference. Only where a value of a sketch is in more than `commonLimit`
/// articles, or a story has more than `partedLimit` copies, the work is cut short and it may.
extension IndexWriter {
  /// Articles that are looked at for one value of a sketch.
  static let commonLimit = 100
  /// Clusters of more articles are not looked through for parts when one of them is removed.
  static let partedLimit = 300
  /// Candidates that are compared word by word, those with most common values first.
  private static let candidateLimit = 24
  /// Shorter texts are the same story only when they are the same words.
  private static let fewWords = 20

  /// Finds the articles that tell the story of `rows` and joins their clusters.
  mutating func addDuplicates(_ rows: ArticleRows, _ doc: Int64) throws {
    let text = rows.resemblance
    let sketch = text.sketch
    let facts = StoryFacts(of: text)
    var pairs: [Int64] = []
    for candidate in try candidates(sketch) {
      guard let otherText = try resemblance(of: candidate, near: facts) else { continue }
      let likeness = text.likeness(to: otherText)
      let isShort = min(text.wordCount, otherText.wordCount) < Self.fewWords
      guard isShort ? likeness.resemblance == 1 : likeness.isSameStory else { continue }
      pairs.append(candidate)
      let thousandths = Int((likeness.resemblance * 1_000).rounded())
      try run("INSERT INTO story_pairs VALUES (?, ?, ?)", [doc, candidate, thousandths])
      try run("INSERT INTO story_pairs VALUES (?, ?, ?)", [candidate, doc, thousandths])
    }
    try run("INSERT INTO story_facts VALUES (?, ?)", [doc, facts.bytes])
    for value in sketch { try run("INSERT INTO story_sketches VALUES (?, ?)", [value, doc]) }
    if !pairs.isEmpty { try joinClusters(of: pairs, with: doc) }
  }

  /// What the text of `doc` is compared by; nil where its names and numbers alone say that it is
  /// another story, which is so of most texts that share a turn of phrase.
  private func resemblance(of doc: Int64, near facts: StoryFacts) throws -> TextResemblance? {
    let bytes = try Data.fetchOne(
      database.cachedStatement(sql: "SELECT facts FROM story_facts WHERE doc = ?"),
      arguments: [doc])
    guard let bytes, facts.allowSameStory(as: StoryFacts(bytes)) else { return nil }
    return try String.fetchOne(
      database.cachedStatement(sql: "SELECT body FROM article_texts WHERE doc = ?"),
      arguments: [doc]
    ).map(TextResemblance.init)
  }

  private func candidates(_ sketch: [Int64]) throws -> [Int64] {
    var common: [Int64: Int] = [:]
    for value in sketch {
      let docs = try Int64.fetchAll(
        database.cachedStatement(
          sql: "SELECT doc FROM story_sketches WHERE value = ? LIMIT \(Self.commonLimit)"),
        arguments: [value])
      for doc in docs { common[doc, default: 0] += 1 }
    }
    return common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidateLimit)
      .map(\.key)
  }

  /// The clusters of `pairs` and the article `doc` become one.
  private func joinClusters(of pairs: [Int64], with doc: Int64) throws {
    var first = try place(of: "doc", doc)
    var known: Set<Int64> = []
    for pair in pairs {
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT coalesce(cluster, id) FROM articles WHERE doc = ?"),
        arguments: [pair])
      guard let cluster: Int64 = row?[0], known.insert(cluster).inserted,
        let place = try place(of: "id", cluster)
      else { continue }
      if first.map({ place < $0 }) ?? true { first = place }
    }
    guard let first else { return }
    try run("UPDATE articles SET cluster = ? WHERE doc = ?", [first.id, doc])
    for cluster in known.sorted() {
      try run("UPDATE articles SET cluster = ? WHERE id = ?", [first.id, cluster])
      if cluster == first.id { continue }
      try run("UPDATE articles SET cluster = ? WHERE cluster = ?", [first.id, cluster])
    }
  }

  /// The place of an article in the order of `StoryOrder`.
  private func place(of column: String, _ value: Int64) throws -> (published: Int64, id: Int64)? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT published, id FROM articles WHERE \(column) = ?"),
      arguments: [value])
    return row.map { row in
      let published: Int64 = row[0]
      return (published == Moment.unknown ? .max : published, row[1])
    }
  }

  /// Forgets what hangs on the article `doc`, whose text is still there, and parts its cluster
  /// where it was all that held it together.
  mutating func removeDuplicates(_ doc: Int64) throws {
    let body = try String.fetchOne(
      database.cachedStatement(sql: "SELECT body FROM article_texts WHERE doc = ?"),
      arguments: [doc])
    for value in TextResemblance(body ?? "").sketch {
      try run("DELETE FROM story_sketches WHERE value = ? AND doc = ?", [value, doc])
    }
    try run("DELETE FROM story_facts WHERE doc = ?", [doc])
    let others = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT other FROM story_pairs WHERE doc = ?"),
      arguments: [doc])
    guard !others.isEmpty else { return }
    try run("DELETE FROM story_pairs WHERE doc = ?", [doc])
    for other in others {
      try run("DELETE FROM story_pairs WHERE doc = ? AND other = ?", [other, doc])
    }
    let members = try number(
      """
      SELECT count(*) FROM (SELECT 1 FROM articles
        WHERE cluster = (SELECT cluster FROM articles WHERE doc = ?) LIMIT \(Self.partedLimit + 1))
      """, [doc])
    if let members, members > Self.partedLimit {
      try renameCluster(without: doc)
    } else {
      try recluster(others)
    }
  }

  /// The cluster of `doc` is named by the first of the others.
  private func renameCluster(without doc: Int64) throws {
    guard
      let cluster = try number("SELECT cluster FROM articles WHERE doc = ?", [doc]),
      let first = try number(
        """
        SELECT id FROM articles WHERE cluster = ? AND doc <> ?
          ORDER BY published = \(Moment.unknown), published, id LIMIT 1
        """, [cluster, doc]), first != cluster
    else { return }
    try run(
      "UPDATE articles SET cluster = ? WHERE cluster = ? AND doc <> ?", [first, cluster, doc])
  }

  /// Finds what hangs together with each of `docs` and gives it its cluster.
  private func recluster(_ docs: [Int64]) throws {
    var done: Set<Int64> = []
    for doc in docs where !done.contains(doc) {
      var members = [doc]
      done.insert(doc)
      var next = 0
      while next < members.count {
        let others = try Int64.fetchAll(
          database.cachedStatement(sql: "SELECT other FROM story_pairs WHERE doc = ?"),
          arguments: [members[next]])
        next += 1
        for other in others where done.insert(other).inserted { members.append(other) }
      }
      try setCluster(of: members)
    }
  }

  private func setCluster(of members: [Int64]) throws {
    guard members.count > 1 else {
      try run("UPDATE articles SET cluster = NULL WHERE doc = ?", [members[0]])
      return
    }
    var first: (published: Int64, id: Int64)?
    for member in members {
      guard let place = try place(of: "doc", member) else { continue }
      if first.map({ place < $0 }) ?? true { first = place }
    }
    for member in members {
      try run(
        "UPDATE articles SET cluster = ? WHERE doc = ? AND cluster IS NOT ?",
        [first?.id, member, first?.id])
    }
  }
}
