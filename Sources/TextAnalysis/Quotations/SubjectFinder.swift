import ArticleModel

/// Finds whoever does the saying of a cue verb.
struct SubjectFinder {
  /// How a cue was found to stand to its subject.
  struct Result: Hashable, Sendable {
    var phrase: SpeakerPhrase
    /// The subject stands behind the verb: `said Peskov`.
    var isInverted = false
    /// The verb is passive and the phrase its agent: `was told by`.
    var isAgent = false
    /// The subject was taken over from an earlier verb of the sentence: `…, adding`.
    var isCarried = false
  }

  let context: SpeechContext
  let reader: NounPhraseReader

  init(context: SpeechContext) {
    self.context = context
    reader = NounPhraseReader(context: context)
  }

  private func token(_ item: Int) -> Int { context.items[item].token }

  /// The subject of the cue verb at item `cue` in `sentence`, looking left no further than `lower`;
  /// `earlier` holds the cues before it, whose subject it may share.
  func subject(
    of cue: Int, in sentence: Range<Int>, from lower: Int, earlier: [SentenceCue] = []
  ) -> Result? {
    let form = context.word(token(cue)).form
    if isNoun(cue, lower) { return nil }
    let group = verbGroup(before: cue, lower)
    let isReduced = isFollowedByAgent(cue, sentence)
    if group.isPassive || isReduced, form == .past || form == .participle {
      return agent(of: cue, sentence)
    }
    if form == .participle, !group.hasAuxiliary { return nil }
    // "they had questions": behind an auxiliary it is a noun.
    if form == .third, group.hasAuxiliary { return nil }
    if form != .present, let inverted = inverted(cue, in: sentence, from: lower) { return inverted }
    let isBare = form == .base && !group.hasAuxiliary && !group.isInfinitive
    if form == .present, let quoted = quotedSource(before: group.start, lower) {
      return Result(phrase: quoted)
    }
    if let phrase = directSubject(of: cue, before: group.start, lower, isBare) {
      guard form == .present || isRelative(group.start), isDocument(phrase) else {
        return Result(phrase: phrase)
      }
      // "Trump issued a statement saying": whoever issued it speaks.
      return carried(before: phrase.firstItem - 1, sentence, earlier) ?? Result(phrase: phrase)
    }
    if form == .present, cue == sentence.lowerBound {
      return mainSubject(of: sentence).map { Result(phrase: $0, isCarried: true) }
    }
    guard form == .present || group.isInfinitive || followsConjunction(group.start, lower) else {
      return nil
    }
    return carried(before: group.start, sentence, earlier)
  }

  /// `a statement released by`: the participle says who speaks.
  private func isFollowedByAgent(_ cue: Int, _ sentence: Range<Int>) -> Bool {
    guard cue + 1 < sentence.upperBound, !context.items[cue + 1].isQuote else { return false }
    return context.wordIDs[token(cue + 1)] == context.vocabulary.known.by
  }

  /// True for `their comments`, `the report's claims`: an article or possessive makes it a noun.
  private func isNoun(_ cue: Int, _ lower: Int) -> Bool {
    guard cue > lower, !context.items[cue - 1].isQuote else { return false }
    let position = token(cue - 1)
    if context.text.tokens[position].kind == .possessive { return true }
    if context.mentionAt[position] >= 0 { return false }
    let classes = context.word(position).classes
    return classes.contains(.determiner)
      && classes.isDisjoint(with: [.auxiliary, .adverb, .pronounMale])
  }

  /// What stands between the subject and the verb: adverbs, auxiliaries, dates, `went on to`.
  struct VerbGroup: Hashable, Sendable {
    /// Item just before the group.
    var start: Int
    var isPassive = false
    var hasAuxiliary = false
    var isInfinitive = false
    var isNegated = false
    /// With `could`, `may`, `should`: not said as yet.
    var isPossible = false
    /// With `went on to`: the infinitive was done.
    var isChained = false
  }

