import ArticleModel

/// Goes through the narrator's sentences in order, asks the rules for each quotation and keeps
/// track of who spoke last.
struct QuotationReader {
  let context: SpeechContext
  private let subjects: SubjectFinder
  var resolver = SpeakerResolver()
  var drafts: [QuotationDraft] = []
  private var utterances = 0
  /// Index into `drafts` of the last quotation between marks.
  var last: Int?
  /// Whether the last paragraph asked about speaks in the first person.
  private var firstPerson: (paragraph: Int, isTrue: Bool) = (-1, false)
  /// Speakers of the last paragraphs that hold nothing but a quotation, for dialogue.
  var dialogue: [(paragraph: Int, speaker: Int, asks: Bool)] = []
  /// The subject of the last sentence, with its paragraph.
  var lastSubject: Subject?
  /// Who speaks in the next paragraph, where this one ends with a colon.
  private var block: PendingBlock?

  /// The subject of a sentence.
  struct Subject {
    var phrase: SpeakerPhrase
    var sentence: Int
    var endsWithColon: Bool
  }

  /// Who the sentence at hand is about.
  private struct SentenceSubject {
    var entity: Int
    /// First item of the words for them.
    var item: Int
  }

  init(context: SpeechContext) {
    self.context = context
    subjects = SubjectFinder(context: context)
  }

  /// The quotations in text order.
  mutating func read() -> [Quotation] {
    for index in context.sentences.indices {
      let sentence = context.sentences[index]
      if isInBlock(sentence.paragraph, index) { continue }
      let scene = AttributionScene(context: context, subjects: subjects, sentence: sentence.items)
      let subject = noteSubject(scene, index)
      for item in sentence.items where context.items[item].isQuote {
        readQuote(item, scene, index, subject)
      }
      readReports(scene, index, subject)
      if let attribution = announcedSpeaker(scene, index) {
        var draft = QuotationDraft(quote: -1, span: context.text.paragraphs[0], kind: .direct)
        describe(&draft, attribution, scene, index, subject)
        block = PendingBlock(draft: draft, paragraph: sentence.paragraph)
      }
    }
    return QuotationDraft.finish(drafts, context)
  }

  /// True for a sentence of a quoted paragraph without marks, which is taken up when it begins.
  private mutating func isInBlock(_ paragraph: Int, _ sentence: Int) -> Bool {
    guard let pending = block else { return false }
    if paragraph == pending.paragraph { return pending.draft.sentence < 0 }
    let isFirst = pending.draft.sentence >= 0
    guard paragraph == pending.paragraph + 1,
      isFirst ? isBlock(paragraph) : continuesBlock(paragraph)
    else {
      block = nil
      return false
    }
    var draft = pending.draft
    draft.span = context.text.paragraphs[paragraph]
    draft.utterance = isFirst ? nextUtterance() : drafts[drafts.count - 1].utterance
    drafts.append(draft)
    if let speaker = draft.speaker { resolver.noteSpeaker(speaker, paragraph: paragraph) }
    block = PendingBlock(draft: draft, paragraph: paragraph)
    // A block that began has no sentence of its own any more.
    block?.draft.sentence = -1
    return true
  }

  /// Finds the subject of the sentence, so that a pronoun behind it or in the next one can refer to
  /// it.
  private mutating func noteSubject(
    _ scene: AttributionScene, _ index: Int
  ) -> SentenceSubject? {
    guard let phrase = subjects.mainSubject(of: scene.sentence, isStrict: true) else { return nil }
    let entity = resolver.resolve(phrase, context, sentence: index).entity
    resolver.noteSubject(entity, sentence: index)
    if let entity {
      noteUtterances(scene, by: entity)
    } else if case .nominal = phrase.reference {
      resolver.noteUnnamed(phrase, sentence: index)
    }
    let end = scene.sentence.upperBound - 1
    lastSubject = Subject(phrase: phrase, sentence: index, endsWithColon: scene.isColon(end))
    return entity.map { SentenceSubject(entity: $0, item: phrase.firstItem) }
  }

