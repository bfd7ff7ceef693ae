import ArticleModel

/// A running header that came once only: a line of the head again, the headline or the newspaper's
/// name, with a page number beside it: `Harbour Talks Fail  Page 2 of 3`, `3/9 | The Gazette`.
enum RunningTitleRule: CleaningRule {
  static let id: RuleID = "running-title"
  static let summary =
    "The headline or the newspaper's name with a page number, once, in the middle of the text."

  /// Lines at the start that may be the ones that come again.
  private static let headLines = 14
  /// Lines that a headline may fill.
  private static let longestHeadline = 3
  /// Shortest and longest of what must come again, in folded bytes.
  private static let leastBytes = 9
  private static let mostBytes = 160
  /// A headline that a header cuts short is known by so much of it.
  private static let leastPrefixBytes = 18
  /// Comparisons letter by letter: keeps the work bounded.
  private static let mostCompared = 2_000

  /// How sure the number beside the words is a page's.
  private enum PageMark {
    case none
    /// A bare number, a date: the line must stand where a page ends or cut a sentence.
    case weak
    /// `Page 2`, `2 of 3`, `2/3`.
    case sure
  }

  /// What one line of the head says, or several together.
  private struct HeadKey {
    var key: [UInt8]
    /// The line after it.
    var end: Int
  }

  static func apply(to draft: inout Draft) {
    // A page on the web has no pages.
    guard draft.markup.isEmpty else { return }
    var heads: [HeadKey]?
    var compared = 0
    for index in draft.fates.indices.dropFirst(2) where draft.isOpen(index) {
      let line = draft.table.lines[index]
      guard line.digits > 0, line.digits <= 16, line.words <= 30, line.columns <= 220,
        !line.isKeyCut, mayHoldMark(draft.table.key(index))
      else { continue }
      let (core, mark) = core(draft.table.key(index))
      guard mark != .none, core.count >= leastBytes, core.count <= mostBytes,
        mark == .sure || RunningHeaderRule.isPageEdge(draft, index)
      else { continue }
      let known = heads ?? headKeys(draft)
      heads = known
      guard compared <= mostCompared else { return }
      draft.meter?.add(core.count + known.count)
      if known.contains(where: { $0.end <= index && isSame(core, $0.key, &compared) }) {
        draft.fates[index] = .removed(id, evidence: "a line of the head with a page number")
      }
    }
  }

  /// The folded lines of the head without page numbers, and what two or three of them say together.
  private static func headKeys(_ draft: Draft) -> [HeadKey] {
    var keys: [HeadKey] = []
    if let title = draft.title { keys.append(HeadKey(key: LineKey.key(of: title.text), end: 0)) }
    let count = min(headLines, draft.table.lines.count)
    // A paragraph of the text is no headline, and is not read for one.
    let cores = (0..<count).map { line -> ArraySlice<UInt8>? in
      let key = draft.table.key(line)
      return key.count <= 2 * mostBytes ? core(key).core : nil
    }
    for start in 0..<count {
      var key: [UInt8] = []
      for line in start..<min(count, start + longestHeadline) {
        if line > start {
          guard draft.table.lines[line].blankLinesBefore == 0 else { break }
          key.append(0x20)
        }
        guard let core = cores[line] else { break }
        key += core
        guard key.count <= mostBytes else { break }
        if key.count >= leastBytes { keys.append(HeadKey(key: key, end: line + 1)) }
      }
    }
    return keys
  }

  /// Equal but for reading errors, or the start of a long headline.
  private static func isSame(
    _ core: ArraySlice<UInt8>, _ head: [UInt8], _ compared: inout Int
  ) -> Bool {
    if core.count >= leastPrefixBytes, core.count < head.count, head.starts(with: core) {
      return true
    }
    let limit = max(core.count, head.count) / 10
    guard abs(core.count - head.count) <= limit else { return false }
    if core.elementsEqual(head) { return true }
    guard ByteBag(core).isNear(ByteBag(head[...]), within: limit) else { return false }
    compared += 1
    return EditDistance.isWithin(limit, Array(core), head)
  }

  /// Words around a page number.
  private static let pageWords: Set<String> = ["page", "pages", "pg", "p"]
  /// Words beside it that say nothing of their own.
  private static let besideWords: Set<String> = [
    "|", "/", "(", ")", ":", "of", "vol", "no", "issue", "edition",
  ]

  /// A quick look for a number at one of the ends.
  private static func mayHoldMark(_ key: ArraySlice<UInt8>) -> Bool {
    guard let last = key.last else { return false }
    return last == 0x23 || last == 0x29 || last == 0x7C || key.prefix(8).contains(0x23)
  }

  /// The words without the page number and the date at both ends, and what the number looks like.
  private static func core(_ key: ArraySlice<UInt8>) -> (core: ArraySlice<UInt8>, mark: PageMark) {
    var words = key.split(separator: 0x20)[...]
    var hasPageWord = false
    var numbers = 0
    var pairs = 0
    func take(_ word: ArraySlice<UInt8>, after inner: ArraySlice<UInt8>?) -> Bool {
      if word.elementsEqual("#".utf8) {
        numbers += 1
        return true
      }
      guard word.count <= 9 else { return false }
      let text = String(decoding: word, as: UTF8.self)
      if pageWords.contains(text) {
        hasPageWord = true
        return true
      }
      if text == "/" || text == "of" { pairs += 1 }
      // The letter of a section, as in `A3`.
      if word.count == 1, text >= "a", text <= "f", inner?.elementsEqual("#".utf8) == true {
        return true
      }
      return besideWords.contains(text) || DateParser.months[text] != nil
        || text.count > 2 && DateParser.weekday(text) != nil
    }
    var lastTaken: ArraySlice<UInt8>?
    while let word = words.last, take(word, after: lastTaken) {
      lastTaken = word
      words.removeLast()
    }
    while let word = words.first, take(word, after: words.dropFirst().first) {
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last else { return ([], .none) }
    let mark: PageMark =
      numbers == 0 ? .none : hasPageWord || pairs > 0 && numbers >= 2 ? .sure : .weak
    return (key[first.startIndex..<last.endIndex], mark)
  }
}
