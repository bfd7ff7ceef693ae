import ArticleModel

/// Links pronouns and descriptions (`he`, `the Russian president`) to persons, in one walk over the
/// text with a short memory of who was mentioned last. What several people fit stays open.
struct ReferenceResolver {
  let context: EntityContext
  var persons: [PersonDraft]
  let personOfName: [Int32]
  var unresolved: [PersonClusterer.PendingMention] = []
  /// Where roles that were found around names begin, in bytes: those are no mentions.
  var roleStarts: Set<Int> = []
  var memory = MentionMemory()
  var roleIndex: RoleIndex
  let finder: RoleFinder

  init(
    context: EntityContext, persons: [PersonDraft], personOfName: [Int32], finder: RoleFinder
  ) {
    self.context = context
    self.persons = persons
    self.personOfName = personOfName
    self.finder = finder
    roleIndex = RoleIndex(context: context, persons: persons)
    for person in persons {
      for role in person.roles { roleStarts.insert(role.span.start) }
    }
  }

  /// Walks over the text.
  mutating func resolve() {
    guard !persons.isEmpty else { return }
    for (index, sentence) in context.text.sentences.enumerated() {
      memory.begin(sentence: index, paragraph: sentence.paragraph)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        token = max(token + 1, read(token))
      }
    }
  }

  /// Reads the token and returns where to go on.
  private mutating func read(_ token: Int) -> Int {
    let name = context.nameOfToken[token]
    if name >= 0 {
      let tokens = context.names[Int(name)].tokens
      if name > 0, context.names[Int(name)].sharesToken(with: context.names[Int(name) - 1]),
        personOfName[Int(name) - 1] >= 0
      {
        remember(Int(personOfName[Int(name) - 1]), tokens)
      }
      if tokens.lowerBound == token, personOfName[Int(name)] >= 0 {
        remember(Int(personOfName[Int(name)]), tokens)
      }
      return tokens.upperBound
    }
    let classes = context.classes[token]
    if classes.has(.pronoun) {
      resolvePronoun(token)
    } else if classes.has(.definiteArticle) {
      return resolveNominal(token)
    } else if classes.has(.kinship), classes.has([.male, .female]) {
      rememberUnnamed(token)
    }
    return token + 1
  }

  /// `her mother had …`: somebody without a name may be meant by the next pronoun, if a verb
  /// follows.
  private mutating func rememberUnnamed(_ token: Int) {
    let next = token + 1
    guard next < context.sentence(of: token).upperBound else { return }
    let after = context.classes[next]
    guard after.has([.be, .boundary]), context.nameOfToken[next] < 0,
      !after.has([.and, .determiner, .preposition, .pronoun, .who, .roleNoun])
    else { return }
    memory.add(
      person: -2 - token, gender: context.classes[token].has(.male) ? .male : .female,
      token: token, isQuoted: context.isQuoted[token],
      canBeSubject: canBeSubject(token..<(token + 1)))
  }

  /// Puts a mention into the memory.
  mutating func remember(_ person: Int, _ tokens: Range<Int>) {
    memory.add(
      person: person, token: tokens.lowerBound, isQuoted: context.isQuoted[tokens.lowerBound],
      canBeSubject: canBeSubject(tokens))
  }

  /// A mention is taken for a subject if it is no owner and follows no preposition.
  private func canBeSubject(_ tokens: Range<Int>) -> Bool {
    let after = tokens.upperBound
    if after < context.text.tokens.count, context.text.tokens[after].kind == .possessive {
      return false
    }
    let floor = context.sentence(of: tokens.lowerBound).lowerBound
    let lowest = max(floor, tokens.lowerBound - 8)
    var index = tokens.lowerBound - 1
    while index >= lowest, isBeforeHead(index) { index -= 1 }
    guard index >= floor else { return true }
    return !context.classes[index].has(.preposition) && !context.hasWord(index, "by")
  }

  /// What may stand between a preposition and a name: `by his son Abhijit`.
  private func isBeforeHead(_ index: Int) -> Bool {
    if context.text.tokens[index].kind == .possessive { return true }
    if let type = context.nameType(index) { return type != .person }
    return context.classes[index].has([
      .roleNoun, .roleModifier, .kinship, .determiner, .title, .honorific, .placeAdjective,
    ])
  }
}
