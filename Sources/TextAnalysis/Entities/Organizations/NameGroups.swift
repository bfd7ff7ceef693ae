import ArticleModel

/// Names of one type gathered into groups by folded key, with joins of groups.
struct NameGroups {
  /// Names that stand for one thing.
  struct Group {
    /// Index into `EntityContext.names`, rule, probability; in the order of the text.
    var names: [(name: Int, rule: RuleID, probability: Double)] = []
    /// The words of the first name.
    var words: [[UInt8]] = []
  }

  private var groups: [Group] = []
  /// Where a group went that was joined to another.
  private var target: [Int] = []
  private var groupOfKey: [[UInt8]: Int] = [:]

  /// Words joined by spaces.
  static func key(_ words: [[UInt8]]) -> [UInt8] {
    Array(words.joined(separator: CollectionOfOne(UInt8(ascii: " "))))
  }

  /// A key without the dots of abbreviations.
  static func withoutDots(_ key: [UInt8]) -> [UInt8] { key.filter { $0 != UInt8(ascii: ".") } }

  /// The group of `key`, made when it is new.
  mutating func group(of key: [UInt8], words: [[UInt8]]) -> Int {
    if let known = groupOfKey[key] { return root(known) }
    let group = groups.count
    groups.append(Group(words: words))
    target.append(group)
    groupOfKey[key] = group
    return group
  }

  /// Adds a name to a group.
  mutating func add(name: Int, to group: Int, rule: RuleID, probability: Double) {
    groups[root(group)].names.append((name, rule, probability))
  }

  /// Lets `key` mean `group` from now on, and joins what it meant before.
  mutating func alias(_ key: [UInt8], to group: Int) {
    let group = root(group)
    if let known = groupOfKey[key] {
      join(known, to: group, rule: "organization.acronym")
    } else {
      groupOfKey[key] = group
    }
  }

  private func root(_ group: Int) -> Int {
    var group = group
    while target[group] != group { group = target[group] }
    return group
  }

  private mutating func join(_ group: Int, to other: Int, rule: RuleID) {
    let from = root(group)
    let to = root(other)
    guard from != to else { return }
    groups[to].names += groups[from].names.map { ($0.name, rule, min($0.probability, 0.85)) }
    groups[from].names = []
    target[from] = to
  }

  /// Joins a group of one short word to the only group whose words begin with its letters.
  mutating func joinAcronyms() {
    var byInitials: [[UInt8]: [Int]] = [:]
    for (index, group) in groups.enumerated() where group.words.count > 1 && target[index] == index
    {
      for initials in Self.initials(group.words) { byInitials[initials, default: []].append(index) }
    }
    for (index, group) in groups.enumerated() where group.words.count == 1 && target[index] == index
    {
      let word = Self.withoutDots(group.words[0])
      guard (2...7).contains(word.count), let found = byInitials[word], found.count == 1 else {
        continue
      }
      join(index, to: found[0], rule: "organization.acronym")
    }
  }

  /// The first letters, with and without small words.
  private static func initials(_ words: [[UInt8]]) -> Set<[UInt8]> {
    let small = ["of", "the", "and", "for", "in", "on", "de", "to"].map { Array($0.utf8) }
    let all = words.compactMap(\.first)
    let great = words.filter { !small.contains($0) }.compactMap(\.first)
    return [all, great]
  }

  /// Joins a group to the only longer one whose first words are its words, when the words left out
  /// are all general (`isGeneral`), and shorter than it.
  mutating func joinPrefixes(rule: RuleID, isGeneral: ([UInt8]) -> Bool) {
    var byPrefix: [[UInt8]: [Int]] = [:]
    for (index, group) in groups.enumerated() where target[index] == index {
      var count = group.words.count
      while count > 1, isGeneral(group.words[count - 1]) {
        count -= 1
        byPrefix[Self.key(Array(group.words.prefix(count))), default: []].append(index)
      }
    }
    for (index, group) in groups.enumerated() where target[index] == index {
      guard let found = byPrefix[Self.key(group.words)]?.filter({ $0 != index }), found.count == 1
      else { continue }
      join(index, to: found[0], rule: rule)
    }
  }

  /// Joins a group of one word to the only earlier one that ends with it, when every mention of it
  /// has an article (`isDefinite`): `the Congress` after `Indian National Congress`.
  mutating func joinHeads(rule: RuleID, isDefinite: (Int) -> Bool) {
    var byLast: [[UInt8]: [Int]] = [:]
    for (index, group) in groups.enumerated() where target[index] == index {
      if group.words.count > 1, let last = group.words.last {
        byLast[last, default: []].append(index)
      }
    }
    for (index, group) in groups.enumerated() where target[index] == index {
      guard group.words.count == 1, let found = byLast[group.words[0]], found.count == 1,
        let first = group.names.first?.name, (groups[found[0]].names.first?.name ?? first) < first,
        group.names.allSatisfy({ isDefinite($0.name) })
      else { continue }
      join(index, to: found[0], rule: rule)
    }
  }

  /// Joins `Houthis` to `Houthi`.
  mutating func joinPlurals() {
    for (index, group) in groups.enumerated() where target[index] == index {
      guard group.words.count == 1, let word = group.words.first, word.count > 4,
        word.last == UInt8(ascii: "s"), let other = groupOfKey[Array(word.dropLast())]
      else { continue }
      join(index, to: other, rule: "organization.plural")
    }
  }

  /// Joins a group of one long word that stands once to the only other that one slip parts from it.
  mutating func joinMisspellings(rule: RuleID) {
    let single = groups.indices.prefix(400).filter {
      target[$0] == $0 && groups[$0].words.count == 1 && groups[$0].words[0].count > 7
    }
    for index in single where groups[index].names.count == 1 {
      let found = single.filter { other in
        other != index && groups[other].names.count > 0
          && NameSimilarity.isOneSlip(groups[index].words[0][...], groups[other].words[0][...])
      }
      if found.count == 1, groups[found[0]].names.count > 1 {
        join(index, to: found[0], rule: rule)
      }
    }
  }

  /// The groups that hold names, in the order of their first name; names in the order of the text.
  func finished() -> [Group] {
    groups.filter { !$0.names.isEmpty }.map { group in
      var group = group
      group.names.sort { $0.name < $1.name }
      return group
    }.sorted { ($0.names.first?.name ?? 0) < ($1.names.first?.name ?? 0) }
  }
}
