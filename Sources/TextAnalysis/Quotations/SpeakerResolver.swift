import ArticleModel

/// Says who a phrase stands for, from what the text said so far: the last speaker, the subject of
/// the sentence before, who was named how long ago.
struct SpeakerResolver {
  /// The outcome.
  struct Resolution: Hashable, Sendable {
    /// Index of the entity; nil when nobody is sure or nobody is named.
    var entity: Int?
    var probability = 1.0
    var reason: String?
    /// Entities that may be meant, best first.
    var candidates: [Int] = []
    /// How a phrase that is no name was resolved.
    var rule: RuleID?
    /// The description that a pronoun comes back to, when its bearer is never named.
    var description: SpeakerPhrase?
  }

  /// Whoever spoke last, as far as it was resolved.
  private(set) var lastSpeaker: Int?
  private(set) var lastSpeakerParagraph = -1
  /// Subjects of the last sentences, newest last: entity (or -1) and the sentence's number.
  private var lastSubject = -1
  private var lastSubjectSentence = -1

  /// The last subject who was described and not named: `a spokeswoman`.
  private var unnamed: (phrase: SpeakerPhrase, sentence: Int)?

  /// Remembers a subject without a name.
  mutating func noteUnnamed(_ phrase: SpeakerPhrase, sentence: Int) {
    unnamed = (phrase, sentence)
  }

  /// Who made the last statement, letter or post, by the noun's word id.
  private var utterances: [Int32: Int] = [:]

  /// Remembers who made a statement.
  mutating func noteUtterance(_ noun: Int32, by entity: Int) {
    utterances[noun] = entity
  }

  /// Remembers who spoke.
  mutating func noteSpeaker(_ entity: Int, paragraph: Int) {
    lastSpeaker = entity
    lastSpeakerParagraph = paragraph
  }

  /// Remembers what a sentence was about.
  mutating func noteSubject(_ entity: Int?, sentence: Int) {
    guard let entity else { return }
    lastSubject = entity
    lastSubjectSentence = sentence
  }

  /// Who `phrase` of sentence number `sentence` stands for; `subject` is the subject of that
  /// sentence where it stands before the phrase.
  func resolve(
    _ phrase: SpeakerPhrase, _ context: SpeechContext, sentence: Int, subject: Int? = nil
  ) -> Resolution {
    switch phrase.reference {
    case .entity(let entity): return Resolution(entity: entity)
    case .pronoun(let pronoun):
      return resolve(
        pronoun: pronoun, at: phrase.tokens.lowerBound, context, sentence, subject)
    case .nominal(let head):
      return resolve(nominal: head, phrase, context, sentence)
    }
  }

  private func resolve(
    pronoun: QuoteWordClass, at token: Int, _ context: SpeechContext, _ sentence: Int,
    _ subject: Int?
  ) -> Resolution {
    if subject == nil, let phrase = unnamedSubject(pronoun, token, context, sentence) {
      return Resolution(
        reason: "the speaker is never named", rule: "speaker.unnamed", description: phrase)
    }
    if pronoun.contains(.pronounGroup) {
      return Resolution(reason: "the pronoun stands for several")
    }
    let isThing = pronoun.contains(.pronounThing)
    let unwanted: QuoteWordClass =
      isThing ? [] : pronoun.contains(.pronounMale) ? .female : .male
    var scored: [(entity: Int, score: Int)] = []
    for index in recent(before: token, context, limit: 80, subject) {
      let entity = context.entities[index]
      guard (entity.kind == .person) != isThing, entity.gender.isDisjoint(with: unwanted) || isThing
      else { continue }
      // A place is seldom what "it" says.
      if entity.kind == .place, lastSpeaker != index, lastSubject != index { continue }
      let score = salience(of: index, at: token, context, sentence, subject)
      if score > 0 { scored.append((index, score)) }
    }
    scored.sort { ($1.score, $0.entity) < ($0.score, $1.entity) }
    guard let best = scored.first else {
      return Resolution(reason: "nobody fits the pronoun", rule: "speaker.pronoun")
    }
    let second = scored.count > 1 ? scored[1].score : 0
    let probability = Double(best.score + 4) / Double(best.score + second + 4)
    return Resolution(
      entity: best.entity, probability: probability, candidates: scored.map(\.entity),
      rule: "speaker.pronoun")
  }

