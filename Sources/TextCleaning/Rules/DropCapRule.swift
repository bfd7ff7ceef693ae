import ArticleModel

/// Drop caps: the large first letter of a text, which a copy leaves alone (`T he`, or `T` on a
/// line of its own). It is joined to its word; nothing is removed.
enum DropCapRule: CleaningRule {
  static let id: RuleID = "drop-cap"
  static let summary =
    "Large first letters, which are joined to their word."

  static func apply(to draft: inout Draft) {
    var position = 0
    while position < draft.blocks.count {
      let block = draft.blocks[position]
      if position + 1 < draft.blocks.count, isLetterAlone(block, draft), draft.isOpen(block) {
        let next = draft.blocks[position + 1]
        if next.lines.lowerBound == block.lines.upperBound, draft.isOpen(next),
          next.opening == .lower || opensInCapitals(block, next, draft),
          next.blankLinesBefore <= 1
        {
          draft.glued.insert(draft.table.lines[next.lines.lowerBound].span.start)
          draft.blocks[position] = Block(
            lines: block.lines.lowerBound..<next.lines.upperBound, of: draft.table,
            words: draft.lexicon.words)
          draft.blocks.remove(at: position + 1)
          return
        }
      }
      if position < 60, block.words >= 12, draft.isOpen(block) { glueFirstWord(block, &draft) }
      position += 1
      if position > 60 { return }
    }
  }

  private static func isLetterAlone(_ block: Block, _ draft: Draft) -> Bool {
    let line = draft.table.lines[block.lines.lowerBound]
    return block.lines.count == 1 && line.span.length == 1 && line.opening == .upper
  }

  /// True for `M` over `INERS in the valley`.
  private static func opensInCapitals(_ block: Block, _ next: Block, _ draft: Draft) -> Bool {
    let bytes = draft.source.bytes
    let word = firstWord(of: bytes, draft.table.lines[next.lines.lowerBound].span)
    let letter = bytes[draft.table.lines[block.lines.lowerBound].span.start] | 0x20
    return word.count >= 2 && draft.lexicon.dictionary.contains([letter] + word)
      && !draft.lexicon.dictionary.contains(word)
  }

  /// The letters at the start of `span`, all small or all capitals, in small letters; none for others.
  private static func firstWord(of bytes: [UInt8], _ span: TextSpan) -> [UInt8] {
    var end = span.start
    while end < span.end, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
    let word = bytes[span.start..<end]
    let capitals = word.count { $0 < 0x61 }
    guard capitals == 0 || capitals == word.count && capitals >= 2 else { return [] }
    return word.map { $0 | 0x20 }
  }

  /// `T he ferry`: joined when the letter and the word are one English word, and for `A` and `I`
  /// only when the word alone is none.
  private static func glueFirstWord(_ block: Block, _ draft: inout Draft) {
    let bytes = draft.source.bytes
    let span = draft.table.lines[block.lines.lowerBound].span
    guard span.length > 4, bytes[span.start] >= 0x41, bytes[span.start] <= 0x5A,
      bytes[span.start + 1] == 0x20
    else { return }
    let word = firstWord(of: bytes, TextSpan(start: span.start + 2, end: span.end))
    guard !word.isEmpty, draft.lexicon.dictionary.contains([bytes[span.start] | 0x20] + word) else {
      return
    }
    let isWordAlone =
      bytes[span.start] == UInt8(ascii: "A") || bytes[span.start] == UInt8(ascii: "I")
    if isWordAlone, draft.lexicon.dictionary.contains(word) { return }
    draft.glued.insert(span.start + 1)
  }
}