  /// Reads the verb group that ends at the verb `cue`, from right to left.
  func verbGroup(before cue: Int, _ lower: Int) -> VerbGroup {
    var group = VerbGroup(start: cue - 1)
    let known = context.vocabulary.known
    while group.start >= lower, !context.items[group.start].isQuote, cue - group.start < 16 {
      let position = token(group.start)
      let word = context.word(position)
      if context.dateAt[position] >= 0 {
        group.start = beforeDate(group.start, lower)
      } else if context.mentionAt[position] >= 0 {
        break
      } else if word.classes.contains(.auxiliary) {
        if word.classes.contains(.copula), !group.hasAuxiliary { group.isPassive = true }
        group.hasAuxiliary = true
        if word.classes.contains(.modal) { group.isPossible = true }
        if context.lastByte(position) == 0x74, context.text.tokens[position].span.length > 4 {
          group.isNegated = true
        }
        group.start -= 1
      } else if context.wordIDs[position] == known.to, group.start == cue - 1 || group.isInfinitive
      {
        group.isInfinitive = true
        group.start -= 1
      } else if group.isInfinitive, word.classes.contains(.chain) {
        group.isChained = true
        group.start -= 1
      } else if context.isAdverb(position), !isNominal(position) {
        if context.wordIDs[position] == known.not { group.isNegated = true }
        group.start -= 1
      } else if word.form == .third || word.form == .past, word.frame.contains(.speech),
        context.word(token(cue)).form == .present, group.start == cue - 1
      {
        group.start -= 1
      } else {
        break
      }
    }
    return group
  }

  private func isNominal(_ token: Int) -> Bool {
    !context.word(token).classes.isDisjoint(with: .speaking) && !context.isLowercase(token)
  }

  /// Steps over `on Friday` to the item before it.
  private func beforeDate(_ item: Int, _ lower: Int) -> Int {
    var item = item
    while item >= lower, !context.items[item].isQuote, context.dateAt[token(item)] >= 0 {
      item -= 1
    }
    if item >= lower, !context.items[item].isQuote,
      context.word(token(item)).classes.contains(.preposition)
    {
      item -= 1
    }
    return item
  }

  private func isRelative(_ item: Int) -> Bool {
    let id = context.wordIDs[token(item)]
    return id == context.vocabulary.known.who || id == context.vocabulary.known.which
  }

  private func isDocument(_ phrase: SpeakerPhrase) -> Bool {
    guard case .nominal(let head) = phrase.reference else { return false }
    return context.word(head).classes.contains(.document)
  }

  /// `Smith` of `TASS quoted Smith, a lawyer, as saying`.
  private func quotedSource(before end: Int, _ lower: Int) -> SpeakerPhrase? {
    guard end > lower, !context.items[end].isQuote,
      context.wordIDs[token(end)] == context.vocabulary.known.as_
    else { return nil }
    var item = end - 1
    while item > lower, end - item < 30, !context.items[item].isQuote {
      if context.vocabulary.known.isQuoting(context.wordIDs[token(item)]) {
        guard !verbGroup(before: item, lower).isPassive else { return nil }
        return reader.phrase(startingAt: item + 1, upTo: end)
          .map { reader.withApposedName($0, upTo: end) }
      }
      item -= 1
    }
    return nil
  }

  private func directSubject(
    of cue: Int, before end: Int, _ lower: Int, _ isBare: Bool
  ) -> SpeakerPhrase? {
    let form = context.word(token(cue)).form
    guard end >= lower, !context.items[end].isQuote else { return nil }
    let position = token(end)
    let known = context.vocabulary.known
    if context.isComma(position) || context.isMark(position, 0x29) && form != .present {
      if form == .present { return nil }
      return context.isComma(position)
        ? AppositionReader(context: context, reader: reader).subject(before: end, lower)
        : reader.phrase(endingAt: end, from: lower)
    }
    if context.wordIDs[position] == known.who || context.wordIDs[position] == known.which {
      var antecedent = end - 1
      if antecedent >= lower, !context.items[antecedent].isQuote, context.isComma(token(antecedent))
      {
        antecedent -= 1
      }
      return isBare ? nil : reader.phrase(endingAt: antecedent, from: lower)
    }
    guard let phrase = reader.phrase(endingAt: end, from: lower).map({ beyondAside($0, lower) })
    else { return nil }
    return agrees(phrase, cue, isBare) ? phrase : nil
  }

