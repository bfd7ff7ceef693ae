import ArticleModel

/// Finds reported speech without quotation marks: `said that …`, `…, according to …`, `…, X told
/// TASS`.
struct IndirectSpeechFinder {
  /// A reported clause and who reported it.
  struct Report: Hashable {
    var span: TextSpan
    var attribution: Attribution
  }

  /// Longest reported clause in words; what is longer is no sentence of an article.
  private static let longestClause = 200

  let scene: AttributionScene

  /// The reports of the sentence, in text order.
  func find() -> [Report] {
    var reports = scene.phrases.compactMap { report(of: $0) }
    for cue in scene.cues where !isInPhrase(cue.item) {
      if let report = report(of: cue) { reports.append(report) }
    }
    if let final = scene.final,
      !reports.contains(where: { $0.attribution.cue?.contains(final.cue) == true }),
      let report = report(of: final)
    {
      reports.append(report)
    }
    return reports
  }

  private func isInPhrase(_ item: Int) -> Bool {
    scene.phrases.suffix(32).contains { $0.items.contains(item) }
  }

  private func span(_ items: Range<Int>) -> TextSpan? {
    var last = items.upperBound - 1
    while last > items.lowerBound, isClosingMark(last) { last -= 1 }
    guard last >= items.lowerBound else { return nil }
    let context = scene.context
    let first = context.text.tokens[context.items[items.lowerBound].token].span.start
    let entry = context.items[last]
    let end =
      entry.isQuote
      ? context.quotes[entry.quote].outer.end : context.text.tokens[entry.token].span.end
    return first < end ? TextSpan(start: first, end: end) : nil
  }

  private func isClosingMark(_ item: Int) -> Bool {
    guard !scene.context.items[item].isQuote else { return false }
    let token = scene.token(item)
    return scene.context.text.tokens[token].kind == .punctuation
      && !scene.context.isMark(token, 0x29) && !scene.context.isMark(token, 0x5D)
  }

  /// True when no whole quotation stands in `items`: then the quotation itself is the finding.
  private func isFree(_ items: Range<Int>) -> Bool {
    !items.contains { scene.context.items[$0].isQuote }
  }

  // MARK: phrases

  private func report(of phrase: CuePhrase) -> Report? {
    var start = phrase.clause.upperBound
    var end = scene.sentence.upperBound
    let known = scene.context.vocabulary.known
    if phrase.items.lowerBound > scene.sentence.lowerBound,
      scene.context.wordIDs[
        scene.token(
          phrase.items.lowerBound - 1 < scene.sentence.lowerBound
            || scene.context.items[phrase.items.lowerBound - 1].isQuote
            ? phrase.items.lowerBound : phrase.items.lowerBound - 1)] != known.as_
    {
      // Behind the report: the sentence from its start.
      start = scene.sentence.lowerBound
      end = phrase.items.lowerBound
    } else if start < end, scene.isComma(start) {
      start = behindApposition(start, end) + 1
    }
    guard start < end, end - start >= 3, isFree(start..<end), let span = span(start..<end) else {
      return nil
    }
    return Report(
      span: span,
      attribution: Attribution(
        phrase: phrase.source, cue: phrase.items, clause: phrase.clause,
        rule: "indirect.according-to", probability: 0.9, strength: .adjacent))
  }

  /// The comma behind `, the leader of the party,`, or the one given when no description follows
  /// it.
  private func behindApposition(_ comma: Int, _ end: Int) -> Int {
    guard comma + 1 < end, !scene.context.items[comma + 1].isQuote,
      scene.word(comma + 1).classes.contains(.determiner)
    else { return comma }
    for item in (comma + 2)..<max(comma + 2, min(comma + 26, end - 3)) {
      guard !scene.context.items[item].isQuote else { return comma }
      if scene.isComma(item) { return item }
      if isVerb(item), !scene.word(item - 1).classes.contains(.determiner) { return comma }
    }
    return comma
  }

  private func report(of final: FinalAttribution) -> Report? {
    let clause = scene.sentence.lowerBound..<final.comma
    guard clause.count >= 3, isFree(clause), isStatement(clause), let span = span(clause) else {
      return nil
    }
    return Report(
      span: span,
      attribution: Attribution(
        phrase: final.phrase, cue: final.cue...final.cue,
        clause: final.phrase.firstItem..<scene.sentence.upperBound, rule: "indirect.cue-final",
        probability: 0.9, strength: .adjacent))
  }

