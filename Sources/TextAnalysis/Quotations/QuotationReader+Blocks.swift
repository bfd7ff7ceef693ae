import ArticleModel

/// Quoted paragraphs without marks: a sentence that says who speaks ends with a colon, and the next
/// paragraph has the words (`The ministry said in a statement:`).
extension QuotationReader {
  /// The block that the next paragraph will be.
  struct PendingBlock {
    var draft: QuotationDraft
    var paragraph: Int
  }

  /// Words in the shortest block.
  private static let fewestWords = 4

  /// Who will speak in the next paragraph, as the sentence `scene` says that ends this one.
  func announcedSpeaker(_ scene: AttributionScene, _ index: Int) -> Attribution? {
    let end = scene.sentence.upperBound - 1
    let isLast =
      index + 1 >= context.sentences.count
      || context.sentences[index + 1].paragraph != context.sentences[index].paragraph
    let last = scene.lastCue(before: end)
    guard isLast, end > scene.sentence.lowerBound, scene.isColon(end), last >= 0 else { return nil }
    let cue = scene.cues[last]
    guard let subject = cue.subject, scene.word(cue.item).frame.contains(.speech),
      !cue.group.isNegated, !cue.group.isPossible, !holdsClause(scene, (cue.item + 1)..<end)
    else { return nil }
    return Attribution(
      phrase: subject.phrase, cue: cue.item...cue.item, clause: scene.sentence,
      rule: "speaker.block", probability: 0.85, strength: .adjacent)
  }

  /// A reported clause or a quotation stands behind the cue: what was said is in the sentence.
  private func holdsClause(_ scene: AttributionScene, _ items: Range<Int>) -> Bool {
    items.contains { item in
      guard !context.items[item].isQuote else { return true }
      let word = scene.word(item)
      return !word.classes.isDisjoint(with: [.auxiliary, .pastVerb, .relative])
        || context.wordIDs[scene.token(item)] == context.vocabulary.known.that
    }
  }

  /// True when the paragraph may be a block: some words, no marks, no label or list.
  func isBlock(_ paragraph: Int) -> Bool {
    let tokens = context.text.tokenRange(overlapping: context.text.paragraphs[paragraph])
    guard let first = tokens.first, context.isWord(first), context.isCapitalized(first),
      !tokens.contains(where: { context.quoteAt[$0] >= 0 }), let end = tokens.last,
      !context.isMark(end, 0x3A)
    else { return false }
    return tokens.lazy.filter { context.isWord($0) }.prefix(Self.fewestWords).count
      >= Self.fewestWords
  }

  /// True when a paragraph behind a block goes on with it: somebody speaks of themselves.
  func continuesBlock(_ paragraph: Int) -> Bool {
    guard isBlock(paragraph) else { return false }
    return context.text.tokenRange(overlapping: context.text.paragraphs[paragraph])
      .contains { context.word($0).classes.contains(.pronounFirst) }
  }
}
