import ArticleModel

/// Page numbers: `- 3 -`, `Page 3 of 9`, `3/9`, and a bare number where pages end or numbers count
/// up.
enum PageNumberRule: CleaningRule {
  static let id: RuleID = "page-number"
  static let summary =
    "Page numbers, written out or bare where pages end or numbers count up."

  static func apply(to draft: inout Draft) {
    var bare: [(line: Int, value: Int)] = []
    for index in draft.fates.indices where draft.isOpen(index) {
      let line = draft.table.lines[index]
      guard line.digits > 0, line.words <= 4, line.columns <= 40 else { continue }
      let text = Array(draft.source.bytes[line.span.range])
      if isWritten(draft.table.key(index), text) {
        draft.fates[index] = .removed(id, evidence: "a page number")
      } else if text.count <= 4, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let value = Int(String(decoding: text, as: UTF8.self))
      {
        bare.append((line: index, value: value))
      }
    }
    removeBare(bare, in: &draft)
  }

  private static func isWritten(_ key: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
    let phrase = String(decoding: key, as: UTF8.self)
    switch phrase {
    case "page # of #", "page #", "page # / #", "p #", "pg #", "# of # pages", "# | page",
      "| page #", "page | #", "# | p a g e", "page # of # pages", "( page # of # )", "page : #",
      "# / #", "( # / # )":
      return true
    case "#":
      guard text.count >= 3, let first = text.first, let last = text.last else { return false }
      let marks = Set("-[(|<~\u{93}".utf8)
      return (marks.contains(first) || first == 0xE2) && !(last >= 0x30 && last <= 0x39)
    default: return false
    }
  }

  /// A bare number is a page number at a page break, or when the numbers count up.
  private static func removeBare(_ bare: [(line: Int, value: Int)], in draft: inout Draft) {
    for (position, item) in bare.enumerated() {
      let line = draft.table.lines[item.line]
      let next = item.line + 1 < draft.table.lines.count ? draft.table.lines[item.line + 1] : nil
      let countsUp =
        position + 1 < bare.count && bare[position + 1].value == item.value + 1
        || position > 0 && bare[position - 1].value == item.value - 1
      let stands = line.blankLinesBefore > 0 || next?.blankLinesBefore ?? 1 > 0
      let atBreak = line.startsPage || next?.startsPage == true
      let cutsSentence =
        stands && next?.opening == .lower && item.line > 0
        && !draft.table.lines[item.line - 1].endsSentence
      if atBreak || countsUp && stands || cutsSentence || next == nil {
        let evidence =
          atBreak ? "a number at a page break" : countsUp ? "numbers count up" : "a number alone"
        draft.fates[item.line] = .removed(id, evidence: evidence)
      }
    }
  }
}