  /// Not `As the funeral progressed` nor `However, earlier this year`: a main clause with a verb.
  private func isStatement(_ clause: Range<Int>) -> Bool {
    let first = scene.word(clause.lowerBound).classes
    let hasComma = clause.contains { scene.isComma($0) }
    if first.contains(.subordinator), !hasComma { return false }
    return clause.prefix(60).contains { isVerb($0) }
  }

  // MARK: cue verbs

  private func report(of cue: SentenceCue) -> Report? {
    let word = scene.word(cue.item)
    guard let subject = cue.subject, !subject.isInverted, !subject.isAgent, isSaid(cue.group),
      cue.item + 1 < scene.sentence.upperBound,
      let clause = judgement(behind: cue) ?? reported(behind: cue, word), isFree(clause),
      clause.count >= 2, let span = span(clause)
    else { return nil }
    return Report(
      span: span,
      attribution: Attribution(
        phrase: subject.phrase, cue: cue.item...cue.item,
        clause: scene.sentence.lowerBound..<clause.lowerBound, rule: "indirect.clause",
        probability: 0.85, strength: .adjacent))
  }

  private func reported(behind cue: SentenceCue, _ word: QuoteVocabulary.Word) -> Range<Int>? {
    word.frame.isDisjoint(with: [.speech, .think]) ? nil : clause(behind: cue.item, word)
  }

  /// `called the crisis the worst in the world`, `hailed the line as a step forward`: what somebody
  /// says of a thing, without `that`.
  private func judgement(behind cue: SentenceCue) -> Range<Int>? {
    let known = scene.context.vocabulary.known
    let id = scene.context.wordIDs[scene.token(cue.item)]
    let isCalling = known.isCalling(id)
    guard isCalling || known.isJudging(id), let clause = complement(cue.item + 1) else {
      return nil
    }
    guard !scene.context.items[clause.lowerBound].isQuote else { return nil }
    let first = scene.context.wordIDs[scene.token(clause.lowerBound)]
    if isCalling, first == known.it { return clause }
    guard
      let object = scene.reader.phrase(
        startingAt: clause.lowerBound, upTo: clause.upperBound),
      object.lastItem + 2 < clause.upperBound
    else { return nil }
    guard !isCalling else {
      return scene.word(object.lastItem + 1).classes.contains(.determiner) ? clause : nil
    }
    return clause.prefix(16).contains { item in
      !scene.context.items[item].isQuote
        && scene.context.wordIDs[scene.token(item)] == known.as_
    } ? clause : nil
  }

  /// Not `did not say`, `could argue`, `declined to say`.
  private func isSaid(_ group: SubjectFinder.VerbGroup) -> Bool {
    !group.isNegated && !group.isPossible && (!group.isInfinitive || group.isChained)
  }

  /// The reported clause behind the cue: with `that`, `whether`, `how`; or bare, when it has a
  /// verb.
  private func clause(behind cue: Int, _ word: QuoteVocabulary.Word) -> Range<Int>? {
    let known = scene.context.vocabulary.known
    var start = cue + 1
    var steps = 0
    var addresseeEnd: Int?
    let limit = min(scene.sentence.upperBound, cue + 30)
    while start < limit, steps < 12 {
      guard !scene.context.items[start].isQuote else { return nil }
      let id = scene.context.wordIDs[scene.token(start)]
      if id == known.that || id == known.whether { return complement(start) }
      if steps == 0, id == known.how || id == known.why { return complement(start) }
      let position = scene.token(start)
      if scene.context.dateAt[position] >= 0 || scene.context.isAdverb(position) {
        start += 1
        steps -= 1
      } else if scene.word(start).classes.contains(.preposition),
        start + 1 < scene.sentence.upperBound, !scene.context.items[start + 1].isQuote,
        scene.context.dateAt[scene.token(start + 1)] >= 0
      {
        start += 2
        steps -= 1
      } else if steps == 0, word.frame.contains(.tell),
        let phrase = scene.reader.phrase(startingAt: start, upTo: scene.sentence.upperBound)
      {
        let next = phrase.lastItem + 1
        if next < scene.sentence.upperBound, isVerb(next) { return bareClause(start) }
        start = next
        addresseeEnd = start
      } else if scene.word(start).classes.contains(.preposition), steps < 6,
        let phrase = scene.reader.phrase(startingAt: start + 1, upTo: scene.sentence.upperBound)
      {
        let isSetting = known.isSetting(id)
        let isTo = id == known.to && thatFollows(phrase.lastItem + 1)
        guard isTo || isSetting && (word.frame.contains(.bare) || thatFollows(phrase.lastItem + 1))
        else { break }
        start = phrase.lastItem + 1
      } else {
        break
      }
      steps += 1
    }
    guard word.frame.contains(.bare), !word.frame.contains(.tell) || addresseeEnd != nil else {
      return nil
    }
    return bareClause(start, isSaying: known.isSaying(scene.context.wordIDs[scene.token(cue)]))
  }

