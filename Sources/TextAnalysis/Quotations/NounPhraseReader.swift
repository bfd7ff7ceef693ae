import ArticleModel

/// Reads the noun phrase that ends or begins at an item, without a grammar: names are known, and
/// small words end a phrase.
struct NounPhraseReader {
  let context: SpeechContext
  /// Longest phrase in items, which keeps every search short.
  let limit = 14

  func token(_ item: Int) -> Int { context.items[item].token }

  /// The phrase whose last item is `end` and which begins at or behind `lower`; nil when nothing
  /// that could speak ends there.
  func phrase(endingAt end: Int, from lower: Int, depth: Int = 0) -> SpeakerPhrase? {
    guard depth < 4, end >= lower else { return nil }
    let end = skippingBrackets(end, lower)
    guard end >= lower, !context.items[end].isQuote else { return nil }
    let last = token(end)
    if let mention = context.mention(at: last), mention.tokens.upperBound - 1 == last {
      return namePhrase(mention, end, lower, depth)
    }
    let word = context.word(last)
    let pronoun = word.classes.intersection(.pronoun)
    if !pronoun.isEmpty || word.classes.contains(.pronounFirst) {
      guard !pronoun.isEmpty else { return nil }
      return SpeakerPhrase(
        tokens: last...last, reference: .pronoun(pronoun), firstItem: end, lastItem: end)
    }
    guard context.text.tokens[last].kind == .word, isNounLike(last) else { return nil }
    return nominalPhrase(end, lower, depth)
  }

  /// Steps over `(SDF)` back to the word before it.
  private func skippingBrackets(_ end: Int, _ lower: Int) -> Int {
    guard !context.items[end].isQuote, context.isMark(token(end), 0x29) else { return end }
    var item = end
    while item > lower, end - item < 12 {
      item -= 1
      if context.isMark(token(item), 0x28) { return item - 1 }
    }
    return end
  }

  private func namePhrase(
    _ mention: SpeakerMention, _ end: Int, _ lower: Int, _ depth: Int
  ) -> SpeakerPhrase? {
    let first = max(lower, end - (mention.tokens.count - 1))
    let start = phraseStart(before: first, lower)
    if let outer = outerPhrase(start, end, lower, depth, inner: mention.entity) {
      guard isTitled(mention, start..<first) else { return outer }
      return SpeakerPhrase(
        tokens: outer.tokens, reference: reference(of: mention), firstItem: outer.firstItem,
        lastItem: end)
    }
    var phrase = SpeakerPhrase(
      tokens: token(start)...token(end), reference: reference(of: mention), firstItem: start,
      lastItem: end)
    addCompanions(to: &phrase, mention.entity, lower, depth)
    return phrase
  }

  /// `Secretary of State Mike Pompeo`, `Prime Minister of India Narendra Modi`: a person behind the
  /// end of the title, unlike `a spokesman for President Putin`.
  private func isTitled(_ mention: SpeakerMention, _ between: Range<Int>) -> Bool {
    guard context.entities[mention.entity].kind == .person else { return false }
    return between.contains { item in
      if context.mentionAt[token(item)] >= 0 { return true }
      let classes = context.word(token(item)).classes
      return context.isCapitalized(token(item))
        && classes.isDisjoint(with: [
          .male, .female, .person, .honorificMale, .honorificFemale, .determiner,
        ])
    }
  }

  private func reference(of mention: SpeakerMention) -> SpeakerPhrase.Reference {
    .entity(mention.entity)
  }

  private func nominalPhrase(_ end: Int, _ lower: Int, _ depth: Int) -> SpeakerPhrase? {
    let start = phraseStart(before: end, lower)
    let head = token(end)
    let isDocument = context.word(head).classes.contains(.document)
    if let outer = outerPhrase(start, end, lower, depth, inner: nil),
      !isDocument || speaks(outer)
    {
      return outer
    }
    if isDocument, let possessor = possessor(start, end) {
      return SpeakerPhrase(
        tokens: token(start)...token(end), reference: possessor, firstItem: start, lastItem: end)
    }
    // "Jennifer Smith of the Guardian and contributor to Slate": the same person goes on.
    if start - 2 >= lower, context.wordIDs[token(start - 1)] == context.vocabulary.known.and,
      !context.word(token(start)).classes.contains(.determiner),
      !context.word(head).classes.isDisjoint(with: .human),
      let name = phrase(endingAt: start - 2, from: lower, depth: depth + 1), isPerson(name)
    {
      return name
    }
    return SpeakerPhrase(
      tokens: token(start)...token(end), reference: .nominal(head), firstItem: start, lastItem: end)
  }

  private func speaks(_ phrase: SpeakerPhrase) -> Bool {
    guard case .nominal(let head) = phrase.reference else { return true }
    return !context.word(head).classes.isDisjoint(with: .speaking)
  }

