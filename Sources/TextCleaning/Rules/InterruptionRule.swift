import ArticleModel

/// A few words between the two halves of a sentence: the caption or call-out that cut it.
enum InterruptionRule: CleaningRule {
  static let id: RuleID = "caption.in-sentence"
  static let summary =
    "Captions between the halves of a sentence, which the record lists."

  private static let mostBlocks = 3
  private static let mostWords = 40

  static func apply(to draft: inout Draft, firstBody: Int) {
    let open = draft.blocks.indices.dropFirst(firstBody).filter { draft.isOpen(draft.blocks[$0]) }
    var index = 0
    while index + 2 < open.count {
      let before = draft.blocks[open[index]]
      if before.words >= 8, before.ending == .open || before.ending == .hyphen,
        let end = interruption(open, after: index, in: draft)
          ?? interruptionBeforeName(open, after: index, in: draft)
      {
        CaptionRule.addCaption(
          Array(open[(index + 1)..<end]), rule: id, to: &draft)
        index = end
      } else {
        index += 1
      }
    }
  }

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// The same for a sentence that goes on with a name: it must have broken off after a word that
  /// ends no sentence, and what cuts it must be short.
  private static func interruptionBeforeName(_ open: [Int], after index: Int, in draft: Draft)
    -> Int?
  {
    let before = draft.blocks[open[index]]
    let between = draft.blocks[open[index + 1]]
    let next = draft.blocks[open[index + 2]]
    // What is gone already between the halves explains the break.
    guard before.lines.upperBound == between.lines.lowerBound,
      between.words <= mostWordsBeforeName, between.ending != .colon, !between.opensQuote,
      between.opening == .upper, between.kinds.isDisjoint(with: [.past, .speech]),
      between.hint.headingLevel == 0, before.words >= 12, next.opening == .upper, next.words >= 3,
      next.endsSentence, breaksOff(before, in: draft)
    else { return nil }
    return index + 2
  }

  private static let mostWordsBeforeName = 16

  /// True when the last word of `block` cannot end a sentence: a small word such as `of`, a title or
  /// a given name.
  private static func breaksOff(_ block: Block, in draft: Draft) -> Bool {
    let key = draft.table.key(block.lines.upperBound - 1)
    let line = draft.table.lines[block.lines.upperBound - 1]
    guard !line.isKeyCut || line.words > 0, line.ending == .open else { return false }
    let tail = draft.source.bytes[line.span.range].suffix(40)
    guard let word = tail.split(separator: 0x20).last, !word.isEmpty else { return false }
    let folded = word.map(WordTable.lowercased)
    if folded.last == 0x2C { return true }
    let kinds = draft.lexicon.words.kinds(of: folded)
    if !kinds.isDisjoint(with: [.function, .title]) { return true }
    let isCapitalized = word.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    return isCapitalized && !key.isEmpty && draft.lexicon.givenNames.contains(folded)
  }

  /// Index in `open` of the block that goes on with the sentence; nil when nothing cuts it.
  private static func interruption(_ open: [Int], after index: Int, in draft: Draft) -> Int? {
    guard draft.blocks[open[index + 1]].opening != .lower else { return nil }
    var words = 0
    for next in (index + 1)..<min(open.count, index + 2 + mostBlocks) {
      let block = draft.blocks[open[next]]
      draft.meter?.add(1)
      if next > index + 1, block.opening == .lower, block.words >= 3 { return next }
      words += block.words
      if words > mostWords || block.hint.headingLevel > 0 { return nil }
    }
    return nil
  }
}
