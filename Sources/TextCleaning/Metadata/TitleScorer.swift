import ArticleModel

/// How much a block before the body looks like the headline.
enum TitleScorer {
  /// A score; a headline reaches about 2, a section's name stays under 1.
  static func score(
    block: Block, tokens: [HeadToken], metaDistance: Int?, bodyWords: WordSet,
    draft: Draft
  ) -> Double {
    guard block.words >= 1, block.words <= 45 else { return 0 }
    var score = 0.0
    switch block.words {
    case 1: score -= 0.6
    case 2: score += 0.1
    case 3: score += 0.6
    case 4...25: score += 1.2
    default: score += 0.2
    }
    if block.hint.headingLevel == 1 { score += 2 }
    if block.hint.headingLevel > 1 { score += 0.8 }
    if block.endsSentence, block.words > 12 { score -= 0.5 }
    if block.hint.isListItem { score -= 0.8 }
    if holdsTwoSentences(tokens) { score -= 0.8 }
    if block.linkShare > 0.9, block.hint.headingLevel == 0 { score -= 0.4 }
    let key = draft.key(block)
    let overlap = overlap(key, bodyWords, draft.lexicon.dictionary)
    score += overlap - nameWeight(block, tokens, draft)
    // Over the line under it a headline weighs more than that line, when it is about the text.
    if let metaDistance { score += metaDistance == 1 ? 0.6 : overlap >= 0.3 ? 0.8 : 0.4 }
    var menu = 0
    var words = 0
    for word in key.split(separator: 0x20) where word.count > 1 {
      words += 1
      if draft.lexicon.words.kinds(of: word).contains(.menu) { menu += 1 }
    }
    if words > 0, menu == words { score -= 1.5 }
    if key.contains(0x7C) { score -= 0.4 }
    if key.last == 0x3A { score -= 0.8 }
    if let first = tokens.first, draft.lexicon.words.kinds(of: first.folded).contains(.call),
      !draft.lexicon.words.kinds(ofKey: key).isDisjoint(with: [.reader, .ourselves, .offer])
    {
      score -= 0.6
    }
    return score
  }

  /// True for `Good morning. Here is the news.`: a full stop inside the line, no abbreviation's.
  private static func holdsTwoSentences(_ tokens: [HeadToken]) -> Bool {
    zip(tokens, tokens.dropFirst()).contains { $0.isMark(".") && $1.isCapitalized }
      && tokens.last?.isMark(".") == true
  }

  /// Words of fewer bytes say nothing of what a text is about.
  static let leastWordBytes = 4
  /// Words at least so frequent (ten times the logarithm) stand in every text.
  private static let commonWord: Int32 = 86

  /// A headline shares its words with the text under it: up to 1.
  private static func overlap(
    _ key: ArraySlice<UInt8>, _ bodyWords: WordSet, _ dictionary: WordTable
  ) -> Double {
    var words = 0
    var shared = 0
    for word in key.split(separator: 0x20) where word.count >= leastWordBytes {
      if let frequency = dictionary.find(word), frequency >= commonWord { continue }
      words += 1
      if bodyWords.contains(WordSet.hash(word)) { shared += 1 }
    }
    return words == 0 ? 0 : min(1, 1.4 * Double(shared) / Double(words))
  }

  /// Names of people, and of newspapers, alone on a line are no headline.
  private static func nameWeight(_ block: Block, _ tokens: [HeadToken], _ draft: Draft) -> Double {
    guard block.words <= 16 else { return 0 }
    let parser = BylineParser(tokens, words: draft.lexicon.words)
    if parser.namesAlone(in: draft.lexicon) != nil { return 1.2 }
    guard block.capitalizedWords == block.words, block.words <= 8 else { return 0 }
    let isMedium = tokens.contains {
      draft.lexicon.words.kinds(of: $0.folded).contains(.medium)
    }
    return isMedium ? 1.2 : 0
  }
}
