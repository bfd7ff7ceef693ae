import ArticleModel

/// Phrases read from their first word on: behind `said`, `according to`, at the head of a sentence.
extension NounPhraseReader {
  /// The phrase that begins at `first` and ends before `upper`; nil when none does.
  func phrase(startingAt first: Int, upTo upper: Int, depth: Int = 0) -> SpeakerPhrase? {
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
    if depth < 3, let document = phrase, let author = author(of: document, end, upper, depth) {
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
  private func author(
    of document: SpeakerPhrase, _ end: Int, _ upper: Int, _ depth: Int
  ) -> SpeakerPhrase? {
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
    return phrase(startingAt: item + 1, upTo: upper, depth: depth + 1)
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

  func isPerson(_ phrase: SpeakerPhrase?) -> Bool {
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
