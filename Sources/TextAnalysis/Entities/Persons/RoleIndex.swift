import ArticleModel

/// Who has been said to bear a role, by the head noun, in the order of the text.
struct RoleIndex {
  /// One statement.
  struct Entry {
    /// First byte of the role.
    var start: Int
    var person: Int
    /// Words that make another office of it (`vice`, `former`), folded.
    var limits: [[UInt8]]
  }

  let context: EntityContext
  private var entries: [[UInt8]: [Entry]] = [:]
  /// All words of a person's roles, places for their adjectives.
  private var words: [Int: Set<[UInt8]>] = [:]

  init(context: EntityContext, persons: [PersonDraft]) {
    self.context = context
    var all: [(role: Role, person: Int)] = []
    for (index, person) in persons.enumerated() {
      for role in person.roles { all.append((role, index)) }
    }
    all.sort { ($0.role.span, $0.person) < ($1.role.span, $1.person) }
    for (role, person) in all { add(role, of: person) }
  }

  /// Adds a role; later ones should not stand before earlier ones.
  mutating func add(_ role: Role, of person: Int) {
    let tokens = context.text.tokenRange(overlapping: role.span)
    let limits = tokens.filter { context.hasWord($0, in: Self.limiting) }.map(context.folded)
    for token in tokens { words[person, default: []].insert(word(token)) }
    guard let head = head(of: tokens) else { return }
    entries[Self.stem(context.folded(head)), default: []].append(
      Entry(start: role.span.start, person: person, limits: limits))
  }

  /// The last role noun before the complement.
  private func head(of tokens: Range<Int>) -> Int? {
    var head: Int?
    for token in tokens {
      if context.classes[token].has(.preposition), head != nil { break }
      if context.classes[token].has([.roleNoun, .title]) { head = token }
    }
    return head
  }

  /// Persons who bore a role with head `head` before `position`, the latest first; at most 8. A
  /// limiting word of the role (`vice president`) must stand in the description `words` too.
  func bearers(head: Int, words: [Int], before position: Int) -> [Int] {
    guard let list = entries[Self.stem(context.folded(head))] else { return [] }
    var result: [Int] = []
    var looked = 0
    var index = firstIndex(in: list, at: position) - 1
    while index >= 0, looked < 24, result.count < 8 {
      let entry = list[index]
      if !result.contains(entry.person), fits(entry, words) { result.append(entry.person) }
      index -= 1
      looked += 1
    }
    return result
  }

  private func fits(_ entry: Entry, _ words: [Int]) -> Bool {
    guard !entry.limits.isEmpty else { return true }
    let said = words.map(context.folded)
    return entry.limits.allSatisfy { said.contains($0) }
  }

  private static let limiting = ByteWordSet([
    "vice", "deputy", "former", "ex", "assistant", "associate", "co", "under", "then", "acting",
    "interim", "would-be", "junior", "candidate", "nominee", "past", "onetime", "one-time",
  ])

  /// True when every one of `tokens` is said in some role of `person`.
  func covers(_ tokens: [Int], person: Int) -> Bool {
    guard let known = words[person] else { return tokens.isEmpty }
    return tokens.allSatisfy { known.contains(word($0)) }
  }

  private func firstIndex(in list: [Entry], at position: Int) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A word as it is compared: `russian` as `russia`, `u.s.` as `united states`.
  private func word(_ token: Int) -> [UInt8] {
    let folded = context.folded(token)
    return context.lexicon.placesOfAdjectives[folded] ?? context.lexicon.placeAliases[folded]
      ?? folded
  }

  /// `spokesman`, `spokeswoman` and `spokesperson` share a stem.
  private static func stem(_ word: [UInt8]) -> [UInt8] {
    for ending in ["woman", "person", "man"]
    where word.count > ending.utf8.count + 3
      && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      return Array(word.dropLast(ending.utf8.count))
    }
    return word
  }
}
