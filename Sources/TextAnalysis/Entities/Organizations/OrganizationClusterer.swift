import ArticleModel

/// Gathers the names of organizations: the same words, acronyms in brackets or by their letters,
/// listed aliases, and shorter forms that only leave out a general word (`Funimation` for
/// `Funimation Entertainment`).
struct OrganizationClusterer {
  let context: EntityContext
  private var groups = NameGroups()

  init(context: EntityContext) { self.context = context }

  /// The groups, in the order of their first name.
  mutating func cluster() -> [NameGroups.Group] {
    let indices = context.names.indices.filter { context.names[$0].type == .organization }
    for index in indices { add(index) }
    joinShortForms()
    return groups.finished()
  }

  private mutating func add(_ index: Int) {
    let tokens = context.names[index].tokens
    let words = tokens.filter { context.text.tokens[$0].kind != .possessive }.map(context.folded)
    let key = NameGroups.key(words)
    let alias = context.lexicon.organizationAliases[key]
    let group = groups.group(of: alias ?? NameGroups.withoutDots(key), words: words)
    let rule: RuleID = alias == nil ? "organization.same-name" : "organization.alias"
    groups.add(name: index, to: group, rule: rule, probability: context.names[index].probability)
    if let acronym = acronymInBrackets(after: tokens) {
      groups.alias(acronym, to: group)
    }
  }

  /// `NSC` in `National Security Council (NSC)`.
  private func acronymInBrackets(after tokens: Range<Int>) -> [UInt8]? {
    let open = tokens.upperBound
    guard open + 2 < context.text.tokens.count, context.isMark(open, "("),
      context.text.tokens[open + 1].kind == .word, context.isMark(open + 2, ")")
    else { return nil }
    return NameGroups.withoutDots(context.folded(open + 1))
  }

  /// Joins what stood alone: acronyms to the one name with these initials, short forms to the one
  /// longer name that begins with them.
  private mutating func joinShortForms() {
    groups.joinAcronyms()
    groups.joinPrefixes(rule: "organization.short-form") { word in
      word.withUnsafeBufferPointer { context.lexicon.words.find($0, 0..<$0.count) }
        .has([.organizationForm, .organizationNoun])
    }
    groups.joinPlurals()
    groups.joinHeads(rule: "organization.head") { context.isDefinite($0) }
  }
}

extension EntityContext {
  /// True for a name with an article before it.
  func isDefinite(_ name: Int) -> Bool {
    let start = names[name].tokens.lowerBound
    return start > 0 && classes[start - 1].has(.definiteArticle)
  }
}