  /// `Trump, in a statement, announced`: "the statement" will come back to him.
  private mutating func noteUtterances(_ scene: AttributionScene, by entity: Int) {
    for item in scene.sentence.dropFirst() {
      guard scene.word(item).classes.contains(.utterance), !scene.context.items[item - 1].isQuote
      else { continue }
      let before = scene.word(item - 1).classes
      let first = scene.context.firstByte(scene.token(item - 1))
      guard before.contains(.determiner), first | 0x20 == 0x61 || !before.isDisjoint(with: .pronoun)
      else { continue }
      resolver.noteUtterance(context.wordIDs[scene.token(item)], by: entity)
    }
  }

  private mutating func readQuote(
    _ item: Int, _ scene: AttributionScene, _ sentence: Int, _ subject: SentenceSubject?
  ) {
    var attribution: Attribution?
    for rule in AttributionRules.ranked {
      attribution = rule.attribution(of: item, in: scene)
      if attribution != nil { break }
    }
    let classifier = SpeechClassifier(scene: scene)
    let index = context.items[item].quote
    if context.quotes[index].isContinuation, let last, goesOn(index) {
      drafts.append(
        drafts[last].continued(with: index, context.quotes[index].content, kind: .direct))
      self.last = drafts.count - 1
      return
    }
    if classifier.isNoSpeech(item, attribution) { return }
    let (count, before) = (drafts.count, last)
    defer { dropUnnamed(after: count, before, in: context.sentences[sentence].paragraph) }
    let kind = classifier.kind(item, attribution)
    if let attribution {
      append(attribution, item, kind, scene, sentence, subject)
    } else if classifier.standsAlone(item) || follows(item, scene, sentence) {
      appendUnattributed(item, scene, sentence)
    } else if classifier.readsLikeSpeech(item), let last, drafts[last].sentence >= sentence - 2,
      context.quotes[drafts[last].quote].paragraph == context.quotes[index].paragraph
    {
      var draft = QuotationDraft(quote: index, span: context.quotes[index].content, kind: kind)
      draft.sentence = sentence
      draft.inherit(drafts[last], rule: "speaker.same-paragraph", probability: 0.6)
      draft.utterance = nextUtterance()
      finish(draft, sentence)
    }
  }

  /// Somebody speaks in the whole paragraph (an interview, a memoir): what the speaker puts in
  /// marks without a name is how people talk, not what anybody said.
  private mutating func dropUnnamed(after count: Int, _ before: Int?, in paragraph: Int) {
    guard drafts.count > count, drafts[count].speaker == nil, isFirstPerson(paragraph) else {
      return
    }
    drafts.removeLast(drafts.count - count)
    last = before
  }

  private mutating func isFirstPerson(_ paragraph: Int) -> Bool {
    if firstPerson.paragraph == paragraph { return firstPerson.isTrue }
    let tokens = context.text.tokenRange(overlapping: context.text.paragraphs[paragraph])
    firstPerson = (
      paragraph,
      tokens.contains { token in
        context.quoteAt[token] < 0 && context.word(token).classes.contains(.pronounFirst)
      }
    )
    return firstPerson.isTrue
  }

  /// A sentence of nothing but a quotation right behind the attribution of another one.
  private func follows(_ item: Int, _ scene: AttributionScene, _ sentence: Int) -> Bool {
    guard let last, drafts[last].sentence == sentence - 1, scene.startsLikeSentence(item),
      item == scene.sentence.lowerBound
    else { return false }
    return drafts[last].quote == context.items[item].quote - 1
      && context.quotes[drafts[last].quote].paragraph == context.sentences[sentence].paragraph
  }

  private func goesOn(_ index: Int) -> Bool {
    guard let last else { return false }
    return drafts[last].quote == index - 1
  }

