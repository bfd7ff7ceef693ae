import ArticleModel

/// Tells speech from other words in marks (titles of works, nicknames, terms, scare quotes), and
/// whole sentences from single quoted words.
struct SpeechClassifier {
  let scene: AttributionScene

  /// True when the words at item `quote` are no speech whatever the sentence says.
  func isNoSpeech(_ quote: Int, _ attribution: Attribution?) -> Bool {
    let context = scene.context
    let tokens = scene.quote(quote).tokens
    guard scene.firstWord(quote) != nil else { return true }
    if isNickname(quote) || isNarrators(quote) || isGloss(quote) { return true }
    let isBeside = attribution?.strength == .adjacent
    if let before = wordBefore(quote) {
      if isNaming(before, quote) { return true }
      let classes = scene.word(before).classes
      if !isCueOf(attribution, before), classes.contains(.titleCue),
        scene.wordCount(quote, upTo: 6) < 6
      {
        return true
      }
    }
    guard !isBeside || attribution?.cue == nil else { return false }
    let words = tokens.filter { context.isWord($0) }
    return words.count >= 2 && words.count <= 10 && isTitleCase(words)
      && !endsLikeSentence(quote)
  }

  /// True for words without any attribution that still read like somebody's sentence.
  func standsAlone(_ quote: Int) -> Bool {
    guard scene.startsLikeSentence(quote), endsLikeSentence(quote) else { return false }
    // A sentence of nothing but a quotation is speech, however short.
    if scene.sentence.count == 1 { return true }
    guard scene.wordCount(quote, upTo: 4) >= 4 else { return false }
    return !isTitleCase(scene.quote(quote).tokens.prefix(16).filter { scene.context.isWord($0) })
  }

  /// True for many words, or some with `I` or `you` in them, without any attribution: in the
  /// narrator's sentence they go on with what was quoted before.
  func readsLikeSpeech(_ quote: Int) -> Bool {
    scene.wordCount(quote, upTo: 8) >= 8
      || scene.wordCount(quote, upTo: 5) >= 5
        && scene.quote(quote).tokens.contains {
          scene.context.word($0).classes.contains(.pronounFirst)
        }
  }

  /// True when the cue beside the marks is the narrator's own: `I said "no"`, `you wrote "yes"`.
  func isNarrators(_ quote: Int) -> Bool {
    let last = scene.lastCue(before: quote)
    if last >= 0, scene.cues[last].subject == nil, quote - scene.cues[last].item <= 3 {
      return isFirstPerson(scene.cues[last].group.start)
    }
    let next = quote + 1
    guard next + 1 < scene.sentence.upperBound, isFirstPerson(next) else { return false }
    return scene.isCue(next + 1)
  }

  private func isFirstPerson(_ item: Int) -> Bool {
    guard scene.sentence.contains(item), !scene.context.items[item].isQuote else { return false }
    return scene.word(item).classes.contains(.pronounFirst)
  }

  /// Direct: a whole sentence or clause. Partial: some quoted words inside the narrator's clause.
  func kind(_ quote: Int, _ attribution: Attribution?) -> Quotation.Kind {
    if let rule = attribution?.rule, quote == scene.sentence.lowerBound,
      rule == CueAfterRule.id || rule == CueInvertedRule.id
    {
      return .direct
    }
    if isInsideClause(quote) { return .partial }
    if opensClause(quote) {
      return scene.wordCount(quote, upTo: 3) >= 3 || endsLikeSentence(quote) ? .direct : .partial
    }
    return .partial
  }

  /// The clause goes on behind the marks with something other than an attribution:
  /// `"three terrorists" were killed`.
  private func isInsideClause(_ quote: Int) -> Bool {
    guard quote + 1 < scene.sentence.upperBound, !scene.context.items[quote + 1].isQuote,
      scene.context.isWord(scene.token(quote + 1)),
      scene.context.isLowercase(scene.token(quote + 1)),
      !scene.startsLikeSentence(quote) || !scene.isDetached(quote)
    else { return false }
    let classes = scene.word(quote + 1).classes
    if scene.isDetached(quote) { return false }
    // "…" he said; "…" and added; "…" in a statement.
    if !classes.isDisjoint(with: .pronoun) || scene.isCue(quote + 1) { return false }
    if classes.contains(.preposition) || classes.contains(.conjunction)
      || classes.contains(.subordinator) || classes.contains(.adverb)
    {
      return !scene.startsLikeSentence(quote)
    }
    return true
  }

