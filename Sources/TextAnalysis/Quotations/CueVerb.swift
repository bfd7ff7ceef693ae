/// A verb that introduces speech.
enum CueVerb {
  /// How a verb takes what is said.
  struct Frame: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// Takes quoted or reported words: `said`.
    static let speech = Frame(rawValue: 1)
    /// Takes a clause without `that`: `said he would`.
    static let bare = Frame(rawValue: 2)
    /// Takes whoever is told as its object: `told TASS`.
    static let tell = Frame(rawValue: 4)
    /// Says what somebody thinks of something: `called it "a disgrace"`.
    static let judge = Frame(rawValue: 8)
    /// Takes a thought: `believes`.
    static let think = Frame(rawValue: 16)
    /// Takes `to do`: `urged them to`.
    static let order = Frame(rawValue: 32)
  }

  /// The inflected form at hand.
  enum Form: UInt8, Sendable {
    case none, base, third, past, present, participle
  }

  private static let names: [(name: String, value: Frame)] = [
    ("speech", .speech), ("bare", .bare), ("tell", .tell), ("judge", .judge), ("think", .think),
    ("order", .order),
  ]

  /// Reads the column of classes: names joined by commas.
  static func frame(_ column: String) -> Frame {
    var frame: Frame = []
    for name in column.split(separator: ",") {
      if let found = names.first(where: { $0.name == name }) { frame.insert(found.value) }
    }
    return frame
  }

  /// The forms of a verb: regular ones by rule unless `irregular` (joined by commas) gives them. A
  /// form in `-ing` among them is the present participle, the first other one the past tense.
  static func forms(of base: String, irregular: String) -> [(word: String, form: Form)] {
    let given = irregular.split(separator: ",").map(String.init)
    let present = given.first { $0.hasSuffix("ing") }
    let others = given.filter { !$0.hasSuffix("ing") }
    // The past tense comes first: where it looks like the base (`read`), it is the likelier one.
    var forms: [(word: String, form: Form)] = [(others.first ?? past(base), .past)]
    forms.append((third(base), .third))
    forms.append((base, .base))
    forms.append((present ?? ing(base), .present))
    forms.append(contentsOf: others.dropFirst().map { ($0, .participle) })
    return forms
  }

  private static func endsInConsonantY(_ base: String) -> Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }

  private static func third(_ base: String) -> String {
    if endsInConsonantY(base) { return base.dropLast() + "ies" }
    let isSibilant = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (isSibilant ? "es" : "s")
  }

  private static func past(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    return endsInConsonantY(base) ? base.dropLast() + "ied" : base + "ed"
  }

  private static func ing(_ base: String) -> String {
    let keepsE = ["ee", "oe", "ye"].contains { base.hasSuffix($0) }
    return base.hasSuffix("e") && !keepsE ? base.dropLast() + "ing" : base + "ing"
  }
}
