import ArticleModel

/// Learns from the text what can be said of each person: gender and the nouns that stand for them.
struct SpeakerProfiler {
  /// Fills `gender` and `nouns` of the persons in the context.
  func profile(_ context: SpeechContext, persons: [Person]) {
    for index in context.entities.indices where context.entities[index].kind == .person {
      let name = context.entities[index].name
      context.entities[index].gender = givenNameGender(name, context.vocabulary)
      guard index < persons.count else { continue }
      for role in persons[index].roles {
        for token in context.text.tokenRange(overlapping: role.span) {
          note(token, for: index, in: context)
        }
      }
    }
    for mention in context.mentions where mention.kind == .name {
      guard context.entities[mention.entity].kind == .person else { continue }
      readBefore(mention, context)
      readBehind(mention, context)
    }
  }

  private func givenNameGender(_ name: String, _ vocabulary: QuoteVocabulary) -> QuoteWordClass {
    let parts = name.split(separator: " ")
    guard parts.count > 1, let first = parts.first else { return [] }
    let classes = vocabulary.words[Int(vocabulary.id(of: Array(first.lowercased().utf8)))].classes
    if classes.contains(.givenMale) { return .male }
    return classes.contains(.givenFemale) ? .female : []
  }

  /// `Mr`, `Kremlin spokesman`, `the actress` before the name.
  private func readBefore(_ mention: SpeakerMention, _ context: SpeechContext) {
    var token = mention.tokens.lowerBound - 1
    var steps = 0
    while token >= 0, steps < 5, context.text.tokens[token].kind == .word,
      context.quoteAt[token] == context.quoteAt[mention.tokens.lowerBound]
    {
      let classes = context.word(token).classes
      if classes.contains(.honorificMale) { context.entities[mention.entity].gender = .male }
      if classes.contains(.honorificFemale) { context.entities[mention.entity].gender = .female }
      guard classes.isDisjoint(with: .function) else { break }
      if context.mentionAt[token] >= 0, let other = context.mention(at: token),
        context.entities[other.entity].kind == .person
      {
        break
      }
      note(token, for: mention.entity, in: context)
      token -= 1
      steps += 1
    }
  }

  /// `, a lawyer from Kyiv` and `is a lawyer` behind the name: the nouns up to the next small word.
  private func readBehind(_ mention: SpeakerMention, _ context: SpeechContext) {
    var token = mention.tokens.upperBound
    let count = context.text.tokens.count
    guard token + 1 < count else { return }
    let isApposition =
      context.isComma(token) || context.word(token).classes.contains(.copula)
    guard isApposition else { return }
    token += 1
    if context.word(token).classes.contains(.determiner) { token += 1 }
    var steps = 0
    while token < count, steps < 6, context.text.tokens[token].kind == .word,
      context.word(token).classes.isDisjoint(with: .function),
      context.mention(at: token).map({ context.entities[$0.entity].kind != .person }) ?? true
    {
      note(token, for: mention.entity, in: context)
      token += 1
      steps += 1
    }
  }

  private func note(_ token: Int, for entity: Int, in context: SpeechContext) {
    let classes = context.word(token).classes
    guard !classes.isDisjoint(with: .human) else { return }
    let id = context.wordIDs[token]
    if !context.entities[entity].nouns.contains(id), context.entities[entity].nouns.count < 24 {
      context.entities[entity].nouns.append(id)
    }
    guard context.entities[entity].gender.isEmpty else { return }
    if classes.contains(.male) { context.entities[entity].gender = .male }
    if classes.contains(.female) { context.entities[entity].gender = .female }
  }
}