  /// Entities named in the last `limit` mentions before `token`, and whoever spoke or was spoken
  /// of; in the order of their numbers, each once.
  private func recent(
    before token: Int, _ context: SpeechContext, limit: Int, _ subject: Int?
  ) -> [Int] {
    var low = 0
    var high = context.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if context.mentions[middle].tokens.lowerBound < token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found = Set(context.mentions[max(0, low - limit)..<low].map(\.entity))
    if let lastSpeaker { found.insert(lastSpeaker) }
    if let subject { found.insert(subject) }
    if lastSubject >= 0 { found.insert(lastSubject) }
    return found.sorted()
  }

  /// `a spokeswoman` of this sentence or the one before, when `she` may be her and nobody named was
  /// spoken of or spoke since.
  private func unnamedSubject(
    _ pronoun: QuoteWordClass, _ token: Int, _ context: SpeechContext, _ sentence: Int
  ) -> SpeakerPhrase? {
    guard let unnamed, sentence - unnamed.sentence <= 1, lastSubjectSentence < unnamed.sentence,
      unnamed.phrase.tokens.upperBound < token, case .nominal(let head) = unnamed.phrase.reference,
      context.sentences[sentence].paragraph == context.sentences[unnamed.sentence].paragraph
    else { return nil }
    let classes = context.word(head).classes
    if pronoun.contains(.pronounThing) || pronoun.contains(.pronounGroup) {
      return classes.isDisjoint(with: [.organization, .group]) ? nil : unnamed.phrase
    }
    guard !classes.isDisjoint(with: .human) else { return nil }
    return classes.contains(pronoun.contains(.pronounMale) ? .female : .male) ? nil : unnamed.phrase
  }

  /// How present an entity is at `token`: recent name, subject, last speaker.
  private func salience(
    of index: Int, at token: Int, _ context: SpeechContext, _ sentence: Int, _ subject: Int?
  ) -> Int {
    let entity = context.entities[index]
    var score = 0
    if let last = lastName(of: entity, before: token, context) {
      let distance = sentencesBetween(last, token, context)
      score += max(1, 10 - distance)
      if last + 1 < context.text.tokens.count, isPossessive(last, context) { score -= 3 }
    }
    guard score > 0 || lastSpeaker == index || subject == index else { return 0 }
    if subject == index { score += 12 }
    if lastSubject == index {
      let distance = sentence - lastSubjectSentence
      if distance <= 3 { score += 12 - 3 * distance }
    }
    if lastSpeaker == index {
      let paragraph = context.sentences[sentence].paragraph
      let distance = paragraph - lastSpeakerParagraph
      if distance <= 2 { score += 14 - 4 * distance }
    }
    if !entity.gender.isEmpty { score += 3 }
    if context.pronouns[token] == index { score += 4 }
    return max(score, 0)
  }

  private func isPossessive(_ token: Int, _ context: SpeechContext) -> Bool {
    guard let mention = context.mention(at: token),
      mention.tokens.upperBound < context.text.tokens.count
    else { return false }
    return context.text.tokens[mention.tokens.upperBound].kind == .possessive
  }

  /// The last token before `token` at which the entity is named outside of quotations.
  private func lastName(
    of entity: SpeakerEntity, before token: Int, _ context: SpeechContext
  ) -> Int? {
    var low = 0
    var high = entity.nameTokens.count
    while low < high {
      let middle = (low + high) / 2
      if entity.nameTokens[middle] < token { low = middle + 1 } else { high = middle }
    }
    var steps = 0
    while low > 0, steps < 8 {
      low -= 1
      steps += 1
      if context.quoteAt[entity.nameTokens[low]] < 0 { return entity.nameTokens[low] }
    }
    return nil
  }

  private func sentencesBetween(_ first: Int, _ last: Int, _ context: SpeechContext) -> Int {
    context.text.sentenceIndex(ofToken: last) - context.text.sentenceIndex(ofToken: first)
  }

  private func resolve(
    nominal head: Int, _ phrase: SpeakerPhrase, _ context: SpeechContext, _ sentence: Int
  ) -> Resolution {
    let classes = context.word(head).classes
    let unnamed = Resolution(reason: "the speaker is never named", rule: "speaker.unnamed")
    if isIndefinite(phrase, context) { return unnamed }
    if !classes.isDisjoint(with: .human) {
      return person(for: head, classes, phrase, context, sentence) ?? unnamed
    }
    if classes.contains(.utterance), isPlainDefinite(phrase, context),
      let author = utterances[context.wordIDs[head]]
    {
      return Resolution(
        entity: author, probability: 0.7, candidates: [author], rule: "speaker.nominal")
    }
    if classes.contains(.organization) {
      return organization(for: head, phrase, context) ?? unnamed
    }
    return unnamed
  }

