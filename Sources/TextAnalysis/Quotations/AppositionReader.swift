import ArticleModel

/// Finds the subject where descriptions between commas part it from its verb: `Anderson Cooper, of
/// CNN, one of the sons, stated`.
struct AppositionReader {
  let context: SpeechContext
  let reader: NounPhraseReader

  private func token(_ item: Int) -> Int { context.items[item].token }

  /// The subject of the verb behind the comma at item `comma`.
  func subject(before comma: Int, _ lower: Int) -> SpeakerPhrase? {
    var end = comma
    var fallback: SpeakerPhrase?
    for step in 0..<6 {
      let start = segmentStart(before: end, lower)
      guard start < end else { return fallback }
      if let phrase = reader.phrase(endingAt: end - 1, from: start) {
        if isWholeName(phrase, start) {
          if isPerson(phrase) { return phrase }
          fallback = fallback ?? phrase
        } else if step > 0, isSpeaker(phrase), start <= lower || !isAside(start) {
          return best(phrase, fallback)
        }
      }
      if start <= lower {
        // The segment is the sentence's first: "the head of X, said".
        guard !opensDescription(start) else { return fallback }
        if let phrase = reader.phrase(startingAt: start, upTo: end) {
          return best(phrase, fallback)
        }
        return fallback
      }
      guard step > 0 || opensDescription(start) || fallback != nil else { return fallback }
      guard !context.items[start - 1].isQuote else { return fallback }
      end = start - 1
    }
    return fallback
  }

  private func segmentStart(before end: Int, _ lower: Int) -> Int {
    var start = end
    while start > lower, end - start < 40 {
      let previous = context.items[start - 1]
      if previous.isQuote { break }
      // A comma inside a date parts nothing.
      if context.isComma(previous.token), context.dateAt[previous.token] < 0 { break }
      if context.isMark(previous.token, 0x3B) || context.isMark(previous.token, 0x3A) { break }
      start -= 1
    }
    return start
  }

  /// True when the segment is one name with its title: `doctoral candidate Maninder Thind`.
  private func isWholeName(_ phrase: SpeakerPhrase, _ start: Int) -> Bool {
    guard case .entity = phrase.reference, !isAside(start) else { return false }
    return (start..<phrase.firstItem).allSatisfy { item in
      let classes = context.word(token(item)).classes
      return context.isWord(token(item))
        && classes.isDisjoint(with: [.preposition, .relative, .auxiliary, .pronounGroup])
    }
  }

  /// A name beats a description, except a place, which does not speak for itself here.
  private func best(_ phrase: SpeakerPhrase, _ name: SpeakerPhrase?) -> SpeakerPhrase {
    guard let name, case .entity(let entity) = name.reference, case .nominal = phrase.reference,
      context.entities[entity].kind != .place
    else { return phrase }
    return name
  }

  /// True when the segment cannot hold the subject: `of CNN`, `who works for Google`, `34`.
  private func isAside(_ start: Int) -> Bool {
    let position = token(start)
    if context.text.tokens[position].kind == .number || context.dateAt[position] >= 0 {
      return true
    }
    let word = context.word(position)
    return !word.classes.isDisjoint(with: [.preposition, .relative, .subordinator])
      || word.form == .present
  }

  private func isPerson(_ phrase: SpeakerPhrase) -> Bool {
    guard case .entity(let entity) = phrase.reference else { return false }
    return context.entities[entity].kind == .person
  }

  private func isSpeaker(_ phrase: SpeakerPhrase) -> Bool {
    switch phrase.reference {
    case .entity(let entity): return context.entities[entity].kind != .place
    case .pronoun: return false
    case .nominal(let head):
      return !context.word(head).classes.isDisjoint(with: .speaking)
    }
  }

  /// True when the segment reads like a description: it begins with a small word, an age, a
  /// participle or a common noun.
  private func opensDescription(_ start: Int) -> Bool {
    let position = token(start)
    if context.text.tokens[position].kind == .number || context.dateAt[position] >= 0 {
      return true
    }
    let word = context.word(position)
    if !word.classes.isDisjoint(with: .function.union(.adverb)) { return true }
    return context.isLowercase(position)
  }
}