  /// The subject in front of a participle with its object (`Mitsotakis speaking to the Council
  /// called`), and the name that a description between a comma and the verb belongs to.
  private func beyondAside(_ phrase: SpeakerPhrase, _ lower: Int) -> SpeakerPhrase {
    let first = phrase.firstItem
    guard first - 2 >= lower, !context.items[first - 1].isQuote, !context.items[first - 2].isQuote
    else { return phrase }
    if context.word(token(first - 1)).classes.contains(.preposition),
      context.word(token(first - 2)).form == .present, first - 3 >= lower,
      let outer = reader.phrase(endingAt: first - 3, from: lower)
    {
      return outer
    }
    guard context.isComma(token(first - 1)), case .nominal = phrase.reference,
      let name = reader.phrase(endingAt: first - 2, from: lower), case .entity = name.reference,
      name.firstItem == lower, context.word(token(first)).classes.contains(.determiner)
    else { return phrase }
    return name
  }

  /// A base form without `to` or an auxiliary needs several speakers; forms that may be nouns need
  /// a subject that can speak.
  private func agrees(_ phrase: SpeakerPhrase, _ cue: Int, _ isBare: Bool) -> Bool {
    let form = context.word(token(cue)).form
    switch phrase.reference {
    case .entity: return !isBare || !phrase.others.isEmpty
    case .pronoun(let pronoun): return !isBare || pronoun.contains(.pronounGroup)
    case .nominal(let head):
      let classes = context.word(head).classes
      if classes.isDisjoint(with: .speaking), isNaming(phrase.lastItem + 1) { return false }
      if isBare { return classes.contains(.group) }
      let needsSpeaker =
        form != .past || !context.word(token(cue)).frame.contains(.speech)
      return !needsSpeaker || !classes.isDisjoint(with: .speaking)
        || context.isCapitalized(head)
          && !context.word(phrase.tokens.lowerBound).classes.contains(.determiner)
    }
  }

  /// `a plan called "…"`: a verb of naming right before the marks has no subject in a mere thing.
  private func isNaming(_ item: Int) -> Bool {
    guard item + 1 < context.items.count, !context.items[item].isQuote else { return false }
    let frame = context.word(token(item)).frame
    guard frame.contains(.judge) else { return false }
    let next = context.items[item + 1]
    return next.isQuote
      || context.word(next.token).classes.contains(.determiner)
        && item + 2 < context.items.count && context.items[item + 2].isQuote
  }

  private func followsConjunction(_ end: Int, _ lower: Int) -> Bool {
    guard end >= lower, !context.items[end].isQuote else { return false }
    return context.word(token(end)).classes.contains(.conjunction)
      || context.isComma(token(end)) && end > lower
  }

  /// `said Peskov`, `wrote Elizabeth Warren on Twitter`: only where a quotation or comma stands
  /// before the verb and the phrase behind it is no subject of its own verb.
  private func inverted(_ cue: Int, in sentence: Range<Int>, from lower: Int) -> Result? {
    guard cue >= sentence.lowerBound, cue + 1 < sentence.upperBound else { return nil }
    // "Said Smith, …" opens a sentence.
    let opens = cue == sentence.lowerBound
    let before = context.items[opens ? cue : cue - 1]
    guard opens || before.isQuote || context.isComma(before.token) else { return nil }
    // ", told TASS", ", accused the government": the object stands there, not the subject.
    if !before.isQuote, !context.word(token(cue)).frame.isDisjoint(with: [.tell, .judge]) {
      return nil
    }
    guard
      var phrase = reader.phrase(startingAt: cue + 1, upTo: sentence.upperBound)
    else { return nil }
    phrase = reader.withApposedName(phrase, upTo: sentence.upperBound)
    let next = phrase.lastItem + 1
    if next < sentence.upperBound, !context.items[next].isQuote {
      let position = token(next)
      let word = context.word(position)
      let isVerb = word.classes.contains(.auxiliary) || word.form == .past || word.form == .third
      if isVerb { return nil }
      if !before.isQuote, context.isWord(position), !word.classes.contains(.preposition),
        context.dateAt[position] < 0, !word.classes.contains(.subordinator)
      {
        return nil
      }
    }
    // "Banks, meanwhile, believes the squad "…"": the phrase belongs to the quotation.
    if !opens, !before.isQuote, next < sentence.upperBound, context.items[next].isQuote {
      return nil
    }
    if !before.isQuote, case .nominal(let head) = phrase.reference,
      context.word(head).classes.isDisjoint(with: .speaking)
    {
      return nil
    }
    if case .pronoun = phrase.reference, !before.isQuote { return nil }
    return Result(phrase: phrase, isInverted: true)
  }

