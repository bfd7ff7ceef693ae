import ArticleModel

/// A person's name taken apart for the question whether two names may be one person's.
///
/// `key` is what two names must share: given name and surname, folded, short forms of given names and
/// spellings of one transliteration counted as one (`Bill Clinton`, `William J. Clinton`; `Zelensky`,
/// `Zelenskyy`). `variant` is what may be left out but must not differ: the first letter of the middle name
/// and `Jr` or a numeral.
struct PersonName: Hashable {
  /// Given name and surname with a blank between; the one name alone, without a blank, when there is only one.
  let key: String
  /// `w`, `.jr`, `w.jr`; empty when the name has neither.
  let variant: String
  /// What a surname alone is compared by.
  let short: String

  /// True when there is a surname or a given name, not both.
  var isSingle: Bool { key == short }

  /// True when people decided whose the name is, so that callings and middle names tell nothing.
  var isDecided: Bool { key.contains(IdentityRules.mark) }

  /// Makes a name of what is stored of it.
  init(key: String, variant: String, short: String) {
    self.key = key
    self.variant = variant
    self.short = short
  }

  /// Takes a name apart; nil when it holds no letter or digit.
  init?(_ name: String) {
    var words = NameFolding.tokens(of: name)
    var suffix = ""
    while words.count > 1, let last = words.last, let known = Self.suffixes[last] {
      suffix = "." + known
      words.removeLast()
    }
    var core = words.enumerated().filter { !Self.isParticle($0.element, at: $0.offset, of: words) }
      .map(\.element)
    if core.isEmpty { core = words }
    guard let first = core.first, let last = core.last else { return nil }
    short = Self.surname(last)
    if core.count == 1 {
      key = short
      variant = ""
    } else {
      key = GivenNames.common(first) + " " + short
      variant = (core.count > 2 ? String(core[1].prefix(1)) : "") + suffix
    }
  }

  /// Names of fewer letters are too often told apart by what a transliteration would change.
  private static func surname(_ word: String) -> String {
    guard word.utf8.count >= 5, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    return String(decoding: NameSimilarity.skeleton(word.utf8), as: UTF8.self)
  }

  /// `al` is a particle in `Bashar al-Assad` and a given name where it stands first.
  private static func isParticle(_ word: String, at index: Int, of words: [String]) -> Bool {
    if index == words.count - 1 { return false }
    if particles.contains(word) { return true }
    return index > 0 && innerParticles.contains(word)
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "da", "di", "du", "del", "della", "der", "den", "des", "dos", "das", "la",
    "le", "las", "los", "bin", "bint", "ibn", "ter", "ten", "zu", "zum", "zur", "af", "av", "do",
  ]
  private static let innerParticles: Set<String> = [
    "al", "el", "ul", "abu", "abd", "ben", "bar", "y", "e", "san", "santa", "st", "mac", "lo", "op",
  ]
  private static let suffixes = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
  ]
}
