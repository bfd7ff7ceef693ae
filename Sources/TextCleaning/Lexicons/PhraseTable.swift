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
  private var startFilter = PrefixFilter()
  private var insideFilter = PrefixFilter()
  private static let longestPhraseWords = 9

  /// Reads a list with the columns phrase, where (`line`, `start`, `inside`, `end`), rule, strength
  /// (`sure`, `likely`), source. Lines with another `where`, and of rules
  /// that are not wanted, are left out.
  init(_ lexicon: Lexicon, where isWanted: (RuleID) -> Bool) {
    var lists: [String: [(word: String, value: Int32)]] = [:]
    for item in lexicon.entries where item.fields.count >= 3 {
      let place = item.fields[0]
      let match = Match(
        rule: RuleID(rawValue: item.fields[1]), isSure: item.fields[2] == "sure", phrase: item.term)
      guard isWanted(match.rule) else { continue }
      let key = String(decoding: LineKey.key(of: item.term), as: UTF8.self)
      guard !key.isEmpty else { continue }
      let list = place == "end" ? "inside" : place
      lists[list, default: []].append((key, Int32(entries.count)))
      if list == "inside" { insideFilter.add(Array(key.utf8)) }
      if list == "start" { startFilter.add(Array(key.utf8)) }
      entries.append(Entry(match: match, mustEnd: place == "end"))
    }
    wholeLines = WordTable(lists["line"] ?? [])
    starts = WordTable(lists["start"] ?? [])
    insides = WordTable(lists["inside"] ?? [])
  }

  /// True when a folded line is a phrase of the list and nothing else.
  func isWholeLine(_ key: ArraySlice<UInt8>) -> Bool { wholeLines.contains(key) }

  /// The best match in a folded line: a sure one before a likely one, a longer before a shorter.
  func match(_ key: ArraySlice<UInt8>, isCut: Bool) -> Match? {
    key.withUnsafeBufferPointer { match($0, isCut: isCut) }
  }

  private func match(_ key: UnsafeBufferPointer<UInt8>, isCut: Bool) -> Match? {
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

  private func matchStart(_ key: UnsafeBufferPointer<UInt8>) -> Match? {
    guard startFilter.mayMatch(key, at: 0) else { return nil }
    var best: Match?
    var words = 0
    var index = key.startIndex
    while index <= key.endIndex, words < Self.longestPhraseWords {
      if index == key.endIndex || key[index] == 0x20 {
        words += 1
        if let entry = starts.find(UnsafeBufferPointer(rebasing: key[key.startIndex..<index])) {
          let match = entries[Int(entry)].match
          if match.isSure || best?.isSure != true { best = match }
        }
      }
      index += 1
    }
    return best
  }

  private func matchInside(_ key: UnsafeBufferPointer<UInt8>, isCut: Bool) -> Match? {
    var best: Match?
    var start = 0
    while start < key.count {
      if insideFilter.mayMatch(key, at: start),
        let found = longestInside(key, from: start, isCut: isCut),
        best == nil || (found.isSure && best?.isSure == false)
      {
        best = found
        if found.isSure { return found }
      }
      start = EightBytes.nextBlank(in: key, from: start, to: key.count) + 1
    }
    return best
  }

  private func longestInside(
    _ key: UnsafeBufferPointer<UInt8>, from start: Int, isCut: Bool
  ) -> Match? {
    var best: Match?
    var words = 0
    var index = start
    while index <= key.endIndex, words < Self.longestPhraseWords {
      if index == key.endIndex || key[index] == 0x20 {
        words += 1
        if let number = insides.find(UnsafeBufferPointer(rebasing: key[start..<index])) {
          let entry = entries[Int(number)]
          if !entry.mustEnd || (index == key.endIndex && !isCut) { best = entry.match }
        }
      }
      index += 1
    }
    return best
  }
}
