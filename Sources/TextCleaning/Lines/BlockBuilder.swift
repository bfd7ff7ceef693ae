/// Groups open lines to blocks, each one paragraph or the part of one that a page or a piece of
/// furniture left.
enum BlockBuilder {
  /// Share of the width below which a line ended early, so that its end is a real one.
  static let shortLine = 0.72

  /// The blocks of the open lines of `draft`.
  static func blocks(of draft: Draft) -> [Block] {
    let words = draft.lexicon.words
    var blocks: [Block] = []
    var start = 0
    let count = draft.table.lines.count
    while start < count {
      guard draft.isOpen(start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < count, draft.isOpen(end), continues(draft, from: start, at: end) { end += 1 }
      blocks.append(Block(lines: start..<end, of: draft.table, words: words))
      start = end
    }
    return blocks
  }

  /// True when line `index` goes on with the paragraph of the line before it.
  private static func continues(_ draft: Draft, from start: Int, at index: Int) -> Bool {
    let line = draft.table.lines[index]
    let before = draft.table.lines[index - 1]
    draft.meter?.add(1)
    guard line.blankLinesBefore == 0, !line.startsPage, !line.hint.startsBlock,
      !line.hint.isListItem,
      line.hint.headingLevel == 0, before.hint.headingLevel == 0, !line.hint.isRule,
      !before.hint.isRule, !before.hint.hasImage, !line.hint.hasImage, !line.hint.isVerbatim,
      !before.hint.isVerbatim
    else { return false }
    guard let width = draft.wrapColumns else { return false }
    let need = before.columns + 1 + line.firstWordColumns
    if index <= 4, before.isAllCapitals, line.isAllCapitals, line.indent == before.indent,
      !isHeadLine(draft, index), !isHeadLine(draft, index - 1)
    {
      return true
    }
    if Double(need) < shortLine * Double(width) {
      return line.opening == .lower && !before.endsSentence && before.words > 3
    }
    if startsIndented(draft, at: index) { return false }
    if before.isAllCapitals != line.isAllCapitals, index - start <= 2, before.letters > 8,
      line.letters > 8
    {
      return false
    }
    return !isHeadLine(draft, index) && !isHeadLine(draft, index - 1)
  }

  /// True for the first line of a paragraph that is marked by indentation alone.
  private static func startsIndented(_ draft: Draft, at index: Int) -> Bool {
    let line = draft.table.lines[index]
    let before = draft.table.lines[index - 1]
    guard line.indent >= 2, before.endsSentence || before.ending == .colon else { return false }
    if line.indent >= before.indent + 2 { return true }
    guard line.indent == before.indent, index + 1 < draft.table.lines.count else { return false }
    let next = draft.table.lines[index + 1]
    return next.blankLinesBefore == 0 && next.indent + 2 <= line.indent
  }

  /// A byline or date that stands directly under or over another line.
  private static func isHeadLine(_ draft: Draft, _ index: Int) -> Bool {
    let line = draft.table.lines[index]
    guard index < 60, line.words <= 14 else { return false }
    let tokens = HeadToken.tokens(of: draft.source.bytes, in: line.span.range)
    return BylineParser(tokens, words: draft.lexicon.words).parse(requireCue: true) != nil
      || DateParser.isDateLine(tokens)
  }
}
