import ArticleModel

/// A person of one article as the registry sees it: the name, the callings, and signs by which other
/// articles may be known to mean the same person: roles, and the organizations and persons named most in
/// the article. Made of what the index keeps of the article, so that it can be taken back.
struct Appearance {
  /// A sign, as a number that also holds the surname it may decide about.
  struct Sign: Hashable {
    /// How much it says: a role or a person in common more than an organization.
    var weight: Int
    var token: Int64
  }

  var name: PersonName
  /// Ascending.
  var fields: [RoleField]
  /// What a single name may be compared by: the surname, and other single names the article uses.
  var shorts: [String]
  private var features: [(weight: Int, text: String)]

  /// How many signs of each kind a person's articles give, and how many a single name is compared by.
  private static let given = 2
  private static let asked = 3

  init(name: PersonName, roles: [String], forms: [String], company: Company) {
    self.name = name
    var keys: Set<String> = []
    var fields: Set<RoleField> = []
    for role in roles {
      let words = RoleWords(role)
      if !words.key.isEmpty { keys.insert(words.key) }
      fields.formUnion(words.fields)
    }
    self.fields = name.isDecided ? [] : fields.sorted()
    var others: Set<String> = []
    for form in forms {
      guard let form = PersonName(form), form.isSingle, form.short != name.short else { continue }
      others.insert(form.short)
    }
    shorts = [name.short] + (name.isSingle ? [] : others.sorted().prefix(2))
    features = keys.sorted().prefix(Self.asked).map { (2, "r\($0)") }
    features += company.persons.filter { $0 != name.key }.prefix(Self.asked).map { (2, "p\($0)") }
    features += company.organizations.prefix(Self.asked).map { (1, "o\($0)") }
  }

  /// The signs that the article gives of this person, for each name it may be called by alone.
  var givenSigns: [Sign] {
    shorts.flatMap { short in signs(of: short, perKind: Self.given) }
  }

  /// The signs by which it is asked who this is.
  var askedSigns: [Sign] { signs(of: name.short, perKind: Self.asked) }

  private func signs(of short: String, perKind limit: Int) -> [Sign] {
    var used: [Character: Int] = [:]
    var signs: [Sign] = []
    for feature in features {
      guard let kind = feature.text.first, used[kind, default: 0] < limit else { continue }
      used[kind, default: 0] += 1
      signs.append(Sign(weight: feature.weight, token: Self.hash(short, feature.text)))
    }
    return signs
  }

  /// FNV-1a, 64 bits.
  static func hash(_ parts: String...) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
