/// What a word may do in an attribution; a word may do several things.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let male = WordClass(rawValue: 1 << 0)
  static let female = WordClass(rawValue: 1 << 1)
  static let person = WordClass(rawValue: 1 << 2)
  static let group = WordClass(rawValue: 1 << 3)
  static let organization = WordClass(rawValue: 1 << 4)
  static let document = WordClass(rawValue: 1 << 5)
  static let titleCue = WordClass(rawValue: 1 << 6)
  static let pronounMale = WordClass(rawValue: 1 << 7)
  static let pronounFemale = WordClass(rawValue: 1 << 8)
  static let pronounGroup = WordClass(rawValue: 1 << 9)
  static let pronounFirst = WordClass(rawValue: 1 << 10)
  static let pronounThing = WordClass(rawValue: 1 << 11)
  static let relative = WordClass(rawValue: 1 << 12)
  static let auxiliary = WordClass(rawValue: 1 << 13)
  static let determiner = WordClass(rawValue: 1 << 14)
  static let preposition = WordClass(rawValue: 1 << 15)
  static let conjunction = WordClass(rawValue: 1 << 16)
  static let subordinator = WordClass(rawValue: 1 << 17)
  static let adverb = WordClass(rawValue: 1 << 18)
  static let chain = WordClass(rawValue: 1 << 19)
  static let honorificMale = WordClass(rawValue: 1 << 20)
  static let honorificFemale = WordClass(rawValue: 1 << 21)
  static let givenMale = WordClass(rawValue: 1 << 22)
  static let givenFemale = WordClass(rawValue: 1 << 23)
  /// A form of `be`, which makes a participle behind it passive.
  static let copula = WordClass(rawValue: 1 << 24)

  /// `could`, `may`: what was not said as yet.
  static let modal = WordClass(rawValue: 1 << 25)

  /// Nouns for one human being.
  static let human: WordClass = [.male, .female, .person]
  /// Nouns that can say something.
  static let speaking: WordClass = [.male, .female, .person, .group, .organization, .document]
  /// Pronouns of the third person.
  static let pronoun: WordClass = [.pronounMale, .pronounFemale, .pronounGroup, .pronounThing]
  /// Small words that end a noun phrase.
  static let function: WordClass = [
    .relative, .auxiliary, .determiner, .preposition, .conjunction, .subordinator,
    .pronounMale, .pronounFemale, .pronounGroup, .pronounFirst, .pronounThing,
  ]

  /// The class that the word lists call `name`; nil when there is none.
  init?(listName name: some StringProtocol) {
    guard let found = Self.named.first(where: { $0.name == name }) else { return nil }
    self = found.value
  }

  private static let named: [(name: String, value: WordClass)] = [
    ("male", .male), ("female", .female), ("person", .person), ("group", .group),
    ("organization", .organization), ("document", .document), ("title-cue", .titleCue),
    ("pronoun-male", .pronounMale), ("pronoun-female", .pronounFemale),
    ("pronoun-group", .pronounGroup), ("pronoun-first", .pronounFirst),
    ("pronoun-thing", .pronounThing), ("relative", .relative), ("auxiliary", .auxiliary),
    ("copula", .copula), ("modal", .modal), ("determiner", .determiner),
    ("preposition", .preposition),
    ("conjunction", .conjunction), ("subordinator", .subordinator), ("adverb", .adverb),
    ("chain", .chain), ("honorific-male", .honorificMale),
    ("honorific-female", .honorificFemale), ("m", .givenMale), ("f", .givenFemale),
  ]

  /// Makes a set of its bits.
  init(rawValue: UInt32) { self.rawValue = rawValue }
}
