/// What a role says, taken apart: a key to compare it by and the fields of its nouns.
struct RoleWords: Hashable {
  /// The last two words of the role proper, or its one word and what it is of: `prime minister` for `former
  /// British prime minister`, `head gazprom` for `the head of Gazprom`; empty when there is no word.
  let key: String
  /// The fields of its head nouns, ascending.
  let fields: [RoleField]

  init(_ role: String) {
    var proper: [String] = []
    var rest: [String] = []
    var fields: Set<RoleField> = []
    var last: String?
    var isOver = false
    for word in NameFolding.words(of: role).prefix(24) {
      if Self.links.contains(word) || Self.breaks.contains(word) {
        if let noun = last, !isOver, let field = RoleField.of(noun: noun) { fields.insert(field) }
        if Self.links.contains(word) { isOver = true }
        last = nil
      } else if !Self.passedOver.contains(word) {
        if isOver { rest.append(word) } else { proper.append(word) }
        last = word
      }
    }
    if let noun = last, !isOver, let field = RoleField.of(noun: noun) { fields.insert(field) }
    self.fields = fields.sorted()
    let head = proper.suffix(2)
    key = (head.count == 1 ? head + rest.prefix(1) : head).joined(separator: " ")
  }

  /// After these comes what the role is of.
  private static let links: Set<String> = [
    "of", "for", "at", "in", "to", "with", "on", "from", "under", "who", "by",
  ]
  /// Between two roles told in one breath.
  private static let breaks: Set<String> = ["and", "turned", "or"]
  private static let passedOver: Set<String> = [
    "the", "a", "an", "former", "ex", "then", "late", "acting", "current", "outgoing", "retired",
    "his", "her", "its", "their", "s",
  ]
}
