import ArticleModel

/// Running headers and footers: lines that come again on each page, numbers aside and small reading
/// errors forgiven.
enum RunningHeaderRule: CleaningRule {
  static let id: RuleID = "running-header"
  static let summary =
    "Lines that come again at page breaks, numbers and reading errors aside."

  /// What one occurrence shows.
  private struct Group {
    var lines: [Int]
    var key: ArraySlice<UInt8>
    var atEdges = 0
  }

  static func apply(to draft: inout Draft) {
    var groups = exactGroups(draft)
    mergeSimilar(&groups, in: draft)
    var found: [(group: Group, evidence: String)] = []
    var words = 0
    for group in groups where group.lines.count >= 2 {
      guard let evidence = evidence(group, in: draft) else { continue }
      found.append((group, evidence))
      for line in group.lines { words += draft.table.lines[line].words }
    }
    let all = draft.table.lines.reduce(0) { $0 + $1.words }
    guard Double(words) <= Weights.mostRepeated * Double(all) else { return }
    for (group, evidence) in found {
      let lines = group.lines.dropFirst(startsAsHeadline(group, in: draft) ? 1 : 0)
      for line in lines where draft.isOpen(line) {
        draft.fates[line] = .removed(id, evidence: evidence)
      }
    }
  }

  /// Lines at the start that may be a headline.
  private static let headLines = 8

  /// True when the header may be the headline itself, which stands at the start without a page
  /// number and holds no date: that one is read by those who read the head.
  private static func startsAsHeadline(_ group: Group, in draft: Draft) -> Bool {
    guard let first = group.lines.first, first < headLines,
      !draft.table.lines[..<first].contains(where: { $0.words > 12 && $0.endsSentence })
    else { return false }
    let line = draft.table.lines[first]
    let key = draft.table.key(first)
    return (3...30).contains(line.words) && !isNumbered(key) && !key.contains(0x7C)
      && !DateParser.mayHoldDate(key)
      && !draft.lexicon.words.kinds(ofKey: key).contains(.medium)
  }

  /// Lines by key, in order of first appearance.
  private static func exactGroups(_ draft: Draft) -> [Group] {
    var groups: [Group] = []
    var places: [ByteKey: Int] = [:]
    for index in draft.fates.indices where draft.isOpen(index) {
      let line = draft.table.lines[index]
      draft.meter?.add(line.key.count)
      guard line.words > 0, line.columns <= 200, !line.key.isEmpty else { continue }
      let key = core(draft.table.key(index))
      guard !key.isEmpty else { continue }
      let isEdge = isPageEdge(draft, index)
      if let place = places[ByteKey(bytes: key)] {
        groups[place].lines.append(index)
        groups[place].atEdges += isEdge ? 1 : 0
      } else {
        places[ByteKey(bytes: key)] = groups.count
        groups.append(Group(lines: [index], key: key, atEdges: isEdge ? 1 : 0))
      }
    }
    return groups
  }

  /// The key without the page number, which stands left on one page and right on the next.
  private static func core(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var core = key
    while let byte = core.first, byte == 0x23 || byte == 0x7C || byte == 0x20 { core.removeFirst() }
    while let byte = core.last, byte == 0x23 || byte == 0x7C || byte == 0x20 { core.removeLast() }
    return core.count >= 4 ? core : key
  }

  /// True when a number stands at the start or end, as page numbers do.
  private static func isNumbered(_ key: ArraySlice<UInt8>) -> Bool {
    key.first == 0x23 || key.last == 0x23
  }

  /// True for a line beside a page end, a wide gap, a page number or the input's start or end.
  static func isPageEdge(_ draft: Draft, _ index: Int) -> Bool {
    if hasGap(draft, before: index) || hasGap(draft, before: index + 1) { return true }
    // The second line of a header of two lines, or the first of such a footer.
    if draft.table.lines[index].blankLinesBefore == 0, hasGap(draft, before: index - 1) {
      return true
    }
    if draft.table.lines[index + 1].blankLinesBefore == 0, hasGap(draft, before: index + 2) {
      return true
    }
    return isRemovedPageMark(draft, index - 1) || isRemovedPageMark(draft, index + 1)
      || cutsSentence(draft, index)
  }

