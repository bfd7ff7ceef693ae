import ArticleModel

/// Asks the phrase list once about every block; the rules of the phrase families then take what is
/// theirs.
enum PhraseMatcher {
  /// A block that a phrase and its shape mark as furniture.
  struct Found: Sendable {
    var position: Int
    var match: PhraseTable.Match
  }

  /// True for a block short enough to be furniture.
  static func mayBeFurniture(_ block: Block) -> Bool {
    block.words > 0 && block.words <= Block.longestFurnitureWords
  }

  /// Finds the phrases of all open blocks.
  static func read(_ draft: inout Draft) {
    draft.phrases.removeAll()
    var mayBeHeadline = true
    for (position, block) in draft.blocks.enumerated()
    where mayBeFurniture(block) && draft.isOpen(block) {
      let match = verdict(block, in: draft)
      if let match, !(mayBeHeadline && isKicker(match, block)) {
        draft.phrases.append(Found(position: position, match: match))
      } else if block.words >= leastHeadlineWords {
        mayBeHeadline = false
      }
    }
  }

  /// A headline has at least so many words.
  private static let leastHeadlineWords = 4
  /// Words before a colon that announce a story's kind; between paragraphs they point to another.
  private static let kickers: Set<String> = [
    "explainer :", "explained :", "opinion :", "analysis :", "fact check :", "live :",
    "live updates :", "live blog :", "in pictures :", "in depth :", "gallery :", "in photos :",
  ]

  /// True for `Explainer: why the ferry stopped`, which may be the headline where none stands before it.
  private static func isKicker(_ match: PhraseTable.Match, _ block: Block) -> Bool {
    match.rule == RelatedLinkRule.id && block.words > leastHeadlineWords
      && kickers.contains(match.phrase)
  }

  /// Removes the open blocks whose phrase belongs to the rule `id`.
  static func removeMatches(of id: RuleID, from draft: inout Draft) {
    for found in draft.phrases where found.match.rule == id {
      draft.remove(draft.blocks[found.position], id, "“\(found.match.phrase)”")
    }
  }

  /// The phrase that makes `block` furniture; nil when none does.
  private static func verdict(_ block: Block, in draft: Draft) -> PhraseTable.Match? {
    let key = withoutArrows(draft.key(block))
    draft.meter?.add(key.count)
    let isCut = block.lines.contains { draft.table.lines[$0].isKeyCut }
    guard let match = draft.lexicon.phrases.match(key, isCut: isCut),
      !isDated(block, match, key, in: draft)
    else { return nil }
    return weight(match, key, block, in: draft) >= Weights.furniture ? match : nil
  }

  /// The key without what points to a link at its ends: `Keep reading →`, `» More`.
  private static func withoutArrows(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var key = key
    while key.last == 0x3E || key.last == 0x20, key.count > 2 { key.removeLast() }
    while key.first == 0x3E || key.first == 0x20, key.count > 2 { key.removeFirst() }
    return key
  }

  /// `04.03.2021`, which folds to `# # #`, and `Anna Bell · 4 Mar 2021 · 3 min read` are read by those
  /// who look for dates.
  private static func isDated(
    _ block: Block, _ match: PhraseTable.Match, _ key: ArraySlice<UInt8>, in draft: Draft
  ) -> Bool {
    let isNumbers = !key.contains { $0 >= 0x41 }
    guard isNumbers || match.rule == StoryContinuesRule.id || match.rule == ReadingTimeRule.id,
      block.lines.lowerBound < 16, block.words <= 14,
      draft.table.lines[block.lines.lowerBound].digits >= 4
    else { return false }
    return DateParser.first(in: CaptionRule.tokens(of: block, in: draft)) != nil
  }

  /// Families whose lines tell what happened to the story and not to its people.
  private static let tellingFamilies: Set<RuleID> = [
    WireNoteRule.id, CopyrightRule.id, MailRule.id, BareFurnitureRule.id,
  ]

  private static func weight(
    _ match: PhraseTable.Match, _ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft
  ) -> Double {
    var weight = match.isSure ? Weights.surePhrase : Weights.likelyPhrase
    if match.isSure, key.elementsEqual(LineKey.key(of: match.phrase)) { return weight + 1 }
    let kinds = draft.kinds(block)
    if !block.endsSentence { weight += Weights.noSentenceEnd }
    if block.words <= 10 { weight += Weights.short }
    if block.linkShare > 0.8 { weight += Weights.allLinked }
    if !kinds.isDisjoint(with: [.ourselves, .reader]), !block.opensQuote {
      weight += Weights.addressesReader
    }
    if kinds.contains(.speech), match.rule != WireNoteRule.id { weight += Weights.reportsSpeech }
    if kinds.contains(.past), block.endsSentence, block.words >= Weights.narrationWords,
      !tellingFamilies.contains(match.rule)
    {
      weight += Weights.narrates
    }
    if block.opensQuote { weight += Weights.opensQuote }
    if block.words > 45, match.rule != CopyrightRule.id { weight += Weights.long }
    return weight
  }
}
