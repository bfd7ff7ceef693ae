/// The persons and organizations that an article names most.
struct Company {
  /// Name keys of persons with a full name, those mentioned most first.
  let persons: [String]
  /// Slugs of organizations, those mentioned most first.
  let organizations: [String]

  private static let limit = 4

  /// Takes all that the article names.
  init(persons: [(name: PersonName, mentions: Int)], organizations: [(slug: String, mentions: Int)])
  {
    self.persons = Self.most(
      persons.filter { !$0.name.isSingle }.map { ($0.name.key, $0.mentions) })
    self.organizations = Self.most(organizations.map { ($0.slug, $0.mentions) })
  }

  private static func most(_ named: [(key: String, mentions: Int)]) -> [String] {
    var keys: [String] = []
    for item in named.sorted(by: { ($1.mentions, $0.key) < ($0.mentions, $1.key) })
    where !keys.contains(item.key) {
      keys.append(item.key)
      if keys.count == limit { break }
    }
    return keys
  }
}