  /// `Judge Miller's` in `Judge Miller's statement`, `her` in `her memoirs`.
  private func possessor(_ start: Int, _ end: Int) -> SpeakerPhrase.Reference? {
    var item = end
    while item >= start {
      let position = token(item)
      if context.text.tokens[position].kind == .possessive, item > start {
        if let mention = context.mention(at: token(item - 1)) { return .entity(mention.entity) }
        return context.word(token(item - 1)).classes.isDisjoint(with: .speaking)
          ? nil : .nominal(token(item - 1))
      }
      let pronoun = context.word(position).classes.intersection(.pronoun)
      if !pronoun.isEmpty { return .pronoun(pronoun) }
      item -= 1
    }
    return nil
  }

  /// The head in front of a phrase with a preposition: `President Rouhani` of `President Rouhani of
  /// Iran`, and whoever is behind a document: `the ministry` of `a statement by the ministry`.
  private func outerPhrase(
    _ start: Int, _ end: Int, _ lower: Int, _ depth: Int, inner: Int?
  ) -> SpeakerPhrase? {
    guard start - 2 >= lower else { return nil }
    let known = context.vocabulary.known
    let preposition = context.wordIDs[token(start - 1)]
    let word = context.word(token(start - 1))
    guard word.classes.contains(.preposition), !context.items[start - 2].isQuote else { return nil }
    guard var outer = phrase(endingAt: start - 2, from: lower, depth: depth + 1) else { return nil }
    switch outer.reference {
    case .entity(let entity):
      guard context.entities[entity].kind != .place else { return nil }
    case .pronoun: return nil
    case .nominal(let head):
      var classes = context.word(head).classes
      // "sources familiar with the matter", "an official close to the talks"
      if classes.isDisjoint(with: .speaking), head > outer.tokens.lowerBound,
        context.mentionAt[head - 1] < 0,
        !context.word(head - 1).classes.isDisjoint(with: QuoteWordClass.human.union(.group))
      {
        outer.reference = .nominal(head - 1)
        classes = context.word(head - 1).classes
      }
      guard
        !classes.isDisjoint(with: .speaking) || preposition == known.of
          || preposition == known.by
      else { return nil }
      let isAuthored = preposition == known.by || preposition == known.from
      let isThing = classes.isDisjoint(with: [.male, .female, .person, .group, .organization])
      if let inner, isThing && isAuthored || classes.contains(.document) && preposition == known.of
      {
        outer.reference = .entity(inner)
      }
    }
    outer.tokens = outer.tokens.lowerBound...token(end)
    outer.lastItem = end
    return outer
  }

  /// Walks left over what belongs to the phrase: titles, adjectives, nouns, possessives, one
  /// determiner.
  func phraseStart(before item: Int, _ lower: Int) -> Int {
    var start = item
    while start > lower, item - start < limit {
      let previous = context.items[start - 1]
      guard !previous.isQuote, context.dateAt[previous.token] < 0 else { break }
      let word = context.word(previous.token)
      let kind = context.text.tokens[previous.token].kind
      if word.classes.contains(.determiner) || isPossessivePronoun(previous.token) {
        start -= 1
        break
      }
      if kind == .possessive || context.mentionAt[previous.token] >= 0
        || context.isPluralPossessive(previous.token)
      {
        start -= 1
        continue
      }
      guard kind == .word || kind == .number, !isPhraseEnd(previous.token) else { break }
      start -= 1
    }
    return start
  }

  func isPossessivePronoun(_ token: Int) -> Bool {
    let id = context.wordIDs[token]
    let known = context.vocabulary.known
    return id == known.his || id == known.her || id == known.its || id == known.their
  }

  /// True for words that no noun phrase goes over.
  func isPhraseEnd(_ token: Int) -> Bool {
    let word = context.word(token)
    if !word.classes.isDisjoint(with: .function) { return true }
    if context.isAdverb(token) && context.isLowercase(token) { return true }
    if word.form == .none || context.isCapitalized(token) { return false }
    // A form that may be a noun too stays: "news report", "state media".
    return word.form == .past || word.form == .present
      || word.classes.isDisjoint(with: .speaking.union(.titleCue))
  }

  /// True when the word may be the last of a noun phrase.
  private func isNounLike(_ token: Int) -> Bool {
    let word = context.word(token)
    if !word.classes.isDisjoint(with: .speaking) { return true }
    if !word.classes.isDisjoint(with: .function) || context.isAdverb(token) { return false }
    if word.form == .none { return true }
    // "the project said": a base form behind an article is a noun.
    guard token > 0, word.form == .base || word.form == .third else { return false }
    return context.word(token - 1).classes.contains(.determiner) || isPossessivePronoun(token - 1)
  }
}