  private mutating func append(
    _ attribution: Attribution, _ item: Int, _ kind: Quotation.Kind, _ scene: AttributionScene,
    _ sentence: Int, _ subject: SentenceSubject?
  ) {
    let index = context.items[item].quote
    var draft = QuotationDraft(quote: index, span: context.quotes[index].content, kind: kind)
    describe(&draft, attribution, scene, sentence, subject)
    if let last, drafts[last].cue != nil, drafts[last].cue == draft.cue,
      drafts[last].sentence == sentence
    {
      draft.utterance = drafts[last].utterance
    } else {
      draft.utterance = nextUtterance()
    }
    finish(draft, sentence)
  }

  mutating func nextUtterance() -> Int {
    utterances += 1
    return utterances - 1
  }

  private mutating func describe(
    _ draft: inout QuotationDraft, _ attribution: Attribution, _ scene: AttributionScene,
    _ sentence: Int, _ subject: SentenceSubject?
  ) {
    let before = subject.flatMap { $0.item < attribution.phrase.firstItem ? $0.entity : nil }
    let resolution = resolver.resolve(
      attribution.phrase, context, sentence: sentence, subject: before)
    draft.sentence = sentence
    draft.phrase = resolution.description ?? attribution.phrase
    draft.cue = attribution.cue
    draft.stance = attribution.cue.map { scene.word($0.upperBound).stance ?? .neutral }
    draft.rule = attribution.rule
    draft.probability = attribution.probability * resolution.probability
    draft.speaker = resolution.entity
    if case .entity = attribution.phrase.reference {
      draft.others = attribution.phrase.others + companions(of: attribution, scene)
    }
    draft.reason = resolution.reason
    draft.candidates = resolution.candidates
    let saying = SayingReader(scene: scene)
    draft.date = saying.date(attribution)
    draft.addressee = saying.addressee(attribution)
  }

  /// The `Vogel` of `said Keller and Vogel`, the two others of `said Keller, Vogel and Brandt`.
  private func companions(of attribution: Attribution, _ scene: AttributionScene) -> [Int] {
    guard let cue = attribution.cue, cue.upperBound < attribution.phrase.firstItem,
      attribution.phrase.others.isEmpty
    else { return [] }
    return scene.reader.companions(behind: attribution.phrase, upTo: scene.sentence.upperBound)
  }

  mutating func finish(_ draft: QuotationDraft, _ sentence: Int) {
    drafts.append(draft)
    last = drafts.count - 1
    let paragraph = context.sentences[sentence].paragraph
    if let speaker = draft.speaker {
      resolver.noteSpeaker(speaker, paragraph: paragraph)
      if dialogue.last?.paragraph != paragraph, draft.quote >= 0 {
        let asks = context.text.text[draft.span.range].contains(0x3F)
        dialogue.append((paragraph, speaker, asks))
      }
    }
  }

  // MARK: reports

  /// Dialogue in the manner of the continent: `— We have won, said Keller.`
  private func opensWithDash(_ scene: AttributionScene, _ sentence: Int) -> Bool {
    let isFirst =
      sentence == 0
      || context.sentences[sentence - 1].paragraph != context.sentences[sentence].paragraph
    return isFirst && scene.isDash(scene.sentence.lowerBound)
      && scene.sentence.lowerBound + 1 < scene.sentence.upperBound
      && scene.context.isCapitalized(scene.token(scene.sentence.lowerBound + 1))
  }

  private mutating func readReports(
    _ scene: AttributionScene, _ sentence: Int, _ subject: SentenceSubject?
  ) {
    for report in IndirectSpeechFinder(scene: scene).find() {
      var draft = QuotationDraft(quote: -1, span: report.span, kind: .indirect)
      describe(&draft, report.attribution, scene, sentence, subject)
      // "The ministry said they believe …" is one report.
      if draft.speaker == nil, let outer = drafts.last, outer.quote < 0,
        outer.span.contains(draft.span), case .pronoun = report.attribution.phrase.reference
      {
        continue
      }
      if opensWithDash(scene, sentence) {
        draft.kind = .direct
        draft.span = context.spokenWords(report.span)
      }
      draft.utterance = nextUtterance()
      drafts.append(draft)
      if let speaker = draft.speaker {
        resolver.noteSpeaker(speaker, paragraph: context.sentences[sentence].paragraph)
      }
    }
  }
}