  /// True for a line, or one of two, between the halves of a sentence.
  private static func cutsSentence(_ draft: Draft, _ index: Int) -> Bool {
    func isCut(_ before: Int, _ after: Int) -> Bool {
      guard before >= 0, after < draft.table.lines.count else { return false }
      let line = draft.table.lines[before]
      return line.words >= 5 && (line.ending == .open || line.ending == .hyphen)
        && draft.table.lines[after].opening == .lower
    }
    return isCut(index - 1, index + 1) || isCut(index - 1, index + 2)
      || isCut(index - 2, index + 1)
  }

  /// True when a page ends, a wide gap stands or the input starts or ends before line `index`.
  private static func hasGap(_ draft: Draft, before index: Int) -> Bool {
    guard index > 0, index < draft.table.lines.count else { return true }
    let line = draft.table.lines[index]
    return line.startsPage || line.blankLinesBefore >= 2
  }

  private static func isRemovedPageMark(_ draft: Draft, _ index: Int) -> Bool {
    guard case .removed(let rule, _) = draft.fates[index] else { return false }
    return rule == PageNumberRule.id || rule == URLLineRule.id || rule == PrintHeaderRule.id
  }

  /// Longest key compared with reading errors forgiven, in bytes.
  private static let longestSimilarBytes = 120
  /// Most keys compared with each other, and most of them letter by letter: keeps the work bounded.
  private static let mostSimilar = 256
  private static let mostCompared = 2_000

  /// Joins groups whose keys differ by reading errors, among lines that stand at page edges.
  private static func mergeSimilar(_ groups: inout [Group], in draft: Draft) {
    var candidates: [Int] = []
    for (index, group) in groups.enumerated() where candidates.count < mostSimilar {
      if group.atEdges > 0, (10...longestSimilarBytes).contains(group.key.count),
        !isProse(draft.table.lines[group.lines[0]])
      {
        candidates.append(index)
      }
    }
    guard candidates.count > 1 else { return }
    let bags = candidates.map { ByteBag(groups[$0].key) }
    var compared = 0
    for (position, first) in candidates.enumerated() where !groups[first].lines.isEmpty {
      defer { groups[first].lines.sort() }
      for other in (position + 1)..<candidates.count {
        let second = candidates[other]
        let limit = max(bags[position].count, bags[other].count) / 7
        draft.meter?.add(1)
        guard !groups[second].lines.isEmpty, bags[position].isNear(bags[other], within: limit)
        else { continue }
        compared += 1
        draft.meter?.add(bags[position].count * (2 * limit + 1))
        guard compared <= mostCompared else { return }
        guard EditDistance.isWithin(limit, Array(groups[first].key), Array(groups[second].key))
        else { continue }
        groups[first].lines += groups[second].lines
        draft.meter?.add(groups[second].lines.count)
        groups[first].atEdges += groups[second].atEdges
        groups[second].lines = []
      }
    }
  }

  /// A sentence longer than headers are.
  private static func isProse(_ line: Line) -> Bool { line.endsSentence && line.words > 12 }

  /// The credit of an agency stands under many pictures and is left to the captions.
  private static func isCredit(_ line: Line, in draft: Draft) -> Bool {
    guard line.words <= 10 else { return false }
    let tokens = HeadToken.tokens(of: draft.source.bytes, in: line.span.range)
    return CreditParser(tokens, words: draft.lexicon.words).isCredit(0..<tokens.count)
  }

  /// Why the lines are furniture; nil when they are not.
  private static func evidence(_ group: Group, in draft: Draft) -> String? {
    let count = group.lines.count
    let first = draft.table.lines[group.lines[0]]
    var weight = Weights.repetition * Double(min(count, 4) - 1)
    let edges = Double(group.atEdges) / Double(count)
    weight += Weights.atPageEdges * edges
    if first.endsSentence { weight += Weights.repeatedSentence }
    if first.words > 18 { weight += Weights.repeatedLongLine }
    if first.words <= 2, first.columns <= 12, edges < 1 { weight += Weights.repeatedLabel }
    let key = draft.table.key(group.lines[0])
    if DateParser.mayHoldDate(key) || key.contains(0x7C) {
      weight += Weights.repeatedDateOrBar
    }
    if group.lines.allSatisfy({ isNumbered(draft.table.key($0)) }) { weight += Weights.numbered }
    guard weight >= Weights.runningHeader, !isCredit(first, in: draft) else { return nil }
    // `Advertisement` comes again too, and its own rule says so.
    if first.blankLinesBefore > 0, draft.lexicon.phrases.isWholeLine(key) { return nil }
    return edges >= 0.5 ? "\(count) times, at page breaks" : "\(count) times"
  }
}
