/// Maps the bytes of one text to the bytes of the text it was made from, in runs.
///
/// A run either copies (`textLength == rawLength`, byte for byte) or replaces (a line break that became
/// a space, a ligature that became two letters). Bytes of the source that no run covers were removed.
///
/// Invariants, kept by `append` and checked by `isWellFormed`:
/// - runs cover the text from 0 without a gap or overlap, in order;
/// - the raw starts never decrease, and no two runs share a raw byte.
public struct Alignment: Hashable, Sendable {
  /// One stretch of text and where it came from.
  public struct Run: Hashable, Sendable {
    /// First byte in the text.
    public var textStart: Int
    /// Bytes in the text.
    public var textLength: Int
    /// First byte in the source.
    public var rawStart: Int
    /// Bytes in the source; 0 when the text was put in where the source had nothing.
    public var rawLength: Int
    /// True when the bytes are the same on both sides.
    public var isCopy: Bool

    /// One past the last byte in the text.
    public var textEnd: Int { textStart + textLength }
    /// One past the last byte in the source.
    public var rawEnd: Int { rawStart + rawLength }
  }

  /// The runs, in text order.
  public private(set) var runs: [Run] = []

  /// An alignment of an empty text.
  public init() {}

  /// The alignment of a text that is its own source.
  public init(identityOfLength length: Int) {
    append(copyOf: TextSpan(start: 0, end: length))
  }

  /// Length of the text so far, in bytes.
  public var textLength: Int { runs.last?.textEnd ?? 0 }

  /// Adds a stretch that was copied from `raw` byte for byte.
  public mutating func append(copyOf raw: TextSpan) {
    guard !raw.isEmpty else { return }
    if let last = runs.last, last.isCopy, last.rawEnd == raw.start {
      runs[runs.count - 1].textLength += raw.length
      runs[runs.count - 1].rawLength += raw.length
      return
    }
    runs.append(
      Run(
        textStart: textLength, textLength: raw.length, rawStart: raw.start, rawLength: raw.length,
        isCopy: true))
  }

  /// Adds `textLength` bytes that stand for the source bytes `raw` (which may be empty).
  public mutating func append(replacementOfLength textLength: Int, for raw: TextSpan) {
    guard textLength > 0 else { return }
    runs.append(
      Run(
        textStart: self.textLength, textLength: textLength, rawStart: raw.start,
        rawLength: raw.length, isCopy: false))
  }

  /// True when the invariants hold; for tests and assertions.
  public var isWellFormed: Bool {
    var text = 0
    var raw = 0
    for run in runs {
      guard run.textStart == text, run.textLength > 0, run.rawStart >= raw, run.rawLength >= 0,
        !run.isCopy || run.textLength == run.rawLength
      else { return false }
      text = run.textEnd
      raw = run.rawEnd
    }
    return true
  }

  /// The pieces of the source that `span` of the text came from, in order. Pieces that touch are
  /// joined; a gap means that something between them was removed. Empty for an empty span.
  public func rawSpans(of span: TextSpan) -> [TextSpan] {
    guard !span.isEmpty, var index = runIndex(containing: span.start) else { return [] }
    var pieces: [TextSpan] = []
    while index < runs.count, runs[index].textStart < span.end {
      let run = runs[index]
      index += 1
      var piece = TextSpan(start: run.rawStart, end: run.rawEnd)
      if run.isCopy {
        let skipped = max(0, span.start - run.textStart)
        let cut = max(0, run.textEnd - span.end)
        piece = TextSpan(start: run.rawStart + skipped, end: run.rawEnd - cut)
      }
      guard !piece.isEmpty else { continue }
      if let last = pieces.last, last.end == piece.start {
        pieces[pieces.count - 1].end = piece.end
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  /// The smallest span of the source that holds everything `span` came from; nil when it came from
  /// nothing.
  public func rawSpan(of span: TextSpan) -> TextSpan? {
    let pieces = rawSpans(of: span)
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return TextSpan(start: first.start, end: last.end)
  }

  /// The part of the text that came from `raw`; nil when all of `raw` was removed.
  public func textSpan(ofRaw raw: TextSpan) -> TextSpan? {
    var result: TextSpan?
    var index = firstRunIndex(endingInRawAfter: raw.start)
    while index < runs.count, runs[index].rawStart < raw.end {
      let run = runs[index]
      index += 1
      guard run.rawLength > 0 else { continue }
      var piece = TextSpan(start: run.textStart, end: run.textEnd)
      if run.isCopy {
        piece = TextSpan(
          start: run.textStart + max(0, raw.start - run.rawStart),
          end: run.textEnd - max(0, run.rawEnd - raw.end))
      }
      result = result?.union(piece) ?? piece
    }
    return result
  }

  /// This alignment (text to middle) carried on through `inner` (middle to source): text to source.
  public func composed(with inner: Alignment) -> Alignment {
    var result = Alignment()
    for run in runs {
      let middle = TextSpan(start: run.rawStart, end: run.rawEnd)
      if run.isCopy {
        inner.appendRuns(over: middle, to: &result)
      } else if let raw = inner.rawSpan(of: middle) {
        result.append(replacementOfLength: run.textLength, for: raw)
      } else {
        let place = inner.rawPosition(of: middle.start)
        result.append(
          replacementOfLength: run.textLength, for: TextSpan(start: place, end: place))
      }
    }
    return result
  }

  /// Adds the runs that cover `span` of this alignment's text to `result`, cut to fit.
  private func appendRuns(over span: TextSpan, to result: inout Alignment) {
    guard !span.isEmpty, var index = runIndex(containing: span.start) else { return }
    while index < runs.count, runs[index].textStart < span.end {
      let run = runs[index]
      index += 1
      let skipped = max(0, span.start - run.textStart)
      let cut = max(0, run.textEnd - span.end)
      if run.isCopy {
        result.append(copyOf: TextSpan(start: run.rawStart + skipped, end: run.rawEnd - cut))
      } else {
        result.append(
          replacementOfLength: run.textLength - skipped - cut,
          for: TextSpan(start: run.rawStart, end: run.rawEnd))
      }
    }
  }

  /// Where in the source the text byte `offset` stands or would stand.
  private func rawPosition(of offset: Int) -> Int {
    guard let index = runIndex(containing: offset) else { return runs.last?.rawEnd ?? 0 }
    let run = runs[index]
    return run.isCopy ? run.rawStart + (offset - run.textStart) : run.rawStart
  }

  /// The run that holds the text byte `offset`, by binary search.
  private func runIndex(containing offset: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].textStart <= offset ? low : nil
  }

  private func firstRunIndex(endingInRawAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].rawEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
