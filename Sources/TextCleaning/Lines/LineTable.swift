import ArticleModel

/// The lines of a source text that hold something, with their folded keys.
struct LineTable: Sendable {
  /// The lines, in order.
  var lines: [Line] = []
  /// The folded words of all lines; see `LineKey`.
  var keys: [UInt8] = []

  /// The folded words of line `index`.
  func key(_ index: Int) -> ArraySlice<UInt8> { keys[lines[index].key] }

  /// Reads the lines of `source`.
  ///
  /// `rawLength` is the length of the decoded input in bytes.
  init(_ source: SourceText, rawLength: Int) {
    lines.reserveCapacity(source.bytes.count / 200 + 16)
    var cursor = RawCursor(source.alignment, rawLength: rawLength)
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var number = 0
      var hintIndex = 0
      var blanks = 0
      var pageBreak = false
      var rawStart = 0
      let count = bytes.count
      while start <= count {
        let end = ByteSearch.nextLineEnd(in: bytes, from: start, to: count)
        var hint = LineHint(line: number)
        while hintIndex < source.hints.count, source.hints[hintIndex].line < number {
          hintIndex += 1
        }
        if hintIndex < source.hints.count, source.hints[hintIndex].line == number {
          hint = source.hints[hintIndex]
        }
        let rawEnd = cursor.rawPosition(of: end)
        let trimmed = Self.trim(start..<end, in: bytes)
        if trimmed.isEmpty, !hint.hasImage, !hint.isRule {
          blanks += 1
        } else {
          var line = Line(
            span: TextSpan(trimmed), raw: TextSpan(start: rawStart, end: max(rawStart, rawEnd)),
            hint: hint)
          line.indent = trimmed.lowerBound - start
          line.blankLinesBefore = blanks
          line.startsPage = pageBreak
          LineScanner.scan(bytes, line: &line)
          LineKey.append(bytes, line: &line, to: &keys)
          lines.append(line)
          blanks = 0
          pageBreak = false
        }
        if end < count, bytes[end] == 0x0C { pageBreak = true }
        rawStart = cursor.rawEnd(of: end)
        start = end + 1
        number += 1
      }
    }
  }

  /// Leaves only `span` of line `index`, counted anew.
  mutating func cut(_ index: Int, to span: TextSpan, of source: [UInt8]) {
    let old = lines[index]
    var line = Line(span: span, raw: old.raw, hint: old.hint)
    line.indent = old.indent
    line.blankLinesBefore = old.blankLinesBefore
    line.startsPage = old.startsPage
    source.withUnsafeBufferPointer { bytes in
      LineScanner.scan(bytes, line: &line)
      LineKey.append(bytes, line: &line, to: &keys)
    }
    lines[index] = line
  }

  private static func trim(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}

/// Walks an alignment forward, so that every line end is found in the input in one pass.
private struct RawCursor {
  private let runs: [Alignment.Run]
  private var index = 0

  private let rawLength: Int

  init(_ alignment: Alignment, rawLength: Int) {
    runs = alignment.runs
    self.rawLength = rawLength
  }

  /// Where the text byte `offset` starts in the source; the source's end for the text's end.
  mutating func rawPosition(of offset: Int) -> Int {
    advance(to: offset)
    guard index < runs.count else { return rawLength }
    let run = runs[index]
    return run.isCopy ? run.rawStart + (offset - run.textStart) : run.rawStart
  }

  /// Where the text byte `offset` ends in the source.
  mutating func rawEnd(of offset: Int) -> Int {
    advance(to: offset)
    guard index < runs.count else { return rawLength }
    let run = runs[index]
    return run.isCopy ? run.rawStart + (offset - run.textStart) + 1 : run.rawEnd
  }

  private mutating func advance(to offset: Int) {
    while index < runs.count, runs[index].textEnd <= offset { index += 1 }
  }
}