  /// Nothing of the narrator's clause stands before the marks: a stop, a comma, a colon, a cue.
  private func opensClause(_ quote: Int) -> Bool {
    guard quote > scene.sentence.lowerBound else {
      return scene.startsLikeSentence(quote) || scene.wordCount(quote, upTo: 4) >= 4
    }
    let before = quote - 1
    if scene.context.items[before].isQuote { return scene.startsLikeSentence(quote) }
    if scene.isComma(before) || scene.isColon(before) || scene.isDash(before) {
      return scene.startsLikeSentence(quote) || scene.isDetached(quote) || holdsVerb(quote)
    }
    if scene.isCue(before) {
      return scene.startsLikeSentence(quote) || holdsClause(quote)
    }
    if scene.startsLikeSentence(quote), scene.wordCount(quote, upTo: 5) >= 5,
      holdsVerb(quote), endsLikeSentence(quote)
    {
      return true
    }
    return false
  }

  private func holdsVerb(_ quote: Int) -> Bool {
    scene.quote(quote).tokens.contains { scene.context.word($0).classes.contains(.auxiliary) }
  }

  /// A subject near the front and a verb: a clause of its own without a capital.
  private func holdsClause(_ quote: Int) -> Bool {
    guard let first = scene.firstWord(quote), scene.wordCount(quote, upTo: 4) >= 4 else {
      return false
    }
    let front = first..<min(first + 4, scene.quote(quote).tokens.upperBound)
    let pronouns = QuoteWordClass.pronoun.union(.pronounFirst)
    return front.contains { !scene.context.word($0).classes.isDisjoint(with: pronouns) }
      || holdsVerb(quote) && scene.context.word(first).classes.contains(.determiner)
  }

  private func endsLikeSentence(_ quote: Int) -> Bool {
    switch scene.lastByte(quote) {
    case 0x2E, 0x21, 0x3F, 0xA6: return true
    default:
      return quote + 1 < scene.sentence.upperBound && !scene.context.items[quote + 1].isQuote
        && scene.context.isMark(scene.token(quote + 1), 0x2E)
        && scene.wordCount(quote, upTo: 5) >= 5
    }
  }

  private func wordBefore(_ quote: Int) -> Int? {
    var item = quote - 1
    if item >= scene.sentence.lowerBound, scene.isComma(item) { item -= 1 }
    guard item >= scene.sentence.lowerBound, !scene.context.items[item].isQuote,
      scene.context.isWord(scene.token(item))
    else { return nil }
    return item
  }

  private func isCueOf(_ attribution: Attribution?, _ item: Int) -> Bool {
    attribution?.cue?.contains(item) == true && attribution?.strength == .adjacent
  }

  /// `a film called "…"`, `known as "…"`: a participle of naming without a subject of its own.
  private func isNaming(_ before: Int, _ quote: Int) -> Bool {
    let word = scene.word(before)
    guard word.frame.contains(.judge), word.form == .past || word.form == .participle else {
      return false
    }
    guard
      let subject = scene.subjects.subject(
        of: before, in: scene.sentence, from: scene.sentence.lowerBound)
    else { return true }
    // `a book called "…"`: a thing right before it calls nobody.
    guard case .nominal(let head) = subject.phrase.reference, !subject.isInverted,
      subject.phrase.lastItem + 1 == before
    else { return false }
    let speaking = QuoteWordClass.human.union([.organization, .group])
    return scene.context.word(head).classes.isDisjoint(with: speaking)
  }

  /// `Brexit ("British exit")`: a few words in marks in brackets.
  private func isGloss(_ quote: Int) -> Bool {
    guard quote > scene.sentence.lowerBound, quote + 1 < scene.sentence.upperBound,
      !scene.context.items[quote - 1].isQuote, !scene.context.items[quote + 1].isQuote
    else { return false }
    return scene.context.isMark(scene.token(quote - 1), 0x28)
      && scene.context.isMark(scene.token(quote + 1), 0x29)
      && scene.wordCount(quote, upTo: 5) < 5
  }

  /// `Pasquale "Pat" Di Cicco`.
  private func isNickname(_ quote: Int) -> Bool {
    let tokens = scene.quote(quote).tokens
    let context = scene.context
    let before = tokens.lowerBound - 1
    let after = tokens.upperBound
    if let mention = context.mention(at: tokens.lowerBound), mention.tokens.contains(after) {
      return true
    }
    guard scene.wordCount(quote, upTo: 3) <= 2, before >= 0, after < context.text.tokens.count,
      context.isWord(before), context.isWord(after), quote > scene.sentence.lowerBound,
      quote + 1 < scene.sentence.upperBound
    else { return false }
    return context.isCapitalized(before) && context.isCapitalized(after)
      && context.word(before).form == .none
  }

  private func isTitleCase(_ words: [Int]) -> Bool {
    var capitals = 0
    for token in words {
      if scene.context.isCapitalized(token) {
        capitals += 1
      } else if scene.context.isLowercase(token),
        scene.context.word(token).classes.isDisjoint(with: .function)
      {
        return false
      }
    }
    return capitals >= 2
  }
}
