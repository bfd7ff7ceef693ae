import ArticleModel

/// The phrases that mark furniture, from `cleaning-phrases.tsv`, asked with folded lines.
struct PhraseTable: Sendable {
  /// A phrase that was found in a line.
  struct Match: Hashable, Sendable {
    /// The rule the phrase belongs to.
    var rule: RuleID
    /// True when the phrase decides alone; else other signals must agree.
    var isSure: Bool
    /// The phrase as written in the list.
    var phrase: String
  }

  private struct Entry: Sendable {
    var match: Match
    var mustEnd: Bool
  }

  private var entries: [Entry] = []
  private let wholeLines: WordTable
  private let starts: WordTable
  private let insides: WordTable
  private let insideFirstWords: WordTable
  private static let longestPhraseWords = 9

  /// Reads a list with the columns phrase, where (`line`, `start`, `inside`, `end`), rule, strength
  /// (`sure`, `likely`), source. Lines with another `where`, and of rules
  /// that are not wanted, are left out.
  init(_ lexicon: Lexicon, where isWanted: (RuleID) -> Bool) {
    var lists: [String: [(word: String, value: Int32)]] = [:]
    var firstWords: [String: Int32] = [:]
    var firstOrder: [String] = []
    for item in lexicon.entries where item.fields.count >= 3 {
      let place = item.fields[0]
      let match = Match(
        rule: RuleID(rawValue: item.fields[1]), isSure: item.fields[2] == "sure", phrase: item.term)
      guard isWanted(match.rule) else { continue }
      let key = String(decoding: LineKey.key(of: item.term), as: UTF8.self)
      guard !key.isEmpty else { continue }
      let list = place == "end" ? "inside" : place
      lists[list, default: []].append((key, Int32(entries.count)))
      if list == "inside" {
        let first = String(key.prefix { $0 != " " })
        firstWords[first, default: 0] |= Self.bit(
          ofNext: Array(key.utf8)[...], from: first.utf8.count)
        if !firstOrder.contains(first) { firstOrder.append(first) }
      }
      entries.append(Entry(match: match, mustEnd: place == "end"))
    }
    wholeLines = WordTable(lists["line"] ?? [])
    starts = WordTable(lists["start"] ?? [])
    insides = WordTable(lists["inside"] ?? [])
    insideFirstWords = WordTable(firstOrder.map { ($0, firstWords[$0] ?? 0) })
  }

  /// The best match in a folded line: a sure one before a likely one, a longer before a shorter.
  func match(_ key: ArraySlice<UInt8>, isCut: Bool) -> Match? {
    guard !key.isEmpty else { return nil }
    if !isCut, let entry = wholeLines.find(key) { return entries[Int(entry)].match }
    var best = matchStart(key)
    if best?.isSure != true, let inside = matchInside(key, isCut: isCut),
      best == nil || inside.isSure
    {
      best = inside
    }
    return best
  }

  private func matchStart(_ key: ArraySlice<UInt8>) -> Match? {
    var best: Match?
    var words = 0
    var index = key.startIndex
    while index <= key.endIndex, words < Self.longestPhraseWords {
      if index == key.endIndex || key[index] == 0x20 {
        words += 1
        if let entry = starts.find(key[key.startIndex..<index]) {
          let match = entries[Int(entry)].match
          if match.isSure || best?.isSure != true { best = match }
        }
      }
      index += 1
    }
    return best
  }

  private func matchInside(_ key: ArraySlice<UInt8>, isCut: Bool) -> Match? {
    var best: Match?
    var start = key.startIndex
    while start < key.endIndex {
      var end = start
      while end < key.endIndex, key[end] != 0x20 { end += 1 }
      if let next = insideFirstWords.find(key[start..<end]),
        next & (Self.bit(ofNext: key, from: end) | 1) != 0,
        let found = longestInside(key, from: start, isCut: isCut),
        best == nil || (found.isSure && best?.isSure == false)
      {
        best = found
        if found.isSure { return found }
      }
      start = end + 1
    }
    return best
  }

  /// A bit for the first letter of the word that follows at `end`; bit 0 for the end of a phrase.
  private static func bit(ofNext key: ArraySlice<UInt8>, from end: Int) -> Int32 {
    guard end + 1 < key.endIndex else { return 1 }
    return 1 << Int32(1 + key[end + 1] % 30)
  }

  private func longestInside(_ key: ArraySlice<UInt8>, from start: Int, isCut: Bool) -> Match? {
    var best: Match?
    var words = 0
    var index = start
    while index <= key.endIndex, words < Self.longestPhraseWords {
      if index == key.endIndex || key[index] == 0x20 {
        words += 1
        if let number = insides.find(key[start..<index]) {
          let entry = entries[Int(number)]
          if !entry.mustEnd || (index == key.endIndex && !isCut) { best = entry.match }
        }
      }
      index += 1
    }
    return best
  }
}
