import ArticleModel

/// Reads the noun phrase that ends or begins at an item, without a grammar: names are known, and
/// small words end a phrase.
struct NounPhraseReader {
  let context: SpeechContext
  /// Longest phrase in items, which keeps every search short.
  private let limit = 14

  private func token(_ item: Int) -> Int { context.items[item].token }

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
    // "the ministry and the agency said": the first is named, the other is kept.
    if start - 2 >= lower, context.wordIDs[token(start - 1)] == context.vocabulary.known.and,
      let other = self.phrase(endingAt: start - 2, from: lower, depth: depth + 1),
      case .entity(let entity) = other.reference
    {
      phrase.reference = other.reference
      phrase.others = [mention.entity]
      phrase.tokens = other.tokens.lowerBound...token(end)
      phrase.firstItem = other.firstItem
      if entity == mention.entity { phrase.others = [] }
    }
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
      let classes = context.word(head).classes
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

  private func isPossessivePronoun(_ token: Int) -> Bool {
    let id = context.wordIDs[token]
    let known = context.vocabulary.known
    return id == known.his || id == known.her || id == known.its || id == known.their
  }

  /// True for words that no noun phrase goes over.
  private func isPhraseEnd(_ token: Int) -> Bool {
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

  /// The phrase that begins at `first` and ends before `upper`; nil when none does.
  func phrase(startingAt first: Int, upTo upper: Int) -> SpeakerPhrase? {
    guard first < upper, !context.items[first].isQuote else { return nil }
    let pronoun = context.word(token(first)).classes.intersection(.pronoun)
    if !pronoun.isEmpty,
      !isPossessivePronoun(token(first)) || first + 1 >= upper
        || !context.isWord(token(first + 1))
    {
      return SpeakerPhrase(
        tokens: token(first)...token(first), reference: .pronoun(pronoun), firstItem: first,
        lastItem: first)
    }
    if let some = someOf(first, upper) { return some }
    var end = phraseEnd(first, upper)
    guard end > first else { return nil }
    var phrase = self.phrase(endingAt: end - 1, from: first)
    if let document = phrase, let author = author(of: document, end, upper) {
      return extended(author, from: first)
    }
    // "said US Secretary of State Mike Pompeo": over a preposition to the name of a person.
    while !isPerson(phrase), end < upper, end - first < limit, !context.items[end].isQuote,
      context.wordIDs[token(end)] == context.vocabulary.known.of
        || context.wordIDs[token(end)] == context.vocabulary.known.for_
        || context.wordIDs[token(end)] == context.vocabulary.known.and
        || context.wordIDs[token(end)] == context.vocabulary.known.by
        || context.wordIDs[token(end)] == context.vocabulary.known.from
    {
      let next = phraseEnd(end + 1, upper)
      guard next > end + 1 else { break }
      let joined = context.wordIDs[token(end)] == context.vocabulary.known.and
      end = next
      if let longer = self.phrase(endingAt: end - 1, from: first) {
        if joined, !isPerson(longer) { break }
        phrase =
          isPerson(longer)
          ? extended(longer, from: first) : phrase.map { extended($0, to: end - 1) }
        if let inner = authored(first, end), !isPerson(longer) { phrase = inner }
      }
    }
    return phrase.map { extended($0, from: first) }
  }

  /// `one of them`, `some of the residents`: never named.
  private func someOf(_ first: Int, _ upper: Int) -> SpeakerPhrase? {
    guard first + 2 < upper, context.word(token(first)).classes.contains(.determiner),
      !context.items[first + 1].isQuote,
      context.wordIDs[token(first + 1)] == context.vocabulary.known.of
    else { return nil }
    let isPronoun =
      !context.items[first + 2].isQuote
      && !context.word(token(first + 2)).classes.isDisjoint(with: .pronoun)
    let end = isPronoun ? first + 3 : phraseEnd(first + 2, upper)
    guard end > first + 2 else { return nil }
    return SpeakerPhrase(
      tokens: token(first)...token(end - 1), reference: .nominal(token(first)), firstItem: first,
      lastItem: end - 1)
  }

  /// Whoever is behind a document: `Erdogan's office` of `a statement released by Erdogan's
  /// office`.
  private func author(of document: SpeakerPhrase, _ end: Int, _ upper: Int) -> SpeakerPhrase? {
    guard case .nominal(let head) = document.reference,
      context.word(head).classes.contains(.document), end < upper
    else { return nil }
    let known = context.vocabulary.known
    var item = end
    if !context.items[item].isQuote,
      context.lastByte(token(item)) == 0x64 || context.word(token(item)).form == .participle,
      context.isLowercase(token(item)), item + 1 < upper
    {
      item += 1
    }
    guard !context.items[item].isQuote, item + 1 < upper else { return nil }
    let id = context.wordIDs[token(item)]
    guard id == known.by || id == known.from else { return nil }
    return phrase(startingAt: item + 1, upTo: upper)
  }

  /// `his father, Abdullah Kurdi,`: a description of one human being with the name behind a comma.
  func withApposedName(_ phrase: SpeakerPhrase, upTo upper: Int) -> SpeakerPhrase {
    guard case .nominal(let head) = phrase.reference,
      !context.word(head).classes.isDisjoint(with: .human), phrase.lastItem + 2 < upper
    else { return phrase }
    let comma = context.items[phrase.lastItem + 1]
    guard !comma.isQuote, context.isComma(comma.token),
      let name = self.phrase(startingAt: phrase.lastItem + 2, upTo: upper), isPerson(name),
      name.tokens.lowerBound == token(phrase.lastItem + 2)
    else { return phrase }
    let after = name.lastItem + 1
    if after < upper, !context.items[after].isQuote {
      let kind = context.text.tokens[token(after)].kind
      guard !context.isWord(token(after)), kind != .possessive else { return phrase }
    }
    return SpeakerPhrase(
      tokens: phrase.tokens.lowerBound...name.tokens.upperBound, reference: name.reference,
      firstItem: phrase.firstItem, lastItem: name.lastItem)
  }

  private func authored(_ first: Int, _ end: Int) -> SpeakerPhrase? {
    guard let phrase = phrase(endingAt: end - 1, from: first), phrase.firstItem == first else {
      return nil
    }
    return phrase
  }

  private func extended(_ phrase: SpeakerPhrase, from first: Int) -> SpeakerPhrase {
    var phrase = phrase
    phrase.firstItem = min(first, phrase.firstItem)
    phrase.tokens = min(token(first), phrase.tokens.lowerBound)...phrase.tokens.upperBound
    return phrase
  }

  private func extended(_ phrase: SpeakerPhrase, to last: Int) -> SpeakerPhrase {
    var phrase = phrase
    phrase.lastItem = max(last, phrase.lastItem)
    phrase.tokens = phrase.tokens.lowerBound...max(token(last), phrase.tokens.upperBound)
    return phrase
  }

  private func isPerson(_ phrase: SpeakerPhrase?) -> Bool {
    guard let phrase, case .entity(let entity) = phrase.reference else { return false }
    return context.entities[entity].kind == .person
  }

  /// Walks right over determiner, adjectives, nouns, names; returns one past the last item. Behind
  /// a name or a noun that can speak only more of the same follows: what else stands there is a
  /// verb.
  private func phraseEnd(_ first: Int, _ upper: Int) -> Int {
    var item = first
    var hasHead = false
    while item < upper, item - first < limit {
      let entry = context.items[item]
      guard !entry.isQuote, context.dateAt[entry.token] < 0 else { break }
      let kind = context.text.tokens[entry.token].kind
      let isPossessive = kind == .possessive || context.isPluralPossessive(entry.token)
      if isPossessive || context.mentionAt[entry.token] >= 0 {
        hasHead = !isPossessive
        item += 1
        continue
      }
      guard kind == .word || kind == .number else { break }
      let word = context.word(entry.token)
      let leads =
        item == first && (word.classes.contains(.determiner) || isPossessivePronoun(entry.token))
      guard leads || !isPhraseEnd(entry.token) else { break }
      if item > first, looksLikeVerb(entry.token), !leadsToNoun(item, upper) { break }
      let isNoun = !word.classes.isDisjoint(with: .speaking)
      if hasHead, !isNoun, context.isLowercase(entry.token), !leadsToNoun(item, upper) { break }
      // A name that nobody tagged is a head too.
      hasHead = hasHead || isNoun || item > first && context.isCapitalized(entry.token)
      item += 1
    }
    return item
  }

  /// `went`, `declined`: an irregular past of the list or a small word in `-ed`.
  private func looksLikeVerb(_ token: Int) -> Bool {
    if context.word(token).classes.contains(.pastVerb) { return true }
    let span = context.text.tokens[token].span
    return span.length > 4 && context.isLowercase(token) && context.lastByte(token) == 0x64
      && context.text.text[span.end - 2] == 0x65
  }

  /// True when a noun that can speak or a name follows within two words: `ministry press
  /// secretary`.
  private func leadsToNoun(_ item: Int, _ upper: Int) -> Bool {
    for next in (item + 1)..<max(item + 1, min(item + 3, upper)) {
      let entry = context.items[next]
      guard !entry.isQuote, context.isWord(entry.token) else { return false }
      let classes = context.word(entry.token).classes
      if !classes.isDisjoint(with: .function) { return false }
      if !classes.isDisjoint(with: .speaking) { return true }
    }
    return false
  }
}
