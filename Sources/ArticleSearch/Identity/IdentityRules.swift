import ArticleModel

/// Overrides made ready: what a name of an article stands for.
struct IdentityRules: Sendable, Hashable {
  /// Stands after a key that people decided about, before the label of a person set apart.
  static let mark: Character = "\u{1F}"

  let overrides: IdentityOverrides
  private var targets: [NameID: PersonName] = [:]
  private var apart: [NameID: [(articles: Set<ArticleID>, label: String)]] = [:]
  private var notPersons: Set<NameID> = []
  private var shown: [ShownID: String] = [:]
  /// The slug of the name that comes first in a merge, by the key of the merged person.
  private var firstSlugs: [String: String] = [:]

  private struct NameID: Hashable {
    var key: String
    /// Empty for a name without middle name and suffix, which stands for all variants.
    var variant: String
  }

  private struct ShownID: Hashable {
    var key: String
    var suffix: String
  }

  init(_ overrides: IdentityOverrides = IdentityOverrides()) {
    self.overrides = overrides
    for names in overrides.merged { merge(names) }
    for separation in overrides.separated {
      guard let name = PersonName(Self.plain(separation.name)) else { continue }
      let label = NameFolding.slug(of: separation.label)
      guard !label.isEmpty else { continue }
      apart[NameID(key: name.key, variant: name.variant), default: []].append(
        (separation.articles, label))
    }
    for name in overrides.notPersons {
      guard let name = PersonName(Self.plain(name)) else { continue }
      notPersons.insert(NameID(key: name.key, variant: name.variant))
    }
    for (id, name) in overrides.renamed.sorted(by: { $0.key < $1.key }) {
      guard let known = PersonName(Self.plain(id)) else { continue }
      let key = targets[NameID(key: known.key, variant: known.variant)]?.key ?? known.key
      shown[ShownID(key: key, suffix: Self.suffix(id))] = name
    }
  }

  private mutating func merge(_ names: [String]) {
    let parsed = names.compactMap { PersonName(Self.plain($0)) }
    guard let first = parsed.first(where: { !$0.isSingle }) ?? parsed.first else { return }
    let target =
      first.isSingle
      ? first : PersonName(key: first.key + String(Self.mark), variant: "", short: first.short)
    firstSlugs[target.key] = names.first.map { NameFolding.slug(of: Self.plain($0)) }
    for name in parsed { targets[NameID(key: name.key, variant: name.variant)] = target }
  }

  /// Whom `name` stands for in the article; nil when it is no person's.
  func person(_ name: String, in article: ArticleID) -> PersonName? {
    guard let person = PersonName(name) else { return nil }
    guard !overrides.isEmpty else { return person }
    for variant in [person.variant, ""] {
      let id = NameID(key: person.key, variant: variant)
      if notPersons.contains(id) { return nil }
      if let place = apart[id]?.first(where: { $0.articles.contains(article) }) {
        return PersonName(
          key: person.key + String(Self.mark) + place.label, variant: "", short: person.short)
      }
      if let target = targets[id] { return target }
    }
    return person
  }

  /// The name that people gave to a person; nil when they gave none. `suffix` is that of its id.
  func shownName(ofKey key: String, suffix: String) -> String? {
    guard !shown.isEmpty else { return nil }
    return shown[ShownID(key: key, suffix: suffix)] ?? shown[ShownID(key: key, suffix: "")]
  }

  /// The slug of the name that a merged person is to be called by; nil for others.
  func firstSlug(ofKey key: String) -> String? { firstSlugs[key] }

  /// The keys whose articles are concerned by what the two say differently, and names to be looked for in the
  /// text.
  static func difference(
    _ old: IdentityRules, _ new: IdentityRules
  ) -> (keys: Set<String>, names: Set<String>) {
    let (a, b) = (old.overrides, new.overrides)
    var names = Set(Set(a.merged).symmetricDifference(b.merged).flatMap(\.self))
    let separated = Set(a.separated).symmetricDifference(b.separated)
    names.formUnion(separated.map(\.name))
    for (id, name) in a.renamed where b.renamed[id] != name { names.insert(id) }
    for (id, name) in b.renamed where a.renamed[id] != name { names.insert(id) }
    let hidden = a.notPersons.symmetricDifference(b.notPersons)
    names.formUnion(hidden)
    var keys: Set<String> = []
    for name in names {
      guard let person = PersonName(plain(name)) else { continue }
      keys.insert(person.key)
      keys.insert(person.key + String(mark))
      for rules in [old, new] {
        if let target = rules.targets[NameID(key: person.key, variant: person.variant)] {
          keys.insert(target.key)
        }
      }
      for separation in separated {
        keys.insert(person.key + String(mark) + NameFolding.slug(of: separation.label))
      }
    }
    return (keys, hidden)
  }

  /// An id without its suffix.
  private static func plain(_ id: String) -> String {
    let suffix = suffix(id)
    return suffix.isEmpty ? id : String(id.dropLast(suffix.count))
  }

  /// The suffix of an id that says which of several it is: `.sport`; empty for a name.
  private static func suffix(_ id: String) -> String {
    guard let dot = id.lastIndex(of: "."), !id.contains(" ") else { return "" }
    let label = id[id.index(after: dot)...]
    return label.isEmpty || label == "jr" || label == "sr" ? "" : String(id[dot...])
  }

  static func == (lhs: IdentityRules, rhs: IdentityRules) -> Bool { lhs.overrides == rhs.overrides }
  func hash(into hasher: inout Hasher) { hasher.combine(overrides) }
}
