import ArticleModel

/// Scores mentions by name, things named, and roles.
struct EntityScorer {
  private typealias Names = Multiset<CodePoints>
  private let record: ScoredRecord
  private let gold: GoldArticle
  private let mentions: [GoldMention]
  private var score = ArticleScore()
  private var persons: [(gold: GoldArticle.Entity, found: ArticleRecord.Entity)] = []

  /// Scores one record.
  static func score(
    _ record: ScoredRecord, _ gold: GoldArticle, _ mentions: [GoldMention]
  ) -> ArticleScore {
    var scorer = EntityScorer(record: record, gold: gold, mentions: mentions)
    scorer.scoreMentions()
    scorer.scoreEntities()
    scorer.scoreRoles()
    return scorer.score
  }

  private init(record: ScoredRecord, gold: GoldArticle, mentions: [GoldMention]) {
    self.record = record
    self.gold = gold
    self.mentions = mentions
  }

  // MARK: Mentions

  /// Names of one kind: those of the gold's body, those of its title too, and those found.
  private struct Counted {
    var body = Names()
    var allowed = Names()
    var found = Names()
    /// Occurrences beyond the gold's own count, which may be found or not.
    var optional = 0
  }

  private mutating func scoreMentions() {
    var all = Counted()
    var sums: [Double] = [0, 0, 0, 0]
    let names: [EntityKind: ScoreName] = [
      .person: .personMentions, .organization: .organizationMentions, .place: .placeMentions,
    ]
    for kind in EntityKind.allCases {
      var counted = count(kind)
      note("mention missing", kind, counted.body.excess(over: counted.found))
      note("mention wrong", kind, counted.found.excess(over: counted.allowed))
      let parts = Self.measure(&counted)
      if let name = names[kind] { score.measures[name] = Self.f1(parts) }
      for index in 0..<4 { sums[index] += parts[index] }
      for (name, count) in counted.body.counts {
        all.body.insert(EntityName.normalized(name, .person), count: count)
      }
      for (name, count) in counted.allowed.counts {
        all.allowed.insert(EntityName.normalized(name, .person), count: count)
      }
      for (name, count) in counted.found.counts {
        all.found.insert(EntityName.normalized(name, .person), count: count)
      }
      all.optional += counted.optional
    }
    score.measures[.mentions] = Self.f1(sums)
    score.measures[.untypedMentions] = Self.f1(Self.measure(&all))
  }

  private func count(_ kind: EntityKind) -> Counted {
    var counted = Counted()
    let entities = gold.entities(kind)
    var located = [Int](repeating: 0, count: entities.count)
    for mention in mentions where mention.kind == kind {
      let name = EntityName.normalized(mention.form, kind)
      counted.allowed.insert(name)
      located[mention.entity] += 1
      if mention.paragraph >= 0 { counted.body.insert(name) }
    }
    for (index, entity) in entities.enumerated() {
      counted.optional += max(0, located[index] - (entity.mentions ?? located[index]))
    }
    for entity in record.entities(kind) {
      for mention in record.nameMentions(of: entity) {
        counted.found.insert(EntityName.normalized(mention.excerpt.text, kind))
      }
    }
    return counted
  }

  /// The four numbers of an F1; lessens `optional` to what was missed.
  private static func measure(_ counted: inout Counted) -> [Double] {
    let missing = counted.body.total - counted.body.sharedCount(with: counted.found)
    counted.optional = min(counted.optional, missing)
    let expected = counted.body.total - counted.optional
    return [
      Double(counted.found.sharedCount(with: counted.allowed)), Double(counted.found.total),
      Double(expected - (missing - counted.optional)), Double(expected),
    ]
  }

  private static func f1(_ parts: [Double]) -> Measure {
    .f1(rightFound: parts[0], found: parts[1], rightExpected: parts[2], expected: parts[3])
  }

  private mutating func note(
    _ problem: String, _ kind: EntityKind, _ names: [(element: CodePoints, count: Int)]
  ) {
    for (name, count) in names.sorted(by: { $0.element < $1.element }) {
      score.problems.append("\(kind.rawValue) \(problem): \(name.string) x\(count)")
    }
  }

  // MARK: Entities

  private mutating func scoreEntities() {
    var sums = [0, 0, 0]
    let names: [EntityKind: ScoreName] = [
      .person: .persons, .organization: .organizations, .place: .places,
    ]
    for kind in EntityKind.allCases {
      let parts = scoreEntities(kind)
      for index in 0..<3 { sums[index] += parts[index] }
      if let name = names[kind] {
        score.measures[name] = .f1(right: parts[0], found: parts[1], expected: parts[2])
      }
    }
    score.measures[.entities] = .f1(right: sums[0], found: sums[1], expected: sums[2])
  }

