import ArticleModel
import ArticleSearch
import Testing

/// Who is who across articles.
@Suite struct PersonRegistryTests {
  /// An article as the registry sees it.
  struct Story {
    var persons: [(name: String, role: String?)]
    var organizations: [String] = []
    var published: String? = "2024-03-01"

    func record(_ number: UInt64) -> ArticleRecord {
      var sample = SampleRecord()
      sample.title = "Story \(number)"
      sample.published = published
      var marked: [String] = []
      for person in persons {
        if let role = person.role { sample.roles[person.name] = [role] }
        marked.append("<PER>\(person.name)</PER> spoke <DATE>then</DATE>.")
        sample.speakers["words of \(person.name)"] = person.name
        marked.append("\"<QUOTE>words of \(person.name)</QUOTE>\" was noted.")
      }
      sample.dates = ["then": "2024-02-10"]
      marked += organizations.map { "The <ORG>\($0)</ORG> knew." }
      return sample.record(number, marked.joined(separator: " "))
    }
  }

  private func persons(_ stories: [Story]) throws -> [EntitySummary] {
    let temporary = try TemporaryIndex()
    try temporary.index.index(
      stories.enumerated().map { $0.element.record(UInt64($0.offset + 1)) })
    return try temporary.index.entities(matching: EntityQuery(.person)).items
  }

  private func counts(_ stories: [Story]) throws -> [String: Int] {
    Dictionary(
      try persons(stories).map { ($0.id, $0.articles) }, uniquingKeysWith: { a, b in a + b })
  }

  @Test(arguments: [
    ("Bill Hartmann", "William Hartmann"), ("William J. Hartmann", "William Hartmann"),
    ("Mikhail Petrovsky", "Mykhailo Petrovskyy"), ("José Fonseca", "Jose Fonseca"),
    ("Ursula van der Linden", "Ursula Linden"), ("Mohamed al-Sayed", "Muhammad Al Sayed"),
  ])
  func takesNamesForOne(_ first: String, _ second: String) throws {
    let found = try persons([
      Story(persons: [(first, nil)]), Story(persons: [(second, nil)]),
    ])
    #expect(found.map(\.articles) == [2], "\(found)")
  }

  @Test(arguments: [
    ("Ann Hartmann", "Anna Hartmann"), ("George H. Marsh", "George W. Marsh"),
    ("Tom Reed Jr.", "Tom Reed III"), ("Paul Johnson", "Paul Johnston"),
    ("Volodymyr Koval", "Vladimir Koval"), ("Hartmann", "Ann Hartmann"),
  ])
  func takesNamesForTwo(_ first: String, _ second: String) throws {
    let found = try persons([
      Story(persons: [(first, nil)]), Story(persons: [(second, nil)]),
    ])
    #expect(found.map(\.articles) == [1, 1], "\(found)")
  }

