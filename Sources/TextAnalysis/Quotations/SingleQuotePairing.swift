import ArticleModel

/// Pairs single quotation marks, which look like apostrophes: a possessive, an elision (`'em`,
/// `'90s`) or a contraction is none.
struct SingleQuotePairing: Sendable {
  /// Words that begin with an apostrophe.
  let elisions: WordTable

  /// Pairs `marks` (single ones, in order) where they stand outside of `doubles`.
  func pair(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: [QuoteMark],
    outside doubles: [QuotedStretch], paragraph: Int
  ) -> [QuotedStretch] {
    var result: [QuotedStretch] = []
    var opening: QuoteMark?
    var possessive: QuoteMark?
    var next = 0
    func finish(_ mark: QuoteMark) {
      if let open = opening,
        let stretch = QuotedStretch(
          text, from: open.start, contentStart: open.end, contentEnd: mark.start, to: mark.end,
          paragraph: paragraph, isClosed: true)
      {
        result.append(stretch)
      }
      opening = nil
      possessive = nil
    }
    for mark in marks {
      while next < doubles.count, doubles[next].outer.end <= mark.start { next += 1 }
      if next < doubles.count, doubles[next].outer.contains(mark.start) { continue }
      if opens(text, range, mark) {
        if let last = possessive { finish(last) }
        opening = mark
      } else if opening != nil, closes(text, range, mark) {
        if looksPossessive(text, range, mark) {
          possessive = possessive ?? mark
        } else {
          finish(mark)
        }
      }
    }
    if let last = possessive { finish(last) }
    if let open = opening,
      let stretch = unclosed(text, open, range, paragraph)
    {
      result.append(stretch)
    }
    return result
  }

  /// Only a curly mark opens a quotation that goes on in the next paragraph.
  private func unclosed(
    _ text: UnsafeBufferPointer<UInt8>, _ mark: QuoteMark, _ range: Range<Int>, _ paragraph: Int
  ) -> QuotedStretch? {
    guard mark.length == 3,
      var stretch = QuotedStretch(
        text, from: mark.start, contentStart: mark.end, contentEnd: range.upperBound,
        to: range.upperBound, paragraph: paragraph, isClosed: false)
    else { return nil }
    stretch.isSingle = true
    return stretch
  }

  private func opens(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: QuoteMark
  ) -> Bool {
    guard mark.canOpen, mark.side != .closing else { return false }
    var end = mark.end
    while end < range.upperBound, Tokenizer.isDigit(text[end]) { end += 1 }
    if end > mark.end, end < range.upperBound, text[end] == 0x73 { return false }
    let first = end
    while end < range.upperBound, end - first < 8, Tokenizer.isLowercase(text[end] | 0x20) {
      end += 1
    }
    return end == first || elisions.find(lowercasing: text[first..<end]) == nil
  }

  private func closes(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: QuoteMark
  ) -> Bool {
    guard mark.canClose, mark.side != .opening else { return false }
    guard mark.end < range.upperBound else { return true }
    return !Tokenizer.isLetter(text, at: mark.end) && !Tokenizer.isDigit(text[mark.end])
  }

  /// `the players' union`: an `s` before it and a lower-case word behind it.
  private func looksPossessive(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: QuoteMark
  ) -> Bool {
    guard text[mark.start - 1] | 0x20 == 0x73, mark.end + 1 < range.upperBound,
      text[mark.end] == 0x20
    else { return false }
    return Tokenizer.isLetter(text, at: mark.end + 1)
  }
}
