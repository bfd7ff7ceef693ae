import ArticleModel

/// What follows the article's last paragraph: offers of subscription, lists of other stories,
/// footers. The cut is put where the signs of furniture after it outweigh the prose most.
enum EndMatterRule: CleaningRule {
  static let id: RuleID = "end-matter"
  static let summary =
    "What follows the last paragraph, when the signs of furniture outweigh prose."

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Looks at the blocks after `firstBody`.
  static func apply(to draft: inout Draft, firstBody: Int) {
    var sum = 0.0
    var best = (score: 0.0, position: draft.blocks.count)
    var position = draft.blocks.count - 1
    while position > firstBody {
      let block = draft.blocks[position]
      let score = score(block, in: draft)
      if score <= Weights.tailPlainProse { break }
      sum += score
      if sum > best.score, score >= Weights.tailStart, block.opening != .lower {
        best = (sum, position)
      }
      position -= 1
    }
    guard best.score >= Weights.tail else { return }
    // Tags and names directly over it belong to it.
    while best.position - 1 > firstBody, isScrap(draft.blocks[best.position - 1], in: draft) {
      best.position -= 1
    }
    for block in draft.blocks[best.position...] where draft.isOpen(block) {
      draft.remove(block, id, "after the last paragraph")
    }
  }

  /// One to three words that are no sentence, or a line that is gone already.
  private static func isScrap(_ block: Block, in draft: Draft) -> Bool {
    if case .removed = draft.fates[block.lines.lowerBound] { return true }
    return draft.isOpen(block) && block.words <= 3 && !block.endsSentence && !block.opensQuote
      && block.opening == .upper && block.ending == .open
  }

  private static func score(_ block: Block, in draft: Draft) -> Double {
    guard block.words > 0 else { return 0 }
    switch draft.fates[block.lines.lowerBound] {
    case .removed(let rule, _):
      return rule == "advertisement" || rule == "story-continues" ? 0.3 : Weights.tailFurniture
    case .caption, .metadata: return 0
    case .open: return block.hint.isListItem && block.words < 14 ? 0.2 : prose(block, in: draft)
    }
  }

  /// Prose speaks against the end, offers and addresses to the reader for it.
  private static func prose(_ block: Block, in draft: Draft) -> Double {
    let key = draft.key(block)
    var offers = 0
    var addresses = WordClasses.Kinds()
    var speech = false
    var isFirst = true
    var calls = false
    for word in key.split(separator: 0x20) {
      let kinds = draft.lexicon.words.kinds(of: word)
      if kinds.contains(.offer) { offers += 1 }
      addresses.formUnion(kinds.intersection([.ourselves, .reader]))
      if kinds.contains(.speech) { speech = true }
      if isFirst, kinds.contains(.call) { calls = true }
      isFirst = false
    }
    var score = 0.0
    if block.endsSentence || block.words > 14 {
      score = Weights.tailProse
      if block.opensQuote { score -= 0.5 }
      if speech { score += Weights.tailSpeech }
      if addresses.contains(.ourselves) { score += Weights.tailAddress }
      if addresses.contains(.reader) { score += Weights.tailAddress }
      if calls { score += Weights.tailCall }
    } else {
      score = block.hint.headingLevel > 0 ? 0.2 : Weights.tailShortLine
    }
    let share = Double(offers) / Double(max(6, block.words))
    score += Weights.tailOfferWord * Double(min(offers, 4)) * min(1, share * 6)
    return score
  }
}
