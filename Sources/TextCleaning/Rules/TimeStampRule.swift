import ArticleModel

/// Time stamps of a live page, alone on a line: `10.45am GMT`, `2h ago`, `Updated at 14:05`.
enum TimeStampRule: CleaningRule {
  static let id: RuleID = "time-stamp"
  static let summary =
    "Time stamps of a live page, alone on a line."

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where block.words >= 1 && block.words <= 18 && draft.isOpen(block) {
      if startsWithAge(draft.key(block)), !block.endsSentence {
        draft.remove(block, id, "an age before a headline")
        continue
      }
      guard block.words <= 6 else { continue }
      guard draft.table.lines[block.lines.lowerBound].digits > 0 else { continue }
      let tokens = CaptionRule.tokens(of: block, in: draft)
      if isStamp(tokens) { draft.remove(block, id, "a time of day alone on a line") }
    }
  }

  /// `2m ago Schools to stay shut`: an entry of a live page's list of events.
  private static func startsWithAge(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.first == 0x23 else { return false }
    let words = key.prefix(24).split(separator: 0x20)
    guard words.count >= 3 else { return false }
    return words[2].elementsEqual("ago".utf8)
      && units.contains(String(decoding: words[1], as: UTF8.self))
  }

  private static let units: Set<String> = [
    "h", "m", "s", "hr", "hrs", "min", "mins", "hour", "hours", "minute", "minutes", "second",
    "seconds", "d",
  ]

  /// A clock time or an age, and words that stand beside dates.
  private static func isStamp(_ tokens: [HeadToken]) -> Bool {
    guard tokens.count <= 12, DateParser.first(in: tokens) == nil,
      let number = tokens.firstIndex(where: { $0.kind == .number })
    else { return false }
    let rest = tokens.filter {
      $0.kind == .word && !DateParser.fillers.contains($0.folded) && !units.contains($0.folded)
    }
    guard rest.isEmpty, number + 1 < tokens.count else { return false }
    if tokens.last?.folded == "ago" { return true }
    let next = tokens[number + 1].folded
    let isHalf = ["am", "pm", "a.m.", "p.m."].contains(next)
    let isClock =
      (next == ":" || next == ".") && number + 2 < tokens.count
      && tokens[number + 2].kind == .number && tokens[number + 2].folded.utf8.count == 2
      && tokens[number].folded.utf8.count <= 2
    let hasWords = tokens.contains { $0.kind == .word }
    return isHalf || isClock && (hasWords || tokens.count == 3 && next == ":")
  }
}