  /// Right, found and expected.
  private mutating func scoreEntities(_ kind: EntityKind) -> [Int] {
    let wanted = gold.entities(kind)
    let found = namedEntities(kind)
    var candidates: [OneToOneMatching.Candidate] = []
    for (index, entity) in wanted.enumerated() {
      let forms = Set(entity.forms.map { EntityName.normalized($0, kind) })
      let name = EntityName.normalized(entity.name, kind)
      for (other, candidate) in found.enumerated() {
        let shared = candidate.names.counts.reduce(0) {
          $0 + (forms.contains($1.key) ? $1.value : 0)
        }
        guard shared > 0 else { continue }
        let isFullName = name == EntityName.normalized(candidate.entity.name, kind)
        candidates.append(
          .init(
            score: Double(shared + (isFullName ? 1000 : 0)), expected: index, found: other))
      }
    }
    let pairs = OneToOneMatching.choose(candidates)
    let matched = Set(pairs.map(\.expected))
    let inBody = Set(mentions.filter { $0.kind == kind && $0.paragraph >= 0 }.map(\.entity))
    for (index, entity) in wanted.enumerated()
    where inBody.contains(index) && !matched.contains(index) {
      score.problems.append("\(kind.rawValue) entity missing: \(entity.name)")
    }
    let used = Set(pairs.map(\.found))
    for (index, candidate) in found.enumerated() where !used.contains(index) {
      score.problems.append("\(kind.rawValue) entity extra: \(candidate.entity.name)")
    }
    if kind == .person {
      persons = pairs.map { (wanted[$0.expected], found[$0.found].entity) }
    }
    return [pairs.count, found.count, inBody.union(matched).count]
  }

  /// Things of the record that are named, with their names.
  private func namedEntities(
    _ kind: EntityKind
  ) -> [(entity: ArticleRecord.Entity, names: Multiset<CodePoints>)] {
    record.entities(kind).compactMap { entity in
      let mentions = record.nameMentions(of: entity)
      if mentions.isEmpty, !entity.mentions.isEmpty || entity.name.isEmpty { return nil }
      var names = Names(mentions.map { EntityName.normalized($0.excerpt.text, kind) })
      if !entity.name.isEmpty { names.insert(EntityName.normalized(entity.name, kind)) }
      return (entity, names)
    }
  }

  // MARK: Roles

  private mutating func scoreRoles() {
    var right = 0
    var foundCount = 0
    var wantedCount = 0
    for (goldPerson, person) in persons {
      let wanted = Self.distinctRoles(goldPerson.roles)
      let found = Self.distinctRoles(person.roles.map(\.excerpt.text))
      let foundBags = found.map { WordBag($0) }
      var candidates: [OneToOneMatching.Candidate] = []
      for (index, role) in wanted.enumerated() {
        let bag = WordBag(role)
        for (other, foundBag) in foundBags.enumerated() {
          let overlap = bag.overlap(with: foundBag)
          if overlap >= 0.6 {
            candidates.append(.init(score: overlap, expected: index, found: other))
          }
        }
      }
      let pairs = OneToOneMatching.choose(candidates)
      right += pairs.count
      foundCount += found.count
      wantedCount += wanted.count
      noteRoles(goldPerson.name, wanted, found, pairs)
    }
    score.measures[.rolePrecision] = .share(right, of: foundCount)
    score.measures[.roleRecall] = .share(right, of: wantedCount)
    score.measures[.roleF1] = .f1(right: right, found: foundCount, expected: wantedCount)
  }

  private mutating func noteRoles(
    _ person: String, _ wanted: [CodePoints], _ found: [CodePoints],
    _ pairs: [OneToOneMatching.Pair]
  ) {
    let matched = Set(pairs.map(\.expected))
    let used = Set(pairs.map(\.found))
    for (index, role) in wanted.enumerated() where !matched.contains(index) {
      score.problems.append("role missing: \(person): \(role.string)")
    }
    for (index, role) in found.enumerated() where !used.contains(index) {
      score.problems.append("role wrong: \(person): \(role.string)")
    }
  }

  private static func distinctRoles(_ roles: [String]) -> [CodePoints] {
    Set(roles.map { CodePoints($0).withoutArticle }).filter { !$0.isEmpty }.sorted()
  }
}
