import ArticleModel

/// Blocks that a phrase of `cleaning-phrases.tsv` marks as furniture, when their shape agrees.
enum PhraseRule: CleaningRule {
  static let id: RuleID = "phrase"

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where draft.isOpen(block) {
      if let found = verdict(block, in: draft) {
        draft.remove(block, found.rule, "“\(found.phrase)”")
      }
    }
  }

  /// The phrase that makes `block` furniture; nil when none does.
  static func verdict(_ block: Block, in draft: Draft) -> PhraseTable.Match? {
    guard block.words > 0, block.words <= Block.longestFurnitureWords else { return nil }
    let key = draft.key(block)
    let isCut = block.lines.contains { draft.table.lines[$0].isKeyCut }
    if isShareBar(key, block, in: draft) {
      return PhraseTable.Match(rule: "share-bar", isSure: true, phrase: "names of share buttons")
    }
    if isLinkRow(key, block, in: draft) {
      return PhraseTable.Match(rule: "link-row", isSure: true, phrase: "a row of links")
    }
    if isCrumbs(key, block, in: draft) {
      return PhraseTable.Match(rule: "breadcrumbs", isSure: true, phrase: "a path of sections")
    }
    if isCallWithAddress(key, block, in: draft) {
      return PhraseTable.Match(rule: "link-line", isSure: true, phrase: "a call and a web address")
    }
    guard let match = draft.lexicon.phrases.match(key, isCut: isCut),
      !isDated(block, match, in: draft)
    else { return nil }
    return weight(match, key, block, in: draft) >= Weights.furniture ? match : nil
  }

  /// `04.03.2021`, which folds to `# # #`, and `Anna Bell · 4 Mar 2021 · 3 min read` are read by those
  /// who look for dates.
  private static func isDated(
    _ block: Block, _ match: PhraseTable.Match, in draft: Draft
  ) -> Bool {
    guard match.rule == "story-continues" || match.rule == "reading-time",
      block.lines.lowerBound < 16, block.words <= 14,
      draft.table.lines[block.lines.lowerBound].digits >= 4
    else { return false }
    return DateParser.first(in: CaptionRule.tokens(of: block, in: draft)) != nil
  }

  private static func weight(
    _ match: PhraseTable.Match, _ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft
  ) -> Double {
    var weight = match.isSure ? Weights.surePhrase : Weights.likelyPhrase
    if match.isSure, key.elementsEqual(LineKey.key(of: match.phrase)) { return weight + 1 }
    let kinds = block.kinds
    if !block.endsSentence { weight += Weights.noSentenceEnd }
    if block.words <= 10 { weight += Weights.short }
    if block.linkShare > 0.8 { weight += Weights.allLinked }
    if !kinds.isDisjoint(with: [.ourselves, .reader]), !block.opensQuote {
      weight += Weights.addressesReader
    }
    if kinds.contains(.speech), match.rule != "wire-note" { weight += Weights.reportsSpeech }
    if block.opensQuote { weight += Weights.opensQuote }
    if block.words > 45, match.rule != "copyright" { weight += Weights.long }
    return weight
  }

  /// `Facebook Twitter Email`: only names of share buttons, at least one that is a network.
  private static func isShareBar(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft) -> Bool
  {
    guard block.words <= 14, block.kinds.contains(.share) else { return false }
    let networks: Set<String> = [
      "facebook", "twitter", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "email",
      "messenger", "bluesky", "flipboard", "instagram", "tumblr", "copy",
    ]
    var hasNetwork = false
    for word in key.split(separator: 0x20) {
      if word.count == 1, word.first != 0x78 { continue }
      guard draft.lexicon.words.kinds(of: word).contains(.share) else { return false }
      if networks.contains(String(decoding: word, as: UTF8.self)) { hasNetwork = true }
    }
    return hasNetwork
  }

  /// `Follow our coverage at https://…`: opens with a call and holds a web address, reports
  /// nothing.
  private static func isCallWithAddress(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft)
    -> Bool
  {
    guard block.words <= 30, !block.opensQuote, block.kinds.contains(.call) else { return false }
    let words = key.split(separator: 0x20)
    guard let first = words.first, draft.lexicon.words.kinds(of: first).contains(.call),
      words.contains(where: {
        ["http", "https", "www"].contains(String(decoding: $0, as: UTF8.self))
      })
    else { return false }
    return !block.kinds.contains(.speech)
  }

  /// `Terms | Privacy Policy | Cookies`: parts between bars that are furniture each.
  private static func isLinkRow(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft) -> Bool {
    guard block.words <= 30, key.contains(0x7C) else { return false }
    let parts = key.split(separator: 0x7C)
    guard parts.count >= 2 else { return false }
    var known = 0
    for part in parts {
      let words = part.split(separator: 0x20)
      guard let first = words.first, let last = words.last else { continue }
      let phrase = part[first.startIndex..<last.endIndex]
      if draft.lexicon.phrases.match(phrase, isCut: false)?.isSure == true
        || words.allSatisfy({ draft.lexicon.words.kinds(of: $0).contains(.menu) })
      {
        known += 1
      }
    }
    return known >= 2 && known * 3 >= parts.count * 2
  }

  /// `Home > News > World`: sections parted by marks, or several menu words.
  private static func isCrumbs(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft) -> Bool {
    guard block.words <= 16, !block.endsSentence, block.kinds.contains(.menu) else { return false }
    var marks = 0
    var menu = 0
    var others = 0
    for word in key.split(separator: 0x20) {
      if word.count == 1, let byte = word.first, byte == 0x3E || byte == 0x2F || byte == 0x7C {
        marks += 1
      } else if draft.lexicon.words.kinds(of: word).contains(.menu) {
        menu += 1
      } else {
        others += 1
      }
    }
    if marks >= 1, menu > others {
      return key.starts(with: "home".utf8) || others == 0 || marks >= 2
    }
    if marks >= 2, key.starts(with: "home ".utf8) { return true }
    return others == 0 && menu >= 4
  }
}
