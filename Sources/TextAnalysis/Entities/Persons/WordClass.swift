/// What the word lists say of one word; a word may be several things at once.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// The noun of an office or a profession: `minister`.
  static let roleNoun = WordClass(rawValue: 1 << 0)
  /// The plural of one: `ministers`.
  static let rolePlural = WordClass(rawValue: 1 << 1)
  /// Stands before a role noun and belongs to the role: `deputy`.
  static let roleModifier = WordClass(rawValue: 1 << 2)
  /// Stands before a role noun and does not belong to the role: `current`.
  static let roleOrnament = WordClass(rawValue: 1 << 3)
  /// No part of a noun phrase: verbs, prepositions, pronouns, days.
  static let boundary = WordClass(rawValue: 1 << 4)
  /// `Mr`, `Sir`: says nothing of an office.
  static let honorific = WordClass(rawValue: 1 << 5)
  /// `President`, `Sen`: an office or rank before a name.
  static let title = WordClass(rawValue: 1 << 6)
  /// `van`, `de`, `al`.
  static let particle = WordClass(rawValue: 1 << 7)
  /// `Jr`, `III`.
  static let suffix = WordClass(rawValue: 1 << 8)
  /// `son`, `wife`, `man`.
  static let kinship = WordClass(rawValue: 1 << 9)
  /// `administration` after a person's name.
  static let groupNoun = WordClass(rawValue: 1 << 10)
  /// `university`, `ministry` as common nouns.
  static let organizationNoun = WordClass(rawValue: 1 << 11)
  /// `Inc`, `Group`.
  static let organizationForm = WordClass(rawValue: 1 << 12)
  /// A given name of men.
  static let maleName = WordClass(rawValue: 1 << 13)
  /// A given name of women.
  static let femaleName = WordClass(rawValue: 1 << 14)
  /// A given name of both.
  static let sharedName = WordClass(rawValue: 1 << 15)
  /// A noun or title for men: `actor` has none, `spokesman` has.
  static let male = WordClass(rawValue: 1 << 16)
  /// A noun or title for women.
  static let female = WordClass(rawValue: 1 << 17)
  /// A form of be that may join a person and a role.
  static let be = WordClass(rawValue: 1 << 18)
  /// A form of become or remain.
  static let become = WordClass(rawValue: 1 << 19)
  /// `a`, `an`, `another`.
  static let indefiniteArticle = WordClass(rawValue: 1 << 20)
  /// `the`, `this`, `that`.
  static let definiteArticle = WordClass(rawValue: 1 << 21)
  /// `his`, `our`.
  static let possessive = WordClass(rawValue: 1 << 22)
  /// `he`, `him`, `his`, `himself`.
  static let malePronoun = WordClass(rawValue: 1 << 23)
  /// `she`, `her`, `hers`, `herself`.
  static let femalePronoun = WordClass(rawValue: 1 << 24)
  /// `of`, `for`, `to`: what follows completes a role.
  static let completingPreposition = WordClass(rawValue: 1 << 25)
  /// `in`, `at`, `with`: what follows completes a role if it names a body or place.
  static let placingPreposition = WordClass(rawValue: 1 << 26)
  /// `Russian`.
  static let placeAdjective = WordClass(rawValue: 1 << 27)
  /// `and`, `&`.
  static let and = WordClass(rawValue: 1 << 28)
  /// `who`.
  static let who = WordClass(rawValue: 1 << 29)
  /// An adverb that may stand between a verb and a role: `currently`.
  static let adverb = WordClass(rawValue: 1 << 30)
  /// A verb whose participle makes a role: `named`, `elected`.
  static let appointment = WordClass(rawValue: 1 << 31)

  /// Any given name.
  static let givenName: WordClass = [.maleName, .femaleName, .sharedName]
  /// Any article or possessive before a noun.
  static let determiner: WordClass = [.indefiniteArticle, .definiteArticle, .possessive]
  /// Either preposition.
  static let preposition: WordClass = [.completingPreposition, .placingPreposition]
  /// Either pronoun.
  static let pronoun: WordClass = [.malePronoun, .femalePronoun]

  /// True when the two share a class.
  func has(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }
}
