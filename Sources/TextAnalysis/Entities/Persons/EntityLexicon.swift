import ArticleModel

/// The word lists of the entity stage, made ready once.
///
/// Needs: `person-given-names`, `person-nicknames`, `person-honorifics`, `person-particles`,
/// `person-suffixes`, `person-kinship`, `person-group-nouns`, `role-nouns`, `role-modifiers`,
/// `role-boundaries`, `role-organization-nouns`, `org-forms`, `org-aliases`, `place-aliases`,
/// `place-adjectives`, `place-nouns`, `gazetteer-places`, `gazetteer-known-places`,
/// `gazetteer-known-organizations`.
struct EntityLexicon: Sendable {
  /// Classes of single words.
  private(set) var words = WordClassTable()
  /// Pairs of a short and a full given name, folded, as `short full`.
  private(set) var nicknames: Set<[UInt8]> = []
  /// Folded alias to folded common name.
  private(set) var placeAliases: [[UInt8]: [UInt8]] = [:]
  /// Folded alias to folded common name.
  private(set) var organizationAliases: [[UInt8]: [UInt8]] = [:]
  /// Companies of the list of known organizations, folded.
  private(set) var companies: Set<[UInt8]> = []
  /// Folded adjective to folded place: `russian` to `russia`.
  private(set) var placesOfAdjectives: [[UInt8]: [UInt8]] = [:]
  /// Folded adjective to the place as it is written: `russian` to `Russia`.
  private(set) var placeNamesOfAdjectives: [[UInt8]: String] = [:]
  /// Nouns of places in the singular: `city`, `province`.
  private(set) var placeNouns = WordClassTable()
  /// Countries and regions.
  private(set) var placeKinds = PlaceKinds()

  init(_ lexicons: LexiconSet) throws(LexiconSet.Missing) {
    addGrammar()
    try addNames(lexicons)
    try addRoles(lexicons)
    try addAliases(lexicons)
  }

  /// True when `short` is a pet form of `full`; both folded.
  func isNickname(_ short: ArraySlice<UInt8>, of full: ArraySlice<UInt8>) -> Bool {
    nicknames.contains(Array(short) + [0x20] + Array(full))
  }

  private mutating func addNames(_ lexicons: LexiconSet) throws(LexiconSet.Missing) {
    for entry in try lexicons.list("person-given-names").entries {
      let gender = entry.fields.first ?? "u"
      add(entry.term, gender == "m" ? .maleName : gender == "f" ? .femaleName : .sharedName)
    }
    for entry in try lexicons.list("person-nicknames").entries {
      guard let full = entry.fields.first else { continue }
      nicknames.insert(Self.folded(entry.term) + [0x20] + Self.folded(full))
    }
    for entry in try lexicons.list("person-honorifics").entries {
      let isTitle = entry.fields.count > 1 && entry.fields[1] == "title"
      add(entry.term, [isTitle ? .title : .honorific, Self.gender(entry.fields.first)])
    }
    for entry in try lexicons.list("person-particles").entries { add(entry.term, .particle) }
    for entry in try lexicons.list("person-suffixes").entries { add(entry.term, .suffix) }
    for entry in try lexicons.list("person-kinship").entries {
      add(entry.term, [.kinship, Self.gender(entry.fields.first)])
    }
    for entry in try lexicons.list("person-group-nouns").entries { add(entry.term, .groupNoun) }
  }

  private mutating func addRoles(_ lexicons: LexiconSet) throws(LexiconSet.Missing) {
    for entry in try lexicons.list("role-nouns").entries {
      add(entry.term, [.roleNoun, Self.gender(entry.fields.first)])
      add(Self.plural(of: entry.term), [.rolePlural, Self.gender(entry.fields.first)])
    }
    for entry in try lexicons.list("role-modifiers").entries {
      add(entry.term, entry.fields.first == "drop" ? .roleOrnament : .roleModifier)
    }
    for entry in try lexicons.list("role-boundaries").entries { add(entry.term, .boundary) }
    for entry in try lexicons.list("role-organization-nouns").entries {
      add(entry.term, .organizationNoun)
    }
  }

  private mutating func addAliases(_ lexicons: LexiconSet) throws(LexiconSet.Missing) {
    for entry in try lexicons.list("org-forms").entries { add(entry.term, .organizationForm) }
    for entry in try lexicons.list("org-aliases").entries {
      organizationAliases[Self.folded(entry.term)] = Self.folded(entry.fields.first ?? entry.term)
    }
    for entry in try lexicons.list("gazetteer-known-organizations").entries
    where entry.fields.first == "company" {
      companies.insert(Self.folded(entry.term))
    }
    for entry in try lexicons.list("place-aliases").entries {
      placeAliases[Self.folded(entry.term)] = Self.folded(entry.fields.first ?? entry.term)
    }
    for entry in try lexicons.list("place-adjectives").entries {
      add(entry.term, .placeAdjective)
      let place = Self.folded(entry.fields.first ?? entry.term)
      placesOfAdjectives[Self.folded(entry.term)] = placeAliases[place] ?? place
      placeNamesOfAdjectives[Self.folded(entry.term)] = entry.fields.first ?? entry.term
    }
    placeKinds = try PlaceKinds(lexicons)
    for entry in try lexicons.list("place-nouns").entries {
      placeNouns.add(entry.term.lowercased().utf8, .organizationNoun)
    }
  }

  /// Function words: closed classes that nobody edits.
  private mutating func addGrammar() {
    let classes: [(String, WordClass)] = [
      ("a an another", .indefiniteArticle), ("the this that", .definiteArticle),
      ("his her its their our my your", .possessive),
      ("he him his himself", .malePronoun), ("she her hers herself", .femalePronoun),
      ("of for to", .completingPreposition),
      ("in at on with from under against within", .placingPreposition), ("and &", .and),
      ("who", .who), ("is was are were been being", .be),
      ("became becomes become becoming remained remains remain", .become),
      (
        "currently also now formerly once previously then later again still long reportedly only "
          + "already officially recently briefly first", .adverb
      ),
      (
        "named appointed elected re-elected reelected reappointed re-appointed made crowned "
          + "installed hired chosen selected picked inaugurated confirmed sworn promoted elevated "
          + "designated ordained names appoints elects", .appointment
      ),
    ]
    for (list, value) in classes {
      for word in list.split(separator: " ") { words.add(word.utf8, value) }
    }
  }

  private mutating func add(_ term: String, _ classes: WordClass) {
    let small = term.lowercased()
    words.add(small.utf8, classes)
    let folded = Self.folded(term)
    if !folded.elementsEqual(small.utf8) { words.add(folded, classes) }
  }

  private static func gender(_ field: String?) -> WordClass {
    field == "m" ? .male : field == "f" ? .female : []
  }

  /// `lawman` to `lawmen`, `secretary` to `secretaries`, `coach` to `coaches`.
  private static func plural(of noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    if noun.hasSuffix("person") { return noun + "s" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    let isSibilant = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
    return noun + (isSibilant ? "es" : "s")
  }

  /// The folded bytes of a string.
  static func folded(_ string: String) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = Array(string.utf8)
    bytes.withUnsafeBufferPointer { LetterFolding.fold($0, 0..<$0.count, into: &result) }
    return result
  }
}