  @Test func tellsPeopleOfOneNameApartByTheirCalling() throws {
    let senator = Story(
      persons: [("John Carver", "senator"), ("Ana Lima", nil)], organizations: ["Senate"])
    let striker = Story(
      persons: [("John Carver", "Leeds striker")], organizations: ["Leeds United"])
    #expect(
      try counts([senator, striker]) == [
        "john-carver.politics": 1, "john-carver.sport": 1, "ana-lima": 1,
      ])
    // Without a calling it is decided by the company, or said to be nobody's.
    let withLima = Story(persons: [("John Carver", nil), ("Ana Lima", nil)])
    let alone = Story(persons: [("John Carver", nil)])
    #expect(
      try counts([alone, senator, striker, withLima]) == [
        "john-carver.politics": 2, "john-carver.sport": 1, "john-carver.unresolved": 1,
        "ana-lima": 2,
      ])
    #expect(try counts([alone, senator, withLima]) == ["john-carver": 3, "ana-lima": 2])
  }

  @Test func aCareerOfTwoCallingsIsOnePersons() throws {
    let actor = Story(persons: [("Max Orlov", "actor")], organizations: ["Orlov Theatre"])
    let mayor = Story(persons: [("Max Orlov", "mayor")], organizations: ["City Council"])
    let both = Story(persons: [("Max Orlov", "actor turned mayor")])
    let company = Story(
      persons: [("Max Orlov", "mayor")], organizations: ["Orlov Theatre", "City Council"])
    #expect(try counts([actor, mayor]).count == 2)
    #expect(try counts([actor, mayor, both]) == ["max-orlov": 3])
    #expect(try counts([actor, mayor, company]) == ["max-orlov": 3])
  }

  @Test func linksASurnameOnlyWithEvidence() throws {
    let boris = Story(
      persons: [("Boris Harding", "prime minister"), ("Ana Lima", nil)],
      organizations: ["Unity Party"])
    let lyndon = Story(persons: [("Lyndon Harding", "striker")], organizations: ["Port FC"])
    let bare = Story(persons: [("Harding", nil)])
    let byRole = Story(persons: [("Harding", "British Prime Minister")])
    let byCompany = Story(persons: [("Harding", nil), ("Ana Lima", nil)])
    let stories = [bare, boris, byRole, lyndon, byCompany]
    #expect(
      try counts(stories) == [
        "boris-harding": 3, "lyndon-harding": 1, "harding.unlinked": 1, "ana-lima": 2,
      ])
    #expect(try counts([bare, byRole]) == ["harding": 2])
    // Two prime ministers of the name: neither is ahead.
    let other = Story(persons: [("Neil Harding", "prime minister")])
    #expect(try counts([boris, other, byRole])["harding.unlinked"] == 1)
    // Beside the full name in the same article it is somebody else.
    let beside = Story(persons: [("Boris Harding", nil), ("Harding", "prime minister")])
    #expect(try counts([boris, beside])["harding.unlinked"] == 1)
  }

  @Test func middleNamesTellFatherAndSonApart() throws {
    let father = Story(persons: [("George H. W. Marsh", "president")], organizations: ["Navy"])
    let son = Story(persons: [("George W. Marsh", "president")], organizations: ["Texas Rangers"])
    let either = Story(persons: [("George Marsh", nil)], organizations: ["Navy", "Texas Rangers"])
    let clear = Story(persons: [("George Marsh", nil)], organizations: ["Navy", "Port Union"])
    #expect(try counts([father, either]) == ["george-h-w-marsh": 2])
    let all = try counts([father, son, either, clear])
    #expect(all == ["george-h-w-marsh": 1, "george-w-marsh": 1, "george-marsh.unresolved": 2])
  }

  // MARK: The same whatever the order

  static let given = ["Ana", "Bill", "William", "Tom"]
  static let surnames = ["Harding", "Lima"]
  static let roles = [
    nil, "senator", "striker", "former striker and senator", "novelist", "chairman", "mayor", nil,
  ]

  /// Articles in which few names, callings and organizations meet in all combinations.
  static func stories(_ count: Int, seed: UInt64) -> [ArticleRecord] {
    var random = Random(state: seed)
    return (0..<count).map { number in
      var persons: [(String, String?)] = []
      for _ in 0...random.below(3) {
        let surname = surnames[random.below(surnames.count)]
        let middle = ["", "", "", " J.", " K."][random.below(5)]
        let name =
          random.below(3) == 0 ? surname : given[random.below(given.count)] + middle + " " + surname
        guard !persons.contains(where: { $0.0 == name }) else { continue }
        persons.append((name, roles[random.below(roles.count)]))
      }
      let organizations = (0..<random.below(3)).map { _ in "Union \(random.below(7))" }
      return Story(
        persons: persons, organizations: organizations,
        published: random.below(9) == 0 ? nil : "2024-0\(1 + random.below(9))-11"
      ).record(UInt64(number + 1))
    }
  }

  struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func shuffle<Item>(_ items: [Item]) -> [Item] {
      var items = items
      for index in stride(from: items.count - 1, to: 0, by: -1) {
        items.swapAt(index, below(index + 1))
      }
      return items
    }
  }

  /// All that the index says of persons.
  private func answers(_ index: ArticleIndex) throws -> [String] {
    var lines: [String] = []
    let found = try index.entities(matching: EntityQuery(.person)).items
    for person in found {
      lines.append("\(String(describing: try index.dossier(.person, id: person.id)))")
    }
    for name in Self.surnames + ["Bill Harding", "Tom Lima", "ana"] {
      var articles = ArticleQuery()
      articles.person = name
      lines.append("\(try index.articles(matching: articles).items.map(\.id))")
      var quotations = QuotationQuery()
      quotations.speaker = name
      lines.append("\(try index.quotations(matching: quotations))")
      var timeline = TimelineQuery()
      timeline.person = name
      lines.append("\(try index.timeline(matching: timeline))")
    }
    return lines
  }

  @Test(arguments: 1...4)
  func isTheSameWhateverTheOrder(seed: UInt64) throws {
    let records = Self.stories(40, seed: seed)
    let extra = Self.stories(55, seed: seed &+ 100).suffix(15)
    let reference = try TemporaryIndex()
    try reference.index.index(records)
    let expected = try answers(reference.index)
    #expect(expected.contains { $0.contains(".unlinked") })
    var random = Random(state: seed)
    for groupSize in [1, 3, 16] {
      let other = try TemporaryIndex()
      let shuffled = random.shuffle(records + extra)
      for start in stride(from: 0, to: shuffled.count, by: groupSize) {
        try other.index.index(Array(shuffled[start..<min(shuffled.count, start + groupSize)]))
      }
      for record in random.shuffle(Array(extra)) { try other.index.remove([record.id]) }
      let actual = try answers(other.index)
      #expect(actual == expected, "groups of \(groupSize)")
    }
  }
}