  private func thatFollows(_ item: Int) -> Bool {
    guard item < scene.sentence.upperBound, !scene.context.items[item].isQuote else { return false }
    return scene.context.wordIDs[scene.token(item)] == scene.context.vocabulary.known.that
  }

  /// From `start` to the end of the sentence, or to the comma before the next cue of the narrator
  /// (`…, adding that`).
  private func complement(_ start: Int) -> Range<Int>? {
    var end = start + 1
    let limit = min(scene.sentence.upperBound, start + Self.longestClause)
    while end < limit {
      let entry = scene.context.items[end]
      if !entry.isQuote, scene.isComma(end), end + 1 < scene.sentence.upperBound,
        scene.isCue(end + 1), scene.word(end + 1).form == .present
      {
        break
      }
      if !entry.isQuote, scene.context.isMark(entry.token, 0x3B) { break }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// A clause without `that`: it begins like a noun phrase and has a verb before the next comma;
  /// what stands between commas behind its subject is stepped over.
  private func bareClause(_ start: Int, isSaying: Bool = false) -> Range<Int>? {
    guard start < scene.sentence.upperBound, let clause = complement(start) else { return nil }
    let position = scene.token(start)
    guard scene.context.isWord(position) else { return nil }
    let classes = scene.word(start).classes
    let known = scene.context.vocabulary.known
    if !classes.isDisjoint(with: [.auxiliary, .conjunction, .preposition, .subordinator]),
      scene.context.wordIDs[position] != known.if_
    {
      return nil
    }
    if isSaying, clause.count >= 5, !scene.isComma(start) { return clause }
    return holdsVerb(clause) ? clause : nil
  }

  private func holdsVerb(_ clause: Range<Int>) -> Bool {
    var item = clause.lowerBound
    let limit = min(clause.upperBound, clause.lowerBound + 40)
    while item < limit {
      guard !scene.context.items[item].isQuote else { return false }
      let word = scene.word(item)
      if word.classes.contains(.auxiliary) { return true }
      if item > clause.lowerBound, !scene.word(item - 1).classes.contains(.determiner), isVerb(item)
      {
        return true
      }
      if scene.isComma(item) {
        guard let end = asideEnd(item, limit) else { return false }
        item = end
      } else if word.classes.contains(.relative), item > clause.lowerBound {
        return false
      }
      item += 1
    }
    return false
  }

  /// An auxiliary, a past tense of the lists or a word in `-ed`, outside of names.
  private func isVerb(_ item: Int) -> Bool {
    guard !scene.context.items[item].isQuote, scene.context.mentionAt[scene.token(item)] < 0 else {
      return false
    }
    let word = scene.word(item)
    return !word.classes.isDisjoint(with: [.auxiliary, .pastVerb]) || word.form == .past
      || looksPast(scene.token(item))
  }

  /// The comma that ends `, 34,` or `, which largely dealt with ties,`; nil when none was opened.
  private func asideEnd(_ comma: Int, _ limit: Int) -> Int? {
    guard comma + 1 < limit, !scene.context.items[comma + 1].isQuote else { return nil }
    let first = scene.word(comma + 1).classes
    let opens =
      !first.isDisjoint(with: [.relative, .determiner, .preposition])
      || scene.context.text.tokens[scene.token(comma + 1)].kind == .number
    guard opens else { return nil }
    return ((comma + 1)..<limit).first { scene.isComma($0) }
  }

  /// A word in `-ed` that no list knows.
  private func looksPast(_ token: Int) -> Bool {
    let span = scene.context.text.tokens[token].span
    return span.length > 4 && scene.context.isLowercase(token)
      && scene.context.lastByte(token) == 0x64 && scene.context.text.text[span.end - 2] == 0x65
  }
}
