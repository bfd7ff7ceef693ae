import ArticleModel

/// Pairs the quotation marks of a paragraph, over bytes, in one pass for each family.
///
/// Invariants:
/// - a stretch never leaves its paragraph, so that a missing closing mark cannot swallow the
///   article;
/// - the stretches given back do not overlap and are in text order: what is quoted inside a
///   quotation stays inside;
/// - time is linear in the paragraph.
struct QuoteMarkScanner: Sendable {
  /// Words that begin with an apostrophe: `'em`, `'tis`.
  let elisions: WordTable

  /// The outermost stretches of the paragraph `range`.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, paragraph: Int
  ) -> [QuotedStretch] {
    let marks = readMarks(text, range)
    guard !marks.isEmpty else { return [] }
    let doubles = pairDoubles(text, range, marks, paragraph)
    guard marks.contains(where: { $0.family == .single }) else { return doubles }
    let singles = SingleQuotePairing(elisions: elisions).pair(
      text, range, marks.filter { $0.family == .single }, outside: doubles, paragraph: paragraph)
    return merge(doubles, singles)
  }

  private func readMarks(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [QuoteMark] {
    var marks: [QuoteMark] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xC2 || byte == 0xE2 else {
        index += 1
        continue
      }
      guard let mark = QuoteMark.read(text, at: index, in: range), !isPrime(text, mark, range)
      else {
        index += 1
        continue
      }
      marks.append(mark)
      index = mark.end
    }
    return marks
  }

  /// True for the sign of inches or seconds: `6'2"`, `5" gun` with no quotation open is told by the
  /// digit before it and the foot sign before that.
  private func isPrime(
    _ text: UnsafeBufferPointer<UInt8>, _ mark: QuoteMark, _ range: Range<Int>
  ) -> Bool {
    guard mark.length == 1, mark.start > range.lowerBound, Tokenizer.isDigit(text[mark.start - 1])
    else { return false }
    if text[mark.start] == 0x27 {
      return mark.end < range.upperBound && Tokenizer.isDigit(text[mark.end])
    }
    guard text[mark.start] == 0x22 else { return false }
    var index = mark.start - 1
    while index > range.lowerBound, Tokenizer.isDigit(text[index]) { index -= 1 }
    return text[index] == 0x27 && index > range.lowerBound && Tokenizer.isDigit(text[index - 1])
  }

  private struct Open {
    var mark: QuoteMark
    /// Number of stretches found before it opened.
    var count: Int
  }

  private func pairDoubles(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: [QuoteMark], _ paragraph: Int
  ) -> [QuotedStretch] {
    var stretches: [QuotedStretch] = []
    var open: [Open] = []
    for mark in marks where mark.family != .single {
      dropUnpaired(mark, &open)
      if closes(mark, open.last) {
        guard let opening = open.popLast() else { continue }
        guard let stretch = stretch(text, opening.mark, mark.start, mark.end, paragraph, true)
        else { continue }
        // Whatever was quoted inside belongs to it.
        stretches.removeSubrange(opening.count...)
        stretches.append(stretch)
      } else if opens(mark, open.last) {
        open.append(Open(mark: mark, count: stretches.count))
      }
    }
    return close(open, over: stretches, text, range, paragraph)
  }

  /// A closing mark of the family opened just outside ends what was opened inside and never closed.
  private func dropUnpaired(_ mark: QuoteMark, _ open: inout [Open]) {
    guard let last = open.last, last.mark.family != mark.family, open.count > 1,
      closes(mark, open[open.count - 2])
    else { return }
    open.removeLast()
  }

  private func closes(_ mark: QuoteMark, _ open: Open?) -> Bool {
    guard let open, mark.family == open.mark.family else { return false }
    if mark.canOpen && !mark.canClose { return false }
    switch mark.side {
    case .closing: return mark.canClose || !mark.canOpen
    case .opening: return mark.canClose && !mark.canOpen
    case .either: return true
    }
  }

  private func opens(_ mark: QuoteMark, _ open: Open?) -> Bool {
    if mark.canOpen { return mark.side != .closing || !mark.canClose }
    // A mark with white space on both sides opens where none is open.
    return open == nil && !mark.canClose
  }

  /// Opening marks without a closing one: the first is kept, up to the next stretch or the end of
  /// the paragraph; the finder decides what becomes of it.
  private func close(
    _ open: [Open], over found: [QuotedStretch], _ text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, _ paragraph: Int
  ) -> [QuotedStretch] {
    guard !open.isEmpty else { return found }
    var stretches: [QuotedStretch] = []
    stretches.reserveCapacity(found.count + open.count)
    var next = 0
    for (position, opening) in open.enumerated() {
      while next < opening.count {
        stretches.append(found[next])
        next += 1
      }
      var end = range.upperBound
      if position + 1 < open.count { end = min(end, open[position + 1].mark.start) }
      if next < found.count { end = min(end, found[next].outer.start) }
      if let stretch = stretch(text, opening.mark, end, end, paragraph, false) {
        stretches.append(stretch)
      }
    }
    stretches.append(contentsOf: found[next...])
    return stretches
  }

  private func stretch(
    _ text: UnsafeBufferPointer<UInt8>, _ opening: QuoteMark, _ contentEnd: Int, _ end: Int,
    _ paragraph: Int, _ isClosed: Bool
  ) -> QuotedStretch? {
    QuotedStretch(
      text, from: opening.start, contentStart: opening.end, contentEnd: contentEnd, to: end,
      paragraph: paragraph, isClosed: isClosed)
  }

  /// Joins both lists; a single-quoted stretch that holds double-quoted ones replaces them.
  private func merge(_ doubles: [QuotedStretch], _ singles: [QuotedStretch]) -> [QuotedStretch] {
    guard !singles.isEmpty else { return doubles }
    var result: [QuotedStretch] = []
    var next = 0
    for single in singles {
      while next < doubles.count, doubles[next].outer.start < single.outer.start {
        result.append(doubles[next])
        next += 1
      }
      while next < doubles.count, single.outer.contains(doubles[next].outer) { next += 1 }
      result.append(single)
    }
    result.append(contentsOf: doubles[next...])
    return result
  }
}