  /// `a spokesman`, `one protester`, `another source`.
  private func isIndefinite(_ phrase: SpeakerPhrase, _ context: SpeechContext) -> Bool {
    let first = phrase.tokens.lowerBound
    let bytes = context.text.text[context.text.tokens[first].span.range].map(WordTable.lowercased)
    return bytes == [0x61] || bytes == [0x61, 0x6E] || bytes.elementsEqual("one".utf8)
      || bytes.elementsEqual("another".utf8) || bytes.elementsEqual("some".utf8)
  }

  /// `the agency`: an article and one word.
  private func isPlainDefinite(_ phrase: SpeakerPhrase, _ context: SpeechContext) -> Bool {
    phrase.tokens.count == 2 && isDefinite(phrase, context)
  }

  /// `the diplomat`, `the top diplomat`, but not `the Turkish diplomat`, who may be another one.
  private func isDefinite(_ phrase: SpeakerPhrase, _ context: SpeechContext) -> Bool {
    let first = phrase.tokens.lowerBound
    let bytes = context.text.text[context.text.tokens[first].span.range].map(WordTable.lowercased)
    guard bytes.elementsEqual("the".utf8) else { return false }
    return phrase.tokens.count == 2
      || phrase.tokens.count == 3 && context.isLowercase(first + 1)
        && context.text.tokens[first + 1].kind == .word
  }

  private func person(
    for head: Int, _ classes: QuoteWordClass, _ phrase: SpeakerPhrase, _ context: SpeechContext,
    _ sentence: Int
  ) -> Resolution? {
    let noun = context.wordIDs[head]
    var scored: [(entity: Int, score: Int)] = []
    for index in recent(before: phrase.tokens.lowerBound, context, limit: 400, nil) {
      guard context.entities[index].kind == .person, context.entities[index].nouns.contains(noun)
      else { continue }
      let score = salience(of: index, at: phrase.tokens.lowerBound, context, sentence, nil)
      if score > 0 { scored.append((index, score)) }
    }
    scored.sort { ($1.score, $0.entity) < ($0.score, $1.entity) }
    if let best = scored.first {
      return Resolution(
        entity: best.entity, probability: scored.count > 1 ? 0.7 : 0.9,
        candidates: scored.map(\.entity), rule: "speaker.nominal")
    }
    // Nobody was called so: the last speaker, when nothing speaks against it.
    guard isDefinite(phrase, context), let last = lastSpeaker,
      context.entities[last].kind == .person,
      context.sentences[sentence].paragraph - lastSpeakerParagraph <= 1
    else { return nil }
    let gender = classes.intersection([.male, .female])
    let known = context.entities[last].gender
    guard gender.isEmpty || known.isEmpty || known == gender else { return nil }
    return Resolution(entity: last, probability: 0.5, candidates: [last], rule: "speaker.nominal")
  }

  /// `In a letter seen by Reuters, the company said`: whoever saw it is not the company.
  private func isAgent(_ entity: Int, before token: Int, _ context: SpeechContext) -> Bool {
    guard let name = lastName(of: context.entities[entity], before: token, context), name > 0
    else { return false }
    return context.wordIDs[name - 1] == context.vocabulary.known.by
  }

  /// `the ministry` after `the Emergencies Ministry`; `the agency` after whichever organization
  /// spoke.
  private func organization(
    for head: Int, _ phrase: SpeakerPhrase, _ context: SpeechContext
  ) -> Resolution? {
    let noun = context.text.string(ofToken: head).lowercased()
    var best: (entity: Int, token: Int)?
    for index in recent(before: phrase.tokens.lowerBound, context, limit: 400, nil) {
      let entity = context.entities[index]
      guard entity.kind == .organization, entity.hasWord(noun),
        let last = lastName(of: entity, before: phrase.tokens.lowerBound, context)
      else { continue }
      if best.map({ $0.token < last }) ?? true { best = (index, last) }
    }
    if let best {
      return Resolution(
        entity: best.entity, probability: 0.8, candidates: [best.entity], rule: "speaker.nominal")
    }
    let last = lastSubject >= 0 ? lastSubject : lastSpeaker ?? -1
    guard last >= 0, context.entities[last].kind == .organization,
      context.word(head).classes.contains(.outlet), isPlainDefinite(phrase, context),
      !isAgent(last, before: phrase.tokens.lowerBound, context)
    else { return nil }
    return Resolution(entity: last, probability: 0.5, candidates: [last], rule: "speaker.nominal")
  }
}