  /// `was told by Zinichev`.
  private func agent(of cue: Int, _ sentence: Range<Int>) -> Result? {
    var item = cue + 1
    while item < sentence.upperBound, item < cue + 4, !context.items[item].isQuote {
      if context.wordIDs[token(item)] == context.vocabulary.known.by {
        return reader.phrase(startingAt: item + 1, upTo: sentence.upperBound)
          .map { Result(phrase: $0, isAgent: true) }
      }
      item += 1
    }
    return nil
  }

  /// The subject of the last verb before it in the same sentence.
  private func carried(
    before end: Int, _ sentence: Range<Int>, _ earlier: [SentenceCue]
  ) -> Result? {
    if end > sentence.lowerBound, context.isComma(token(end - 1)),
      context.word(token(end)).classes.contains(.conjunction),
      let phrase = mainSubject(of: sentence, before: end)
    {
      return Result(phrase: phrase, isCarried: true)
    }
    for cue in earlier.suffix(8).reversed() {
      let form = context.word(token(cue.item)).form
      guard form == .past || form == .third, let subject = cue.subject, !subject.isCarried else {
        continue
      }
      return Result(phrase: subject.phrase, isCarried: true)
    }
    return mainSubject(of: sentence, before: end + 1).map { Result(phrase: $0, isCarried: true) }
  }

  /// The first phrase of the sentence that can be its subject: what follows an introduction up to
  /// the comma, if the sentence begins with one.
  ///
  /// With `isStrict` only the first phrase that no preposition governs counts, or nothing.
  func mainSubject(
    of sentence: Range<Int>, before end: Int? = nil, isStrict: Bool = false
  ) -> SpeakerPhrase? {
    let upper = min(end ?? sentence.upperBound, sentence.upperBound)
    var item = sentence.lowerBound
    var fallback: SpeakerPhrase?
    while item < upper, item - sentence.lowerBound < 60 {
      guard !context.items[item].isQuote else {
        item += 1
        continue
      }
      let word = context.word(token(item))
      let isPreposition =
        word.classes.contains(.preposition) || word.classes.contains(.subordinator)
      if isPreposition || context.dateAt[token(item)] >= 0 || !context.isWord(token(item))
        || word.form == .present
      {
        if isPreposition || word.form == .present {
          // What a preposition governs is no subject, but better than nothing.
          if let phrase = reader.phrase(startingAt: item + 1, upTo: upper) {
            if fallback == nil, isSpeaking(phrase) { fallback = phrase }
            item = phrase.lastItem + 1
            continue
          }
        }
        item += 1
        continue
      }
      if var phrase = reader.phrase(startingAt: item, upTo: upper) {
        phrase = reader.withApposedName(phrase, upTo: upper)
        if isSpeaking(phrase) { return phrase }
        if isStrict { return nil }
        item = max(item, phrase.lastItem) + 1
      } else {
        item += 1
      }
    }
    return isStrict ? nil : fallback
  }

  private func isSpeaking(_ phrase: SpeakerPhrase) -> Bool {
    switch phrase.reference {
    case .entity(let entity): return context.entities[entity].kind != .place
    case .pronoun(let pronoun): return !pronoun.contains(.pronounThing)
    case .nominal(let head):
      return !context.word(head).classes.isDisjoint(with: [
        .male, .female, .person, .group, .organization,
      ])
    }
  }
}
