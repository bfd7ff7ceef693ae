import ArticleModel

/// Reads the place and agency at the head of the first paragraph: `KYIV, Ukraine (AP) —`,
/// `MOSCOW, Feb 12 (Reuters) -`, `LONDON —`.
enum DatelineReader {
  /// What a dateline holds, as ranges of tokens.
  struct Prefix: Hashable, Sendable {
    var place: Range<Int>
    var agency: Range<Int>?
    var date: Range<Int>?
    /// First token after the dash.
    var end: Int
  }

  static let dashes: Set<String> = ["—", "–", "-", "―"]

  /// The dateline at the start of `tokens`; nil when there is none.
  static func prefix(_ tokens: [HeadToken], words: WordClasses) -> Prefix? {
    guard let first = tokens.first, first.isCapitalized, first.kind == .word else { return nil }
    if let slashed = slashed(tokens) { return slashed }
    var index = 0
    var comma: Int?
    var open: Int?
    while index < min(tokens.count, 24) {
      let token = tokens[index]
      if dashes.contains(token.folded), isDash(index, tokens) { break }
      if token.isMark(","), comma == nil { comma = index }
      if token.isMark("("), open == nil { open = index }
      let isPart =
        token.kind == .number || token.isCapitalized || open != nil
        || [",", ".", "/", ")", ":"].contains(token.folded)
        || words.kinds(of: token.folded).contains(.particle)
        || token.folded == "and" && index > 0 && index + 1 < tokens.count
          && tokens[index - 1].isAllCapitals && tokens[index + 1].isAllCapitals
      if !isPart { return nil }
      index += 1
    }
    guard index < tokens.count, index > 0, dashes.contains(tokens[index].folded) else { return nil }
    return build(tokens, dash: index, open: open)
  }

  /// A hyphen inside `COVID-19` is no dash: a dash has a blank before it or is a long one.
  static func isDash(_ index: Int, _ tokens: [HeadToken]) -> Bool {
    guard index > 0 else { return false }
    return tokens[index].folded != "-" && tokens[index].folded != "–"
      || tokens[index].range.lowerBound > tokens[index - 1].range.upperBound
  }

  private static func build(_ tokens: [HeadToken], dash: Int, open: Int?) -> Prefix? {
    var placeEnd = open ?? dash
    var date: Range<Int>?
    if let month = (0..<placeEnd).first(where: {
      $0 > 0 && DateParser.months[tokens[$0].folded] != nil && $0 + 1 < placeEnd
    }) {
      let start = month > 0 && tokens[month - 1].kind == .number ? month - 1 : month
      date = start..<placeEnd
      placeEnd = start
    }
    while placeEnd > 0, tokens[placeEnd - 1].kind == .mark { placeEnd -= 1 }
    guard placeEnd > 0, placeEnd <= 8, !tokens[placeEnd - 1].folded.hasSuffix("'s") else {
      return nil
    }
    var agency: Range<Int>?
    if let open, let close = tokens[open..<dash].firstIndex(where: { $0.isMark(")") }),
      close > open + 1
    {
      agency = (open + 1)..<close
    }
    let isCapitals = tokens[0].isAllCapitals
    guard isCapitals || agency != nil else { return nil }
    if agency == nil, tokens[..<placeEnd].contains(where: { $0.kind == .number }) { return nil }
    var end = dash + 1
    while end < tokens.count, dashes.contains(tokens[end].folded) { end += 1 }
    guard end < tokens.count else { return nil }
    return Prefix(place: 0..<placeEnd, agency: agency, date: date, end: end)
  }

  /// A quick look for a dash, a bar or a colon before the words are read.
  private static func mayHoldDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 == 0x2D || $0 == 0xE2 || $0 == 0x2F || $0 == 0x3A }
  }

  /// Reads the dateline of the first body block and takes it out of the text.
  static func read(_ draft: inout Draft, firstBody: Int) {
    for position in draft.blocks.indices.dropFirst(firstBody).prefix(3) {
      let block = draft.blocks[position]
      guard draft.isOpen(block) else { continue }
      let line = draft.table.lines[block.lines.lowerBound]
      let limit = min(line.span.end, line.span.start + 160)
      guard mayHoldDash(draft.source.bytes[line.span.start..<limit]) else { continue }
      let tokens = HeadToken.tokens(of: draft.source.bytes, in: line.span.start..<limit)
      if removeAgency(tokens, line: block.lines.lowerBound, from: &draft) { return }
      guard
        let prefix = prefix(tokens, words: draft.lexicon.words)
          ?? soleColon(tokens, position, in: draft)
      else { continue }
      let start = tokens[prefix.end].range.lowerBound
      draft.bodyStarts[block.lines.lowerBound] = start
      draft.dateline = Draft.FoundDateline(
        place: draft.string(TextSpan(tokens[prefix.place].span)),
        agency: prefix.agency.map { draft.string(TextSpan(tokens[$0].span)) },
        dateText: prefix.date.map { draft.string(TextSpan(tokens[$0].span)) },
        span: TextSpan(
          start: line.span.start, end: tokens[prefix.end - 1].range.upperBound),
        rule: prefix.agency == nil ? "dateline.place" : "dateline.agency")
      return
    }
  }

  /// A place before a colon at the head of the text, where no other paragraph opens like that: those
  /// of an interview do.
  private static func soleColon(
    _ tokens: [HeadToken], _ position: Int, in draft: Draft
  ) -> Prefix? {
    guard let prefix = colon(tokens, lexicon: draft.lexicon) else { return nil }
    for block in draft.blocks.dropFirst(position + 1).prefix(60) where draft.isOpen(block) {
      let span = draft.table.lines[block.lines.lowerBound].span
      let start = draft.source.bytes[span.range].prefix(24)
      guard let mark = start.firstIndex(of: 0x3A) else { continue }
      if !start[..<mark].contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return nil }
    }
    return prefix
  }
}
