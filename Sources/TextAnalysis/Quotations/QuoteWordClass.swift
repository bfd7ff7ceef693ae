/// What a word may do in an attribution; a word may do several things.
struct QuoteWordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let male = QuoteWordClass(rawValue: 1 << 0)
  static let female = QuoteWordClass(rawValue: 1 << 1)
  static let person = QuoteWordClass(rawValue: 1 << 2)
  static let group = QuoteWordClass(rawValue: 1 << 3)
  static let organization = QuoteWordClass(rawValue: 1 << 4)
  static let document = QuoteWordClass(rawValue: 1 << 5)
  static let titleCue = QuoteWordClass(rawValue: 1 << 6)
  static let pronounMale = QuoteWordClass(rawValue: 1 << 7)
  static let pronounFemale = QuoteWordClass(rawValue: 1 << 8)
  static let pronounGroup = QuoteWordClass(rawValue: 1 << 9)
  static let pronounFirst = QuoteWordClass(rawValue: 1 << 10)
  static let pronounThing = QuoteWordClass(rawValue: 1 << 11)
  static let relative = QuoteWordClass(rawValue: 1 << 12)
  static let auxiliary = QuoteWordClass(rawValue: 1 << 13)
  static let determiner = QuoteWordClass(rawValue: 1 << 14)
  static let preposition = QuoteWordClass(rawValue: 1 << 15)
  static let conjunction = QuoteWordClass(rawValue: 1 << 16)
  static let subordinator = QuoteWordClass(rawValue: 1 << 17)
  static let adverb = QuoteWordClass(rawValue: 1 << 18)
  static let chain = QuoteWordClass(rawValue: 1 << 19)
  static let honorificMale = QuoteWordClass(rawValue: 1 << 20)
  static let honorificFemale = QuoteWordClass(rawValue: 1 << 21)
  static let givenMale = QuoteWordClass(rawValue: 1 << 22)
  static let givenFemale = QuoteWordClass(rawValue: 1 << 23)
  /// A form of `be`, which makes a participle behind it passive.
  static let copula = QuoteWordClass(rawValue: 1 << 24)

  /// `could`, `may`: what was not said as yet.
  static let modal = QuoteWordClass(rawValue: 1 << 25)

  /// A word that only looks like something else: `family` is no adverb.
  static let plain = QuoteWordClass(rawValue: 1 << 26)

  /// A verb form other than `-ed` that shows a clause: `went`, `remains`.
  static let pastVerb = QuoteWordClass(rawValue: 1 << 27)
  /// An organization that `the agency` may come back to.
  static let outlet = QuoteWordClass(rawValue: 1 << 28)
  /// What somebody utters: `the statement` comes back to whoever made one.
  static let utterance = QuoteWordClass(rawValue: 1 << 29)

  /// Nouns for one human being.
  static let human: QuoteWordClass = [.male, .female, .person]
  /// Nouns that can say something.
  static let speaking: QuoteWordClass = [.male, .female, .person, .group, .organization, .document]
  /// Pronouns of the third person.
  static let pronoun: QuoteWordClass = [.pronounMale, .pronounFemale, .pronounGroup, .pronounThing]
  /// Small words that end a noun phrase.
  static let function: QuoteWordClass = [
    .relative, .auxiliary, .determiner, .preposition, .conjunction, .subordinator,
    .pronounMale, .pronounFemale, .pronounGroup, .pronounFirst, .pronounThing,
  ]

  /// What the plural of a noun of this class stands for; nil for other classes.
  var ofSeveral: QuoteWordClass? {
    if !isDisjoint(with: .human) || contains(.organization) { return .group }
    return contains(.document) ? .document : nil
  }

  /// The class that the word lists call `name`; nil when there is none.
  init?(listName name: some StringProtocol) {
    guard let found = Self.named.first(where: { $0.name == name }) else { return nil }
    self = found.value
  }

  private static let named: [(name: String, value: QuoteWordClass)] = [
    ("male", .male), ("female", .female), ("person", .person), ("group", .group),
    ("organization", .organization), ("document", .document), ("title-cue", .titleCue),
    ("pronoun-male", .pronounMale), ("pronoun-female", .pronounFemale),
    ("pronoun-group", .pronounGroup), ("pronoun-first", .pronounFirst),
    ("pronoun-thing", .pronounThing), ("relative", .relative), ("auxiliary", .auxiliary),
    ("copula", .copula), ("modal", .modal), ("plain", .plain),
    ("past-verb", .pastVerb), ("outlet", .outlet), ("utterance", .utterance),
    ("determiner", .determiner),
    ("preposition", .preposition),
    ("conjunction", .conjunction), ("subordinator", .subordinator), ("adverb", .adverb),
    ("chain", .chain), ("honorific-male", .honorificMale),
    ("honorific-female", .honorificFemale), ("m", .givenMale), ("f", .givenFemale),
  ]

  /// Makes a set of its bits.
  init(rawValue: UInt32) { self.rawValue = rawValue }
}
