import ArticleModel

/// Quotations without an attribution of their own: the same speaker goes on, whoever was spoken of
/// before speaks, two speakers take turns, or nobody is sure.
extension QuotationReader {
  /// Appends the quotation at `item` with whoever is likeliest to speak, or with the reason why
  /// nobody is named.
  mutating func appendUnattributed(_ item: Int, _ scene: AttributionScene, _ sentence: Int) {
    let index = context.items[item].quote
    var draft = QuotationDraft(quote: index, span: context.quotes[index].content, kind: .direct)
    draft.sentence = sentence
    if let last, goesOnFromLast(index, sentence) {
      let isNext = drafts[last].sentence >= sentence - 1
      draft.inherit(drafts[last], rule: "speaker.same-paragraph", probability: 0.9)
      draft.utterance = isNext ? drafts[last].utterance : nextUtterance()
    } else {
      draft.utterance = nextUtterance()
      // Other words in the sentence may name somebody whom no rule understood.
      if item != scene.sentence.lowerBound || !guess(&draft, sentence) { leaveOpen(&draft) }
    }
    finish(draft, sentence)
  }

  /// `"A," he said. "B."`: nothing but the attribution stands between the two.
  private func goesOnFromLast(_ index: Int, _ sentence: Int) -> Bool {
    guard let last,
      context.quotes[drafts[last].quote].paragraph == context.sentences[sentence].paragraph
    else { return false }
    if drafts[last].sentence >= sentence - 1 { return true }
    return drafts[last].quote == index - 1
      && (lastSubject?.sentence ?? -1) < drafts[last].sentence + 1
  }

  private mutating func guess(_ draft: inout QuotationDraft, _ sentence: Int) -> Bool {
    let paragraph = context.sentences[sentence].paragraph
    if let speaker = alternating(paragraph) {
      draft.speaker = speaker
      draft.rule = "speaker.alternation"
      draft.probability = 0.6
    } else if let (subject, resolution) = precedingSubject(sentence, paragraph) {
      draft.phrase = subject.phrase
      draft.speaker = resolution.entity
      draft.rule = subject.endsWithColon ? "speaker.colon-paragraph" : "speaker.preceding-subject"
      draft.probability = (subject.endsWithColon ? 0.9 : 0.6) * resolution.probability
    } else if let speaker = onlyName(before: sentence, in: paragraph) {
      draft.speaker = speaker
      draft.rule = "speaker.preceding-name"
      draft.probability = 0.5
    } else if let speaker = resolver.lastSpeaker, paragraph - resolver.lastSpeakerParagraph <= 1 {
      draft.speaker = speaker
      draft.rule = "speaker.last-speaker"
      draft.probability = 0.4
    } else {
      return false
    }
    return true
  }

  private func leaveOpen(_ draft: inout QuotationDraft) {
    draft.rule = "speaker.none"
    draft.reason = "the text names no speaker beside the quotation"
    draft.candidates = resolver.lastSpeaker.map { [$0] } ?? []
    draft.probability = 0.5
  }

  /// The only person named in the sentence before, when it stands in the same paragraph.
  private func onlyName(before sentence: Int, in paragraph: Int) -> Int? {
    guard sentence > 0, context.sentences[sentence - 1].paragraph == paragraph else { return nil }
    var found: Int?
    for item in context.sentences[sentence - 1].items where !context.items[item].isQuote {
      guard let mention = context.mention(at: context.items[item].token),
        context.entities[mention.entity].kind == .person
      else { continue }
      if let found, found != mention.entity { return nil }
      found = mention.entity
    }
    return found
  }

  /// The subject of one of the last two sentences, no further back than the paragraph before.
  private func precedingSubject(
    _ sentence: Int, _ paragraph: Int
  ) -> (Subject, SpeakerResolver.Resolution)? {
    guard let subject = lastSubject, subject.sentence < sentence, sentence - subject.sentence <= 2,
      paragraph - context.sentences[subject.sentence].paragraph <= 1
    else { return nil }
    let resolution = resolver.resolve(subject.phrase, context, sentence: subject.sentence)
    return resolution.entity == nil ? nil : (subject, resolution)
  }

  /// Two speakers who took turns in the paragraphs before, one of them asking: the one who is next.
  private func alternating(_ paragraph: Int) -> Int? {
    guard dialogue.count >= 2 else { return nil }
    let one = dialogue[dialogue.count - 1]
    let two = dialogue[dialogue.count - 2]
    guard one.paragraph == paragraph - 1, two.paragraph == paragraph - 2, one.asks || two.asks,
      one.speaker != two.speaker
    else { return nil }
    return two.speaker
  }
}
