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
  static let longestClause = 200

  let scene: AttributionScene
  private let complements: ComplementReader

  init(scene: AttributionScene) {
    self.scene = scene
    complements = ComplementReader(scene: scene)
  }

  /// The reports of the sentence, in text order.
  func find() -> [Report] {
    var reports = scene.phrases.compactMap { report(of: $0) }
    // "…, Lavrov said at a conference" is read from its end before anything is sought behind it.
    let final = scene.final.flatMap { report(of: $0) }
    for cue in scene.cues where !isInPhrase(cue.item) {
      if let final, scene.final?.cue == cue.item {
        reports.append(final)
      } else if let report = report(of: cue) {
        reports.append(report)
      }
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
    let before = scene.sentence.lowerBound..<phrase.items.lowerBound
    var clause = before
    if before.isEmpty || before.count <= Self.longestClause && !isStatement(before) {
      // "According to X, …" and "In May, according to X, …": the report stands behind the source.
      var start = behindAgent(phrase.clause.upperBound)
      let end = min(scene.sentence.upperBound, start + Self.longestClause)
      if start < end, scene.isComma(start) { start = behindApposition(start, end) + 1 }
      guard start < end else { return nil }
      clause = start..<end
    }
    guard clause.count >= 3, clause.count <= Self.longestClause, isFree(clause),
      let span = span(clause)
    else { return nil }
    return Report(
      span: span,
      attribution: Attribution(
        phrase: phrase.source, cue: phrase.items, clause: phrase.clause,
        rule: "indirect.according-to", probability: 0.9, strength: .adjacent))
  }

  /// Over the `by TASS` of `was quoted as saying by TASS that …`.
  private func behindAgent(_ item: Int) -> Int {
    guard item < scene.sentence.upperBound, !scene.context.items[item].isQuote,
      scene.context.wordIDs[scene.token(item)] == scene.context.vocabulary.known.by,
      let agent = scene.reader.phrase(startingAt: item + 1, upTo: scene.sentence.upperBound)
    else { return item }
    return agent.lastItem + 1
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
      if complements.isVerb(item), !scene.word(item - 1).classes.contains(.determiner) {
        return comma
      }
    }
    return comma
  }

  private func report(of final: FinalAttribution) -> Report? {
    let clause = parenthesized(final) ?? scene.sentence.lowerBound..<final.comma
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

  /// The words behind `…, the study says, …`, where the sentence goes on in the report.
  private func parenthesized(_ final: FinalAttribution) -> Range<Int>? {
    let start = final.cue + 2
    guard start + 3 < scene.sentence.upperBound, scene.isComma(start - 1),
      !scene.context.items[start].isQuote
    else { return nil }
    let word = scene.word(start)
    guard word.form != .present, word.classes.isDisjoint(with: [.conjunction, .preposition]) else {
      return nil
    }
    return start..<scene.sentence.upperBound
  }

  /// Not `As the funeral progressed` nor `However, earlier this year`: a main clause with a verb.
  private func isStatement(_ clause: Range<Int>) -> Bool {
    let first = scene.word(clause.lowerBound).classes
    let hasComma = clause.contains { scene.isComma($0) }
    if first.contains(.subordinator), !hasComma { return false }
    return clause.prefix(60).contains { complements.isVerb($0) }
  }

  // MARK: cue verbs

  private func report(of cue: SentenceCue) -> Report? {
    let word = scene.word(cue.item)
    guard let subject = cue.subject, !subject.isInverted, !subject.isAgent, isSaid(cue.group),
      !isNobody(subject.phrase),
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

  /// `Nobody knew how it would end` reports nothing.
  private func isNobody(_ phrase: SpeakerPhrase) -> Bool {
    scene.context.wordIDs[phrase.tokens.upperBound] == scene.context.vocabulary.known.nobody
  }

  private func reported(behind cue: SentenceCue, _ word: QuoteVocabulary.Word) -> Range<Int>? {
    word.frame.isDisjoint(with: [.speech, .think])
      ? nil : complements.clause(behind: cue.item, word)
  }

  /// `called the crisis the worst in the world`, `hailed the line as a step forward`: what somebody
  /// says of a thing, without `that`.
  private func judgement(behind cue: SentenceCue) -> Range<Int>? {
    let known = scene.context.vocabulary.known
    let id = scene.context.wordIDs[scene.token(cue.item)]
    let isCalling = known.isCalling(id)
    guard isCalling || known.isJudging(id), let clause = complements.complement(cue.item + 1) else {
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

}
