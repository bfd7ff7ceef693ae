import ArticleModel
import ArticleSearch
import Testing

/// What people decided about who is who.
@Suite struct IdentityOverridesTests {
  typealias Story = PersonRegistryTests.Story

  static let stories: [ArticleRecord] = [
    Story(persons: [("John Carver", "senator"), ("Ana Lima", nil)], organizations: ["Senate"]),
    Story(persons: [("John Carver", "Leeds striker")], organizations: ["Leeds United"]),
    Story(persons: [("John Carver", nil)]),
    Story(persons: [("Johnny Cash Carver", nil), ("Carver", nil)]),
    Story(persons: [("Harbour House", nil)]),
  ].enumerated().map { $0.element.record(UInt64($0.offset + 1)) }

  private func counts(_ index: ArticleIndex) throws -> [String: Int] {
    Dictionary(
      try index.entities(matching: EntityQuery(.person)).items.map { ($0.id, $0.articles) },
      uniquingKeysWith: +)
  }

  static let plain = [
    "john-carver.politics": 1, "john-carver.sport": 1, "john-carver.unresolved": 1,
    "johnny-cash-carver": 1, "carver.unlinked": 1, "harbour-house": 1, "ana-lima": 1,
  ]

  static let cases: [(name: String, overrides: IdentityOverrides, counts: [String: Int])] = {
    var merged = IdentityOverrides()
    merged.merged = [["John Carver"]]
    var surname = IdentityOverrides()
    surname.merged = [["johnny-cash-carver", "carver.unlinked", "Ana Lima"]]
    var separated = IdentityOverrides()
    separated.separated = [
      .init(name: "John Carver", articles: [stories[2].id], label: "The Baker")
    ]
    var renamed = IdentityOverrides()
    renamed.renamed = ["john-carver.sport": "Jack Carver", "ana-lima": "Ana de Lima"]
    var hidden = IdentityOverrides()
    hidden.notPersons = ["Harbour House"]
    return [
      (
        "merged", merged,
        plain.filter { !$0.key.hasPrefix("john-carver") }
          .merging(["john-carver": 3]) { $1 }
      ),
      (
        "a surname with its person", surname,
        plain.filter { $0.key.hasPrefix("john-carver.") || $0.key == "harbour-house" }
          .merging(["johnny-cash-carver": 2]) { $1 }
      ),
      (
        "separated", separated,
        plain.filter { $0.key != "john-carver.unresolved" }
          .merging(["john-carver.the-baker": 1]) { $1 }
      ),
      (
        "renamed", renamed,
        plain.filter { $0.key != "ana-lima" && $0.key != "john-carver.sport" }
          .merging(["jack-carver.sport": 1, "ana-de-lima": 1]) { $1 }
      ),
      (
        "not a person", hidden,
        plain.filter { $0.key != "harbour-house" }
      ),
    ]
  }()

  @Test(arguments: cases.indices)
  func isFollowedAndUndone(_ number: Int) throws {
    let (name, overrides, expected) = Self.cases[number]
    let temporary = try TemporaryIndex()
    let index = temporary.index
    try index.index(Self.stories)
    #expect(try counts(index) == Self.plain)
    let ids = try index.setIdentityOverrides(overrides)
    #expect(!ids.isEmpty && ids.count <= 4, "\(name)")
    try index.index(Self.stories.filter { ids.contains($0.id) })
    #expect(try counts(index) == expected, "\(name)")
    #expect(try index.setIdentityOverrides(overrides) == [])

    // Told before anything is indexed, the outcome is the same.
    let other = try TemporaryIndex()
    #expect(try other.index.setIdentityOverrides(overrides) == [])
    try other.index.index(Self.stories.reversed())
    #expect(try counts(other.index) == expected, "\(name)")

    // They are kept with the index, and can be taken back.
    try index.close()
    let again = try ArticleIndex.open(index.path)
    #expect(again.identityOverrides == overrides)
    let back = try again.setIdentityOverrides(IdentityOverrides())
    try again.index(Self.stories.filter { back.contains($0.id) })
    #expect(try counts(again) == Self.plain, "\(name)")
    #expect(try again.count() == Self.stories.count)
  }

  @Test func hostileOverridesChangeNothing() throws {
    var overrides = IdentityOverrides()
    overrides.merged = [[], ["?"], ["", "\u{301}"], [String(repeating: "a ", count: 5_000)]]
    overrides.renamed = ["": "x", "...": "y", "\u{1F}": "z"]
    overrides.notPersons = ["\"", "*", "a OR b"]
    overrides.separated = [.init(name: "Ana Lima", articles: [], label: "")]
    let temporary = try TemporaryIndex()
    try temporary.index.index(Self.stories)
    let ids = try temporary.index.setIdentityOverrides(overrides)
    try temporary.index.index(Self.stories.filter { ids.contains($0.id) })
    #expect(try counts(temporary.index) == Self.plain)
  }
}
